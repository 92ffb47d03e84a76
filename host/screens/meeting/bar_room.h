// How the room of the top bar is shared out over what a meeting shows there, from what never goes to what may be left out. Design pixels.
#pragma once

namespace alp::screens {

// How wide each would be. A button has room for its words, and some beside them.
struct BarWishes {
    float room = 0;                           // all there is
    float next = 0;                           // for the longest name of a phase; 0: no plan, and no clock
    float title = 0, title_least = 0;         // whole, and cut so that it still says something; 0: no title
    float people = 0;                         // 0: not shown
    float plan = 0, plan_words = 0;           // "2/5", and with the name of the phase
    float present_key = 0, present_words = 0; // "F11", and in words
};

// 0: left out.
struct BarRoom {
    float between = 8, next = 0, people = 0, clock = 0, plan = 0, present = 0;
};

inline constexpr float bar_clock = 74, bar_more = 36, bar_next_sign = 44;  // the last: only an arrow

// "Next", who is here and the clock always have a place. The rest of the room goes first to the words of "Next", then to the title.
BarRoom share_bar(const BarWishes& wishes);

}  // namespace alp::screens
