// What the files of the driver and its hooks share: the input that a driver holds, finding what it names, and the clock that it set.
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
    bool again = false;      // this press makes it a double click
    bool moved = false;      // the driver has moved the mouse, so it decides where the mouse is

    void put(ImGuiIO& io);   // into the frame that is about to begin
};

struct Hooks {
    static Driver::Hand& hand(Driver& driver) { return *driver.hand_; }
};

struct SeenItem;
struct SeenText;
// The item of that name: in sight before out of sight, on top before below. Null: none.
const SeenItem* find_item(std::string_view path);
const SeenText* find_text(std::string_view wanted);
[[noreturn]] void not_found(const Driver& driver, std::string_view path, std::string_view why = "is not on the screen");

void before_frame(ImGuiIO& io);
void after_frame();
std::optional<Time> set_clock();
void move_clock(double seconds);

}  // namespace alp::testing
