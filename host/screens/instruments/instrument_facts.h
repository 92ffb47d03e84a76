// What an instrument says of itself in its outline: steps, people, minutes. Main thread, inside a frame.
#pragma once

#include <alp/outline.h>

namespace alp::screens {

// Of the form that is proposed first, as the meeting counts them: closing is none of them.
long steps_as_proposed(const Outline& outline);
void draw_instrument_facts(const Outline& outline);

}  // namespace alp::screens
