#include "workspace/actions.h"

#include <alp/dates.h>
#include <alp/host/status_keys.h>
#include <alp/team.h>
#include <alp/text.h>
#include <alp/ui/parts.h>

#include <algorithm>
#include <cctype>

namespace alp::workspace {

// As it may be shown, whether still in the team or not.
std::string Actions::name_of(const Id& id) const {
    const Member* member = id ? store_.records().table<Member>().find(id, true) : nullptr;
    return member ? shown_name(*member) : std::string();
}

std::string Actions::owner(const Action& action) const {
    if (!action.outside.empty()) {
        const std::string asks = name_of(action.asks);
        return asks.empty() ? action.outside : filled(tr("{}, asked by {}"), action.outside, asks);
    }
    const std::string owner = name_of(action.owner);
    return owner.empty() && action.level == Level::team ? tr("the team") : owner;
}

std::string Actions::source(const Action& action) const {
    std::string line = ui::word_for(action.level);
    if (!line.empty()) line[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(line[0])));
    if (const std::string from = looks_.session_words(action.session); !from.empty()) line += " · " + from;
    const bool said = days_late(action) > 0;  // its status tells that it is late
    const std::string due = ui::due_words(action, said ? *action.due : today());
    return due.empty() ? line : line + " · " + due;
}

std::string Actions::about(const Action& action) const {
    const std::string whose = owner(action), from = source(action);
    return whose.empty() ? from : whose + " · " + from;
}

long Actions::days_late(const Action& action) const {
    return action.status == ActionStatus::open && action.due ? (today() - *action.due).count() : 0;
}

std::vector<const Action*> Actions::earlier_of(const Action& action) const {
    std::vector<const Action*> chain;
    for (const Action* at = find(action.earlier); at; at = find(at->earlier)) {
        if (at->id == action.id || std::ranges::find(chain, at) != chain.end()) break;  // a ring: two laptops, or a damaged row
        chain.push_back(at);
    }
    return chain;
}

const Action* Actions::later_of(const Action& action) const {
    for (const Action* other : store_.records().table<Action>().rows())
        if (other->earlier == action.id) return other;
    return nullptr;
}

void Actions::set_status(const Id& action, ActionStatus status) {
    teams_.edit(tr("Status changed"), [&](Edit& edit) { edit.change<Action>(action, [&](Action& row) { row.status = status; }); });
}

void Actions::postpone(const Action& action) {
    const Date day = two_weeks_later(action, today());
    teams_.edit(tr("Action moved two weeks"), [&](Edit& edit) { edit.change<Action>(action.id, [&](Action& row) { row.due = day; }); });
}

}  // namespace alp::workspace
