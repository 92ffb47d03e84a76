// Every instrument that has a meeting among the example teams, step by step, as it was.
#pragma once

#include "tour/guide.h"

namespace alp::tour {

// `but`: the instrument that is played from the start elsewhere.
void look_at_instruments(Guide& guide, std::string_view but);

}  // namespace alp::tour
