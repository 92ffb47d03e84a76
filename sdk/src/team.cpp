#include <alp/team.h>
#include <alp/text.h>

namespace alp {

bool has_left(const Member& member, Date day) { return member.left && *member.left <= day; }

bool in_team(const Member& member, Date day) { return (!member.joined || *member.joined <= day) && !has_left(member, day); }

bool stands_before(const Member& a, const Member& b) { return std::tie(a.number, a.id) < std::tie(b.number, b.id); }

std::string shown_name(const Member& member) {
    return member.hide_name || member.name.empty() ? filled(tr("team member {}"), member.number) : member.name;
}

Guest guest_of(std::string_view written) {
    const auto bare = [](std::string_view text) {
        while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
        while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
        return std::string(text);
    };
    const auto comma = written.find(',');
    if (comma == written.npos || bare(written.substr(0, comma)).empty()) return {bare(written), {}};
    return {bare(written.substr(0, comma)), bare(written.substr(comma + 1))};
}

std::string question_for(const Question& question, const std::string& partnership) {
    std::string asked = question.text.shown();
    const std::string usual = tr("the neighbourhood team");
    if (partnership.empty() || usual.ends_with(" " + partnership)) return asked;  // the last: given without its article
    if (const auto at = asked.find(usual); at != asked.npos) asked.replace(at, usual.size(), partnership);
    return asked;
}

}  // namespace alp
