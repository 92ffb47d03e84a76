// Letters that were typed where nothing takes them: says so, and the next empty text that takes the keyboard begins with them. Main thread,
// inside a frame.
#pragma once

#include "shell/toasts.h"

namespace alp::shell {

class UnheardLetters {
public:
    explicit UnheardLetters(Toasts& toasts) : toasts_(toasts) {}
    void listen();        // at the end of a frame
    void draw_large();    // on the beamer, which has no toasts: the sentence, without the letters

private:
    Toasts& toasts_;
    bool told_ = false;
};

}  // namespace alp::shell
