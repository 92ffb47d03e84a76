// Keys: their numbers, and which went down. The numbers are the program's own, the same with every version of Dear ImGui, in the window and
// in tests: letters and digits are their capital ASCII code, the rest are GLFW's. Main thread.
#pragma once

struct ImGuiIO;

namespace alp::ui {

enum Key : int {
    key_space = 32, key_slash = '/', key_escape = 256, key_enter, key_tab, key_backspace, key_insert, key_delete, key_right, key_left,
    key_down, key_up, key_page_up, key_page_down, key_home, key_end, key_f1 = 290, key_f2, key_f5 = 294, key_f9 = 298, key_f11 = 300,
    key_pad_enter = 335,
    key_shift = 340, key_control = 341, key_alt = 342, key_super = 343,
};

// Went down this frame; with `repeat` also again and again while it is held.
bool key_pressed(int key, bool repeat = true);
// Went down this frame, with Ctrl held (and Shift, if `shift`); never while Alt or Super is.
bool ctrl_pressed(int key, bool shift = false);
// Went down this frame, with nothing held.
bool plain_pressed(int key);

// Whether the text_box() that has the keyboard is empty and has nothing of its own to undo (`again`: to redo). Ctrl+Z (Ctrl+Y) is then for the
// program. Main thread.
bool blank_field(bool again = false);

// For who feeds ImGui with input, the window and the driver of the tests: prepares a new context, tells of a key in the frame that begins
// next, and lets go of every key (the window lost the keyboard). put_key() of Ctrl, Shift, Alt and Super also sets what ImGui sees as held.
void prepare_keys(ImGuiIO& io);
void put_key(ImGuiIO& io, int key, bool down);
void release_keys(ImGuiIO& io);

}  // namespace alp::ui
