// One action in the list, in two or three lines, or more where it is narrow. Main thread, inside a frame.
#pragma once

#include "workspace/actions.h"

namespace alp::screens {

float action_line_height(const workspace::Actions& actions, const Action& action, float width);
// With its status, which may be changed there. True: it was pressed.
bool draw_action_line(workspace::Actions& actions, const Action& action);

}  // namespace alp::screens
