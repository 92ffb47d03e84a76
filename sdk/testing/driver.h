// What the hooks and the driver share: the input a driver holds, and the clock it set.
#pragma once

#include <alp/testing.h>

#include <deque>
#include <optional>

namespace alp::testing {

struct Driver::Hand {
    ImVec2 at{-1e6f, -1e6f};
    bool buttons[3] = {};
    float wheel = 0;
    bool ctrl = false, shift = false, alt = false;
    int key = -1, held = -1;  // down in the coming frame, and in the one before it; -1: none
    std::string characters;  // UTF-8, for the next frame
    bool again = false;      // the press that makes a double click
    bool moved = false;      // the mouse is the driver's from its first move on

    void put(ImGuiIO& io);   // into the frame that is about to begin
};

struct Hooks {
    static Driver::Hand& hand(Driver& driver) { return *driver.hand_; }
};

void before_frame(ImGuiIO& io);
void after_frame();
std::optional<Time> set_clock();
void move_clock(double seconds);

}  // namespace alp::testing
