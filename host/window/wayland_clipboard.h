// The clipboard on Wayland, asked over GLFW's connection: only a window that has the keyboard may. Main thread.
#pragma once

#include "window/clipboard.h"

#include <memory>

struct wl_display;

namespace alp::window {

class WaylandClipboard {
public:
    explicit WaylandClipboard(wl_display* display);  // lives as long as this does
    ~WaylandClipboard();
    AskedClipboard put();

private:
    struct Seat;
    std::unique_ptr<Seat> seat_;
};

}  // namespace alp::window
