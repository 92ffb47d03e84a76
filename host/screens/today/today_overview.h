// What Vandaag shows, worked out anew when the team's rows or its timeline changed or another day began, not in every frame. Main thread.
#pragma once

#include "workspace/actions.h"
#include "workspace/look_back_plans.h"
#include "workspace/suggestions.h"

namespace alp::screens {

struct TodayContents {
    Date day{};
    std::vector<Id> actions;         // at most five open ones; one that was finished here stays until another day
    std::size_t more = 0;            // open actions beside them
    std::vector<workspace::LookBack> due;
    std::optional<workspace::LookBack> next;
    std::optional<workspace::GoingOn> going_on;
    bool begins = false;             // the team had no meeting yet
    Id newest;                       // the meeting that can be looked back on without a plan; none: there is none
    std::map<std::string, workspace::InstrumentSuggestion, std::less<>> suggested;  // by the instrument's id
};

class TodayOverview {
public:
    TodayOverview(workspace::OpenStore& store, const workspace::Actions& actions, workspace::LookBackPlans& plans,
                  const plugins::Catalogue& catalogue, const workspace::Clock& clock)
        : store_(store), actions_(actions), plans_(plans), catalogue_(catalogue), clock_(clock) {}

    const TodayContents& contents();  // valid until the next call

private:
    struct TodayKey {
        Id team;
        Date day{};
        std::uint64_t lists = 0, revision = 0;
        std::string language;
        bool operator==(const TodayKey&) const = default;
    };
    void list_actions(bool afresh);

    workspace::OpenStore& store_;
    const workspace::Actions& actions_;
    workspace::LookBackPlans& plans_;
    const plugins::Catalogue& catalogue_;
    const workspace::Clock& clock_;
    TodayContents contents_;
    TodayKey of_;  // that contents_ was worked out for
};

}  // namespace alp::screens
