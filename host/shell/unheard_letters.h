// Letters that were typed, or a text that was to be pasted, where nothing takes them: says so. Main thread, inside a frame.
#pragma once

#include "shell/toasts.h"

#include <imgui.h>

#include <optional>

namespace alp::shell {

class UnheardLetters {
public:
    explicit UnheardLetters(Toasts& toasts) : toasts_(toasts) {}
    void listen();        // at the end of a frame
    void draw_large();    // on the beamer, which has no toasts: the sentence, without the letters

private:
    struct Told {
        double at;     // of ImGui's clock
        ImGuiID text;  // which had the keyboard, and may only be read; 0: none
    };
    Toasts& toasts_;
    std::optional<Told> told_ = {};
};

}  // namespace alp::shell
