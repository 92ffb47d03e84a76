#include <alp/team.h>
#include <alp/text.h>

namespace alp {

bool has_left(const Member& member, Date day) { return member.left && *member.left <= day; }

bool in_team(const Member& member, Date day) { return (!member.joined || *member.joined <= day) && !has_left(member, day); }

std::string shown_name(const Member& member) {
    return member.hide_name || member.name.empty() ? filled(tr("team member {}"), member.number) : member.name;
}

}  // namespace alp
