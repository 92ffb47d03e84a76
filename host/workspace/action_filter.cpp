#include "workspace/action_filter.h"

#include "compare/words.h"

#include <algorithm>
#include <tuple>

namespace alp::workspace {
namespace {

bool status_fits(const Action& action, ActionFilter::Status status) {
    using Status = ActionFilter::Status;
    switch (status) {
        case Status::to_do: return is_open(action);
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
        case Due::late: return action.due && *action.due < today && is_open(action);
        case Due::week: return action.due && *action.due >= today && *action.due <= today + days{7};
        case Due::month: return action.due && *action.due >= today && *action.due <= today + days{31};
        case Due::none: return !action.due;
    }
    return true;
}

bool text_fits(const Action& action, const std::string& text) {
    if (text.empty()) return true;
    const auto says = [&](const std::string& words) { return compare::folded(words).find(text) != std::string::npos; };
    return says(action.text) || says(action.effect);
}

}  // namespace

std::vector<const Action*> actions_that_fit(OpenStore& store, const Actions& actions, const ActionFilter& filter) {
    std::vector<const Action*> found;
    const std::string text = compare::folded(filter.text);
    for (const Action* action : store.records().table<Action>().rows()) {
        if (action->team != store.team_id() || !status_fits(*action, filter.status) || !due_fits(*action, filter.due, actions.today()))
            continue;
        if (filter.level >= 0 && static_cast<int>(action->level) != filter.level) continue;
        if (filter.owner && action->owner != filter.owner && action->asks != filter.owner) continue;
        if (filter.nobody && !actions.owner(*action).empty()) continue;
        if (filter.returned && !action->earlier) continue;
        if (text_fits(*action, text)) found.push_back(action);
    }
    const auto rank = [](const Action* action) {
        return std::tuple(!is_open(*action), is_open(*action) ? action->due.value_or(Date::max()) : Date::max());
    };
    std::sort(found.begin(), found.end(), [&](const Action* a, const Action* b) {
        const auto left = rank(a), right = rank(b);
        return left != right ? left < right : a->id > b->id;
    });
    return found;
}

}  // namespace alp::workspace
