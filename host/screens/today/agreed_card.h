// "Eerst: wat spraken we af?": the open actions, those that are late first, each with one key for its status. Main thread, inside a frame.
#pragma once

#include "screens/today/today_overview.h"

namespace alp::screens {

class AgreedCard {
public:
    explicit AgreedCard(workspace::Actions& actions) : actions_(actions) {}
    void draw(const TodayContents& today, float width);  // width 0: what there is

private:
    void draw_action(const Action& action);

    workspace::Actions& actions_;
};

}  // namespace alp::screens
