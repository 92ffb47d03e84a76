// What an instrument says of itself in its outline: steps, people, minutes. Main thread, inside a frame.
#pragma once

#include <alp/outline.h>

namespace alp::screens {

void draw_instrument_facts(const Outline& outline);

}  // namespace alp::screens
