// One history: the timeline narrowed down, how a card grew, actions, and the thread of a theme.
#pragma once

#include "tour/guide.h"

namespace alp::tour {

void look_at_history(Guide& guide);

}  // namespace alp::tour
