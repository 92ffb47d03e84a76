#include "inside.h"

#include <alp/ui/imgui_versions.h>
#include <alp/ui/keys.h>

namespace alp::ui {

namespace {
int letter_read = -1;  // the frame in which somebody asked for a key with a letter or sign on it, and it was pressed
}

bool key_pressed(int key, bool repeat) {
    const bool pressed = imgui::pressed(key, repeat);
    if (pressed && key < key_escape) letter_read = ImGui::GetFrameCount();
    return pressed;
}

bool letter_was_read() { return letter_read == ImGui::GetFrameCount(); }
void forget_read_letter() { letter_read = -1; }

bool ctrl_pressed(int key, bool shift) {
    const ImGuiIO& io = ImGui::GetIO();
    return io.KeyCtrl && !io.KeyAlt && !io.KeySuper && io.KeyShift == shift && key_pressed(key, false);
}

bool plain_pressed(int key) {
    const ImGuiIO& io = ImGui::GetIO();
    return !io.KeyCtrl && !io.KeyAlt && !io.KeySuper && !io.KeyShift && key_pressed(key, false);
}

void prepare_keys(ImGuiIO& io) { imgui::prepare_keys(io); }

void put_key(ImGuiIO& io, int key, bool down) { imgui::put_key(io, key, down); }

void release_keys(ImGuiIO& io) {
    for (int key = key_space; key <= key_super; ++key) imgui::put_key(io, key, false);
}

}  // namespace alp::ui
