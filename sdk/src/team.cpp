#include <alp/team.h>
#include <alp/text.h>

namespace alp {

bool has_left(const Member& member, Date day) { return member.left && *member.left <= day; }

bool in_team(const Member& member, Date day) { return (!member.joined || *member.joined <= day) && !has_left(member, day); }

bool stands_before(const Member& a, const Member& b) { return std::tie(a.number, a.id) < std::tie(b.number, b.id); }

std::string shown_name(const Member& member) {
    return member.hide_name || member.name.empty() ? filled(tr("team member {}"), member.number) : member.name;
}

}  // namespace alp
