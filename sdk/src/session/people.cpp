// Who is in a session: the members of the team on that day, who is here, and who came late or left early.
#include "session/inside.h"

#include <alp/team.h>
#include <alp/text.h>

#include <algorithm>

namespace alp {

std::vector<const Member*> Session::members() const {
    const Date day = local_date(header().held);
    std::vector<const Member*> found;
    for (const Member* member : data_->records.table<Member>().rows())
        if (member->team == header().team && in_team(*member, day)) found.push_back(member);
    std::sort(found.begin(), found.end(), [](const Member* a, const Member* b) { return stands_before(*a, *b); });
    return found;
}

std::vector<const Attendance*> Session::took_part() const {
    std::vector<const Attendance*> found;
    for (const Attendance* row : data_->records.table<Attendance>().rows())
        if (row->session == data_->id) found.push_back(row);
    // Not by their own ids, which are derived: the order would be another one when the session is read again.
    std::sort(found.begin(), found.end(), [&](const Attendance* a, const Attendance* b) {
        const Member* one = data_->records.table<Member>().find(a->member, true);
        const Member* other = data_->records.table<Member>().find(b->member, true);
        if (one && other) return stands_before(*one, *other);
        return one || other ? one != nullptr : a->id < b->id;
    });
    return found;
}

std::vector<const Attendance*> Session::present() const {
    std::vector<const Attendance*> here = took_part();
    std::erase_if(here, [](const Attendance* row) { return row->left.has_value(); });
    return here;
}

int Session::people() const {
    const auto count = static_cast<int>(present().size());
    return std::max(1, count);
}

std::string Session::name_of(const Id& id) const {
    const Member* member = data_->records.table<Member>().find(id, true);
    return member ? shown_name(*member) : "";
}

std::string Session::name_of(const Attendance& who) const { return who.member ? name_of(who.member) : guest_of(who.guest).name; }

std::string Session::hours_of(const Attendance& who) const {
    // A time of another day says nothing: it was put right afterwards.
    const Date day = local_date(header().held);
    const auto at = [&](const std::optional<Time>& time) { return time && local_date(*time) == day ? time_of_day(*time) : std::string(); };
    const std::string from = at(who.came), until = at(who.left);
    if (!from.empty() && !until.empty()) return filled(tr("{} to {}"), from, until);
    if (!until.empty()) return filled(tr("until {}"), until);
    if (who.left) return tr("left early");
    return from.empty() ? "" : filled(tr("from {}"), from);
}

std::string Session::who_was_here() const {
    std::vector<std::string> names;
    for (const Attendance* row : took_part()) {
        std::vector<std::string> about;
        if (!row->member) about.push_back(guest_of(row->guest).role);  // what a member is stands with the team
        about.push_back(hours_of(*row));
        std::erase(about, std::string());
        names.push_back(about.empty() ? name_of(*row) : filled("{} ({})", name_of(*row), joined(about, ", ")));
    }
    return joined(names, ", ");
}

}  // namespace alp
