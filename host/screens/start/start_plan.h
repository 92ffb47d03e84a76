// The time there is, and the plan that follows from it, on the start card. Main thread, inside a frame.
#pragma once

#include "workspace/meeting.h"

namespace alp::screens {

// How much time there is, and which form of the instrument; the longest form that fits is proposed.
void draw_start_time(workspace::StartRequest& request, const Outline& outline);
// The plan that fits that time and so many people, to be changed, and what it leaves out.
void draw_start_plan(workspace::StartRequest& request, const Outline& outline);

}  // namespace alp::screens
