// The page of a phase that has no step, such as the welcome: what it says, large on the beamer. Main thread, inside a frame.
#pragma once

#include "workspace/meeting.h"

namespace alp::screens {

void draw_phase_page(workspace::Meeting& meeting, bool presenting);

}  // namespace alp::screens
