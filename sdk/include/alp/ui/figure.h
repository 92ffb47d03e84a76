// Draws a report's figure on the screen, so that a drawing is made once for paper and screen. Main thread, inside a frame.
#pragma once

#include <alp/report.h>

namespace alp::ui {

// Scaled to `width` pixels; 0: one pixel for each of its units. Its colours are those declared for a light page, made fit for the
// present look; the palest of them, meant for rings and rulers, become the look's own line.
void figure(const Figure& figure, float width = 0);

}  // namespace alp::ui
