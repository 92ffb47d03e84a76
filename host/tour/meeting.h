// What is played: the example teams, a whole Partnerschapskaart step by step, its covenant, and the other screens.
#pragma once

#include "tour/guide.h"

namespace alp::tour {

void play(Guide& guide);  // throws testing::NotFound when something is not on the screen that should be

}  // namespace alp::tour
