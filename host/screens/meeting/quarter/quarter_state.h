// What the page of the quarter of an hour keeps between frames.
#pragma once

#include "look_back/quarter.h"

#include <optional>
#include <vector>

namespace alp::screens {

struct QuarterState {
    bool entered = true;               // its step is on the screen for the first time
    std::optional<int> last_tap = {};  // whether people are on board: to be taken back, as long as nobody saw it
    bool ask_show = false;             // whether to show the answers before everyone gave one
    bool focus_next = false, focus_words = false;  // what takes the keyboard
    std::optional<Date> proposed = {};             // the day that was put in the plan
    std::vector<look_back::Pick> others = {};      // cache: what else can be looked back on
    std::uint64_t others_of = 0;                   // Session::structure() for which `others` were looked up
};

}  // namespace alp::screens
