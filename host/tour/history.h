// The screens of a team's history: the filtered timeline, how a card grew, actions, and one theme through the years.
#pragma once

#include "tour/guide.h"

namespace alp::tour {

void look_at_history(Guide& guide);

}  // namespace alp::tour
