// The verdict on the line that is current, and why. Main thread, inside a frame.
#pragma once

#include "screens/meeting/recalibrate/recalibrate_state.h"

namespace alp::screens {

// Gives the verdict and goes on to the next line; to the new words when it is said otherwise.
void judge_line(RecalibrateState& state, const RecalibrationLine& line, Verdict verdict);
void draw_verdicts(RecalibrateState& state, const RecalibrationLine& line);  // a button for each
void draw_why(RecalibrateState& state, const RecalibrationLine& line);       // the reason, or which keys there are
bool has_why_field(const RecalibrateState& state, const RecalibrationLine& line);

}  // namespace alp::screens
