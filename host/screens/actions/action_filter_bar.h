// What the actions can be narrowed down by. Main thread, inside a frame.
#pragma once

#include "workspace/action_filter.h"

namespace alp::screens {

void draw_action_filter(workspace::OpenStore& store, workspace::ActionFilter& filter);

}  // namespace alp::screens
