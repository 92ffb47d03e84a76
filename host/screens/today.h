// The parts of Vandaag, and what is worked out for it. Main thread, inside a frame.
#pragma once

#include "screens/look_backs.h"
#include "screens/suggestions.h"

namespace alp::screens {

// Worked out anew when the team's rows or its timeline changed, not every frame.
struct TodayList {
    std::vector<Id> actions;        // at most five open ones; one that was finished here stays until another day
    std::size_t more = 0;           // open actions beside them
    std::vector<LookBack> due;
    std::optional<LookBack> next;
    std::optional<GoingOn> going_on;
    Id newest;                      // what can be looked back on without a plan
    std::map<std::string, Suggestion, std::less<>> suggested;
};

void draw_agreed(app::App& app, const TodayList& list, float width);
void draw_time_to_look_back(app::App& app, const TodayList& list, float width);
void draw_choice_of_instruments(app::App& app, const TodayList& list);

}  // namespace alp::screens
