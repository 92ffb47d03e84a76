// The lines of Herijken: those of the earlier session at the left in their exact words, what holds now at the right. Main thread, inside a
// frame.
#pragma once

#include "screens/meeting/recalibrate/recalibrate_state.h"

namespace alp::screens {

// All lines, below who joined since then: those are asked first.
void draw_both_sides(RecalibrateState& state);
void draw_side_heads();  // "Then" and "Now" over them; they stay when the lines scroll

// Large text on a small screen: the lines get the room, and what comes after them stands behind the last.
bool low_window();

}  // namespace alp::screens
