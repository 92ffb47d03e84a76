// Real ImGui frames without a window: a context of its own, a font, and one window to draw in. For tests of what is below the screen.
#pragma once

#include <imgui.h>

#include <functional>
#include <string>

class BareFrame {
public:
    BareFrame();
    ~BareFrame();
    BareFrame(const BareFrame&) = delete;

    // One whole frame with `draw` in the window "page" and something of the host's own before and after it, with pushed styles and ids.
    void draw(const std::function<void()>& draw);
    // Whether ImGui stood after the last frame as a host's own code expects; a sentence when not.
    const std::string& trouble() const { return trouble_; }

private:
    ImGuiContext* before_;
    ImGuiContext* own_;
    std::string trouble_;
};
