#include "screens/today/today_overview.h"

#include <alp/text.h>

#include <algorithm>

namespace alp::screens {

namespace {

constexpr std::size_t most_actions = 5;

}  // namespace

// The first five that are open, and among them those that were finished here today, so that one sees what one did. `afresh`: without
// what was finished.
void TodayOverview::list_actions(bool afresh) {
    std::vector<const Action*> shown;
    if (!afresh)
        for (const Id& id : contents_.actions)
            if (const Action* action = actions_.find(id); action && !workspace::is_open(*action) && !actions_.later_of(*action))
                shown.push_back(action);  // one that goes on as a later action is not shown twice
    const auto& open = store_.open_actions();
    const std::size_t first = std::min(open.size(), most_actions);
    shown.insert(shown.end(), open.begin(), open.begin() + static_cast<std::ptrdiff_t>(first));
    std::ranges::stable_sort(shown, {}, [](const Action* action) { return std::pair(action->due.value_or(Date::max()), action->id); });
    contents_.actions.clear();
    for (const Action* action : shown) contents_.actions.push_back(action->id);
    contents_.more = open.size() - first;
}

const TodayContents& TodayOverview::contents() {
    const TodayKey now{store_.team_id(), clock_.today(), store_.lists(), store_.records().revision(), language()};
    if (now == of_) return contents_;
    list_actions(now.team != of_.team || now.day != of_.day);
    of_ = now;
    contents_.day = now.day;
    contents_.due = plans_.due();
    contents_.next = plans_.next();
    contents_.newest = plans_.newest();
    contents_.begins = store_.timeline().empty();
    contents_.going_on = plans_.going_on();
    contents_.suggested = workspace::suggestions(store_, catalogue_, clock_, contents_.due);
    return contents_;
}

}  // namespace alp::screens
