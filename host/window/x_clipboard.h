// The clipboard of the X display $DISPLAY, asked over a connection of its own; on any thread.
#pragma once

#include "window/clipboard.h"

namespace alp::window {

ClipboardAnswer ask_x_clipboard(const std::atomic<bool>& stop);

}  // namespace alp::window
