#include "screens/action_status.h"
#include "screens/actions.h"

#include "app/app.h"

#include <alp/team.h>
#include <alp/text.h>

#include <algorithm>

namespace alp::screens {
namespace {

std::string folded(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

bool finished(const Action& action) { return action.status == ActionStatus::done || action.status == ActionStatus::dropped; }

bool status_fits(const Action& action, ActionFilter::Status status) {
    using Status = ActionFilter::Status;
    switch (status) {
        case Status::to_do: return !finished(action);
        case Status::open: return action.status == ActionStatus::open;
        case Status::busy: return action.status == ActionStatus::busy;
        case Status::stuck: return action.status == ActionStatus::stuck;
        case Status::done: return action.status == ActionStatus::done;
        case Status::dropped: return action.status == ActionStatus::dropped;
        case Status::all: return true;
    }
    return true;
}

bool due_fits(const Action& action, ActionFilter::Due due, Date today) {
    using Due = ActionFilter::Due;
    using std::chrono::days;
    switch (due) {
        case Due::any: return true;
        case Due::late: return action.due && *action.due < today && !finished(action);
        case Due::week: return action.due && *action.due >= today && *action.due <= today + days{7};
        case Due::month: return action.due && *action.due >= today && *action.due <= today + days{31};
        case Due::none: return !action.due;
    }
    return true;
}

// As it may be shown, whether still in the team or not.
std::string name_of(app::App& app, const Id& id) {
    const Member* member = id ? app.records().table<Member>().find(id, true) : nullptr;
    return member ? shown_name(*member) : "";
}

}  // namespace

std::vector<const Action*> actions_that_fit(app::App& app, const ActionFilter& filter) {
    std::vector<const Action*> found;
    const std::string text = folded(filter.text);
    for (const Action* action : app.records().table<Action>().rows()) {
        if (action->team != app.books().team_id() || !status_fits(*action, filter.status) || !due_fits(*action, filter.due, app.today()))
            continue;
        if (filter.level >= 0 && static_cast<int>(action->level) != filter.level) continue;
        if (filter.owner && action->owner != filter.owner && action->asks != filter.owner) continue;
        if (filter.nobody && !action_owner(app, *action).empty()) continue;
        if (filter.returned && !action->earlier) continue;
        if (!text.empty() && folded(action->text).find(text) == std::string::npos && folded(action->effect).find(text) == std::string::npos)
            continue;
        found.push_back(action);
    }
    const auto rank = [](const Action* action) {
        return std::tuple(finished(*action), finished(*action) ? Date::max() : action->due.value_or(Date::max()));
    };
    std::sort(found.begin(), found.end(), [&](const Action* a, const Action* b) {
        const auto left = rank(a), right = rank(b);
        return left != right ? left < right : a->id > b->id;
    });
    return found;
}

std::vector<const Action*> earlier_of(app::App& app, const Action& action) {
    std::vector<const Action*> chain;
    for (const Action* at = app.records().find<Action>(action.earlier); at; at = app.records().find<Action>(at->earlier)) {
        if (at->id == action.id || std::find(chain.begin(), chain.end(), at) != chain.end())
            break;  // a ring: two laptops, or a damaged row
        chain.push_back(at);
    }
    return chain;
}

const Action* later_of(app::App& app, const Action& action) {
    for (const Action* other : app.records().table<Action>().rows())
        if (other->earlier == action.id) return other;
    return nullptr;
}

std::string action_owner(app::App& app, const Action& action) {
    if (!action.outside.empty()) {
        const std::string asks = name_of(app, action.asks);
        return asks.empty() ? action.outside : filled(tr("{}, asked by {}"), action.outside, asks);
    }
    const std::string owner = name_of(app, action.owner);
    return owner.empty() && action.level == Level::team ? tr("the team") : owner;
}

std::string action_about(app::App& app, const Action& action) {
    const std::string owner = action_owner(app, action), source = action_source(app, action);
    return owner.empty() ? source : owner + " · " + source;
}

}  // namespace alp::screens
