// The status of an action where it stands in a list: its word, a menu, and one key each while it has the keyboard.
#pragma once

#include <alp/model.h>

namespace alp::app {
class App;
}

namespace alp::screens {

// The chip with the status ("Te laat: 3 weken" when it is open and its day has passed); Enter opens a menu; g done, l in progress,
// v stuck, x dropped, o open, s two weeks later. The action may have changed when it returns.
void action_status(app::App& app, const Action& action);
float action_status_width(app::App& app, const Action& action);  // that it takes

// "Team · Partnerschapskaart 12 jan 2016 · vóór 1 mrt 2016 · 2 weken te laat"
std::string action_source(app::App& app, const Action& action);

}  // namespace alp::screens
