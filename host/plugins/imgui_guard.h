// Remembers ImGui's state before a plugin is called, and restores it afterwards. Main thread.
//
// ImGui 1.86 has a recovery of its own (ErrorCheckEndWindowRecover), but that pops what the program pushed too, gives back nothing that
// was popped, and knows nothing of fonts, popups, clips and frames. So the stacks are copied: about ten short vectors a call.
// What cannot be put back: a table that the program began and the plugin ended. Draw plugins in a window or child.
#pragma once

#include <imgui.h>
#define IMGUI_DEFINE_MATH_OPERATORS
#include <imgui_internal.h>

#include <string>

namespace alp::plugins {

class ImGuiGuard {
public:
    ImGuiGuard();
    // Restores what differs. Returns what that was, for a developer: "PushID without PopID (2)"; empty when nothing did.
    // `unwinding`: an exception was thrown, so what was left open is no fault of its own.
    std::string mend(bool unwinding);

private:
    struct Stacks {  // of the context, and of the window that is drawn into
        ImVector<ImGuiWindowStackData> windows;
        ImVector<ImGuiColorMod> colours;
        ImVector<ImGuiStyleMod> style_vars;
        ImVector<ImFont*> fonts;
        ImVector<ImGuiItemFlags> item_flags;
        ImVector<ImGuiID> focus_scopes;
        ImVector<ImGuiGroupData> groups;
        ImVector<ImGuiPopupData> popups;
        ImVector<ImGuiPtrOrIndex> tab_bars;
        ImVector<ImGuiID> ids;
        ImVector<float> item_widths, wraps;
        ImVector<ImVec4> clips;
        ImVector<ImTextureID> textures;
        int tree_depth = 0, disabled = 0, channels = 0, grounds = 0;
        bool table = false, columns = false;
    };
    static Stacks stacks_of(const ImGuiContext& context, const ImGuiWindow& window);
    std::string differences(const Stacks& now) const;
    void rejoin_frame();
    void end_windows();
    void end_layout();
    void put_back();

    ImGuiContext* context_;
    ImGuiWindow* window_ = nullptr;  // null: between frames, nothing to guard but the context
    Stacks before_;
    ImGuiStyle style_;
    ImGuiTabBar* tab_bar_ = nullptr;
    ImGuiTable* table_ = nullptr;
    ImGuiOldColumns* columns_ = nullptr;
    ImGuiItemFlags item_flags_ = 0;
    ImFont* font_ = nullptr;
    float item_width_ = 0, wrap_ = 0, indent_ = 0;
    ImU32 tree_mask_ = 0;
    ImGuiID focus_scope_ = 0;
    float disabled_alpha_ = 0;
    bool drag_source_ = false, drag_target_ = false, end_child_ = false;
    int frame_ = 0, ended_ = 0, rendered_ = 0;
};

}  // namespace alp::plugins
