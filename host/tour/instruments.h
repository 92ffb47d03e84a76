// Replays, for every instrument, a meeting of an example team step by step.
#pragma once

#include "tour/guide.h"

namespace alp::tour {

// `except`: the instrument that another part of the tour plays from its start.
void look_at_instruments(Guide& guide, std::string_view except);

}  // namespace alp::tour
