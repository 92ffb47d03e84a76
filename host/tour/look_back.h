// Looks back with an example team: the short way, then the whole card line by line.
#pragma once

#include "tour/guide.h"

namespace alp::tour {

void look_back(Guide& guide);

}  // namespace alp::tour
