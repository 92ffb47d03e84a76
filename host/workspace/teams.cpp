#include "workspace/teams.h"

#include <alp/team.h>
#include <alp/text.h>

#include <algorithm>

namespace alp::workspace {

Teams::Teams(OpenStore& store, Preferences& preferences, const Clock& clock, Notifications& notifications, Navigation& navigation)
    : store_(store), preferences_(preferences), clock_(clock), notifications_(notifications), navigation_(navigation) {}

void Teams::open_last() {
    const auto& teams = store_.teams();
    if (teams.empty()) return;
    const auto last = std::ranges::find(teams, preferences_.settings().team, [](const store::TeamLine& line) { return line.team.id; });
    store_.open_team(last == teams.end() ? teams.front().team.id : last->team.id);
}

bool Teams::open(const Id& team) {
    if (team == store_.team_id()) return true;
    if (!store_.open_team(team)) {
        notifications_.say(tr("This team cannot be opened now: it is not there any more, or something typed is not on the disk yet."));
        return false;
    }
    preferences_.change([&](Settings& settings) { settings.team = team; });
    navigation_.go(Destination::front);
    return true;
}

Id Teams::create(Team team) {
    if (store_.read_only()) {
        notifications_.say(tr("This store is opened to read only: no team can be made."));
        return {};
    }
    const Id id = store_.create_team(std::move(team));
    preferences_.change([&](Settings& settings) { settings.team = id; });
    navigation_.go(Destination::front);
    return id;
}

void Teams::edit(std::string_view label, const std::function<void(Edit&)>& how) {
    if (!current()) return;
    if (store_.read_only()) return notifications_.say(tr("This store is opened to read only: nothing can be changed."));
    store_.records().edit(store_.team_id(), {}, label, how);
}

void Teams::add_members(std::string_view label, const std::vector<PastedPerson>& people) {
    edit(label, [&](Edit& edit) {
        int number = 0;
        for (const Member* member : store_.records().table<Member>().rows()) number = std::max(number, member->number);
        for (const PastedPerson& person : people) {
            if (!person.take) continue;
            Member member;
            member.team = store_.team_id();
            member.name = person.name;
            member.role = person.role;
            member.number = ++number;
            member.joined = clock_.today();
            edit.add(member);
        }
    });
}

std::vector<Id> Teams::members_today() {
    const Date today = clock_.today();
    std::vector<const Member*> members = store_.records().table<Member>().rows();
    std::erase_if(members, [&](const Member* member) { return !in_team(*member, today); });
    std::ranges::sort(members, [](const Member* a, const Member* b) { return stands_before(*a, *b); });
    std::vector<Id> ids;
    for (const Member* member : members) ids.push_back(member->id);
    return ids;
}

}  // namespace alp::workspace
