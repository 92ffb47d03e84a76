#include "workspace/attendance.h"

#include "workspace/pasted_people.h"

#include <alp/host/records.h>
#include <alp/host/seals.h>
#include <alp/team.h>
#include <alp/text.h>

#include <algorithm>
#include <map>

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

bool names(const Json& body, const Id& id) {
    if (!id) return false;
    if (body.is_string()) return body.get_ref<const std::string&>() == id.text();
    if (!body.is_structured()) return false;
    return std::ranges::any_of(body, [&](const Json& part) { return names(part, id); });
}

// What they gave stays and counts. That they gave something is told by their name with it, or by as many having given as there were people.
bool gave(const Session& session, const Attendee& who) {
    const auto is_theirs = [&](const Json& body) { return names(body, who.attendance) || names(body, who.member); };
    const auto everyone = static_cast<int>(session.took_part().size());
    for (const auto& [name, part] : records_of(session).seals().parts(session.id()))
        if (is_theirs(part.body) || (part.people > 0 && part.people >= everyone)) return true;
    std::map<std::pair<std::string, std::string>, int> nameless;
    for (const Rating* row : session.rows<Rating>()) {
        if (row->session != session.id()) continue;
        if (who.member && row->member == who.member) return true;
        if (!row->member) ++nameless[{row->scale, row->subject}];
    }
    // One value of nobody is the group's.
    if (std::ranges::any_of(nameless, [&](const auto& heap) { return heap.second > 1 && heap.second >= everyone; })) return true;
    return std::ranges::any_of(session.rows<Document>(),
                               [&](const Document* row) { return row->session == session.id() && is_theirs(row->body); });
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
    if (here == Here::no && who.attendance && gave(session, who)) here = Here::left_early;
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
