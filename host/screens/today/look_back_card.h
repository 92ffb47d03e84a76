// "Tijd om terug te kijken": what is due, and otherwise when the next time is. Main thread, inside a frame.
#pragma once

#include "screens/today/today_overview.h"
#include "shell/command.h"
#include "workspace/look_backs.h"

namespace alp::screens {

class LookBackCard {
public:
    LookBackCard(workspace::OpenStore& store, workspace::LookBackPlans& plans, workspace::LookBacks& look_backs,
                 workspace::Meetings& meetings, const plugins::Catalogue& catalogue)
        : store_(store), plans_(plans), look_backs_(look_backs), meetings_(meetings), catalogue_(catalogue) {}

    void draw(const TodayContents& today, float width);  // width 0: what there is
    void add_commands(std::vector<shell::Command>& all);

private:
    bool draw_due(const workspace::LookBack& one, Date today, bool first);  // false: a look back begins, draw no more
    void draw_going_on(const TodayContents& today);
    void draw_nothing_due(const TodayContents& today);

    workspace::OpenStore& store_;
    workspace::LookBackPlans& plans_;
    workspace::LookBacks& look_backs_;
    workspace::Meetings& meetings_;
    const plugins::Catalogue& catalogue_;
};

}  // namespace alp::screens
