// A line with a handle, for places on a stretch: a moment in time, a page. Main thread, inside a frame.
#pragma once

namespace alp::ui {

// `at` from 0 to count - 1. Dragged or clicked with the mouse; with the keyboard ← →, PgUp and PgDn for a tenth, Home and End.
// Width 0: what there is. Colour 0xRRGGBB; 0: the accent. True when `at` changed. The label is not drawn: say beside it what it means.
bool slider(const char* label, int& at, int count, float width = 0, unsigned colour = 0);

}  // namespace alp::ui
