#include "workspace/attendance.h"

#include "workspace/pasted_people.h"

#include <alp/team.h>
#include <alp/text.h>

#include <algorithm>

namespace alp::workspace {

namespace {

// Who comes within these minutes was there from the start: a name that was forgotten on the start card is no latecomer.
constexpr std::chrono::minutes still_the_start{10};

std::optional<Time> came(const Session& session, Time now) {
    return now - session.header().held > still_the_start ? std::optional(now) : std::nullopt;
}

Attendee attendee(const Session& session, const Attendance& row) {
    return {row.id, row.member, session.name_of(row), session.hours_of(row), row.left ? Here::left_early : Here::yes};
}

}  // namespace

std::vector<Attendee> attendees(const Session& session) {
    const std::vector<const Attendance*> there = session.took_part();
    std::vector<const Member*> members = session.members();
    for (const Attendance* row : there) {  // also a member who is out of the team by now
        const Member* member = session.find<Member>(row->member, true);
        if (member && std::ranges::find(members, member) == members.end()) members.push_back(member);
    }
    std::ranges::sort(members, [](const Member* a, const Member* b) { return stands_before(*a, *b); });
    std::vector<Attendee> all;
    for (const Member* member : members) {
        const auto row = std::ranges::find(there, member->id, &Attendance::member);
        all.push_back(row == there.end() ? Attendee{{}, member->id, shown_name(*member), {}, Here::no} : attendee(session, **row));
    }
    for (const Attendance* row : there)
        if (!row->member) all.push_back(attendee(session, *row));
    return all;
}

// The labels name nobody: they stay in the history when a name is erased.
void set_here(Session& session, const Attendee& who, Here here, Time now) {
    if (here == who.here) return;
    if (here == Here::no)
        return session.edit(tr("Somebody taken off the list of who is here"), [&](Edit& edit) { edit.remove<Attendance>(who.attendance); });
    const bool left = here == Here::left_early;
    session.edit(left ? tr("Somebody left early") : tr("Somebody is here"), [&](Edit& edit) {
        const Id& id = session.id();
        if (!who.attendance)
            edit.add(Attendance{Id::derive(id, who.member, Attendance::table), id, who.member, "", {}, came(session, now), {}});
        edit.change<Attendance>(who.attendance ? who.attendance : Id::derive(id, who.member, Attendance::table),
                                [&](Attendance& row) { row.left = left ? std::optional(now) : std::nullopt; });
    });
}

std::string guest_written(const std::string& typed) {
    const std::string text = clean_utf8(typed);
    const std::vector<PastedPerson> people = people_in(text, {});
    const bool parted = people.size() == 1 && people.front().doubt == PastedPerson::Doubt::none && !people.front().role.empty();
    return parted ? filled("{}, {}", people.front().name, people.front().role) : text;
}

void add_guest(Session& session, const std::string& name, Time now) {
    if (only_space(name)) return;
    session.edit(tr("Guest added"), [&](Edit& edit) {
        edit.add(Attendance{{}, session.id(), {}, guest_written(name), {}, came(session, now), {}});
    });
}

}  // namespace alp::workspace
