// Looking back with an example team: a quarter of an hour, then the whole card line by line.
#pragma once

#include "tour/guide.h"

namespace alp::tour {

void look_back(Guide& guide);

}  // namespace alp::tour
