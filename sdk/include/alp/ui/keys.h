// The numbers of keys in ImGuiIO::KeysDown, the same in the window and in tests. Letters and digits are their own capital
// ASCII code; the rest are GLFW's. Dear ImGui 1.86 leaves these numbers to the program.
#pragma once

#include <imgui.h>

#include <utility>

namespace alp::ui {

enum Key : int {
    key_space = 32, key_slash = '/', key_escape = 256, key_enter, key_tab, key_backspace, key_insert, key_delete, key_right, key_left,
    key_down, key_up, key_page_up, key_page_down, key_home, key_end, key_f1 = 290, key_f5 = 294, key_f11 = 300, key_pad_enter = 335,
    key_shift = 340, key_control = 341, key_alt = 342, key_super = 343,
};

inline void map_keys(ImGuiIO& io) {
    constexpr std::pair<int, int> pairs[] = {
        {ImGuiKey_Tab, key_tab}, {ImGuiKey_LeftArrow, key_left}, {ImGuiKey_RightArrow, key_right}, {ImGuiKey_UpArrow, key_up},
        {ImGuiKey_DownArrow, key_down}, {ImGuiKey_PageUp, key_page_up}, {ImGuiKey_PageDown, key_page_down}, {ImGuiKey_Home, key_home},
        {ImGuiKey_End, key_end}, {ImGuiKey_Insert, key_insert}, {ImGuiKey_Delete, key_delete}, {ImGuiKey_Backspace, key_backspace},
        {ImGuiKey_Space, key_space}, {ImGuiKey_Enter, key_enter}, {ImGuiKey_Escape, key_escape}, {ImGuiKey_KeyPadEnter, key_pad_enter},
        {ImGuiKey_A, 'A'}, {ImGuiKey_C, 'C'}, {ImGuiKey_V, 'V'}, {ImGuiKey_X, 'X'}, {ImGuiKey_Y, 'Y'}, {ImGuiKey_Z, 'Z'}};
    for (auto [imgui, ours] : pairs) io.KeyMap[imgui] = ours;
}

// Went down this frame, with Ctrl held; never while Alt or Super is.
inline bool ctrl_pressed(int key, bool shift = false) {
    const ImGuiIO& io = ImGui::GetIO();
    return io.KeyCtrl && !io.KeyAlt && !io.KeySuper && io.KeyShift == shift && ImGui::IsKeyPressed(key, false);
}
// Went down this frame, with nothing held.
inline bool plain_pressed(int key) {
    const ImGuiIO& io = ImGui::GetIO();
    return !io.KeyCtrl && !io.KeyAlt && !io.KeySuper && !io.KeyShift && ImGui::IsKeyPressed(key, false);
}

// Whether the text_box() that has the keyboard is empty and has nothing of its own to undo (`again`: to redo). Ctrl+Z (Ctrl+Y) is then for the
// program. Main thread.
bool blank_field(bool again = false);

}  // namespace alp::ui
