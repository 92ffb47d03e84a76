// The status of an action where it stands in a list: its word, a menu, and one key each while it has the keyboard. Main thread, inside a
// frame.
#pragma once

#include "workspace/actions.h"

namespace alp::screens {

// The chip with the status ("Te laat: 3 weken" when it is open and its day has passed); Enter opens a menu; g done, l in progress,
// v stuck, x dropped, o open, s two weeks later. The action may have changed when it returns.
void action_status(workspace::Actions& actions, const Action& action);
float action_status_width(const workspace::Actions& actions, const Action& action);  // that it takes

}  // namespace alp::screens
