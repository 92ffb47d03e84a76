// What the catalogue and the open instances of one plugin share. Main thread.
#pragma once

#include "plugins/library.h"

namespace alp::plugins {

inline constexpr double slow_frame_ms = 3000;  // a frame that takes longer is told to the user

struct Slot {
    std::shared_ptr<Library> library;  // the newest version
    double slowest_frame_ms = 0;
};

}  // namespace alp::plugins
