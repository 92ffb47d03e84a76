// Letters that nothing took, and the keyboard that comes back to where it was.
#include "code_points.h"
#include "text_active.h"

#include <alp/host/keyboard.h>
#include <alp/text.h>
#include <alp/ui/imgui_versions.h>
#include <alp/ui/keys.h>

#include <algorithm>
#include <utility>

namespace alp::ui {
namespace {

constexpr double letters_kept_for = 0.5, pause_between_words = 2;  // seconds
constexpr int frames_to_come = 3;

struct UnheardLetters {
    std::string text;                    // for a text that is just opening; empty: none
    ImGuiID popup = 0;                   // what lay over the page when they were typed
    double since = 0;                    // when the last of these was typed
    double last = -pause_between_words;  // when any was, kept or not
} unheard;

int private_page_in = -1, focus_moved_in = -1;  // frames

ImGuiID popup_on_top() {
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    return g.OpenPopupStack.Size > 0 ? g.OpenPopupStack.back().PopupId : 0;
}

// By the mouse, by a key that goes somewhere, or by a command.
bool focus_moves() {
    const ImGuiIO& io = ImGui::GetIO();
    constexpr int keys[] = {key_escape, key_enter, key_tab, key_right, key_left, key_down, key_up,  key_page_up,  key_page_down,
                            key_home,   key_end,   key_f1,  key_f2,    key_f5,   key_f9,   key_f11, key_pad_enter};
    const auto goes = [](int key) { return imgui::pressed(key, true); };
    const auto any = [](const auto& buttons) { return std::any_of(std::begin(buttons), std::end(buttons), [](bool on) { return on; }); };
    return any(io.MouseClicked) || any(io.MouseReleased) || (io.KeyCtrl && !io.KeyAlt) ||
           std::any_of(std::begin(keys), std::end(keys), goes);
}

struct GivenKeyboard {
    ImGuiID text = 0;
    int from = 0, until = 0;  // frames
} given_keyboard;

int field_frame = -2;  // in which one was drawn last

}  // namespace

void note_field() { field_frame = ImGui::GetFrameCount(); }
bool field_on_page() { return ImGui::GetFrameCount() - field_frame <= 1; }

void give_keyboard_to(ImGuiID text) { given_keyboard = {text, ImGui::GetFrameCount(), ImGui::GetFrameCount() + frames_to_come}; }

void give_keyboard_after_this_frame(ImGuiID text) {
    give_keyboard_to(text);
    ++given_keyboard.from;
}

bool keyboard_is_given_to(ImGuiID text) {
    if (!text || given_keyboard.text != text || ImGui::GetFrameCount() < given_keyboard.from) return false;
    const bool now = ImGui::GetFrameCount() <= given_keyboard.until && ImGui::GetActiveID() == 0;
    given_keyboard = {};
    return now;
}

std::string letters_nobody_took() {
    ImGuiIO& io = ImGui::GetIO();
    const std::u32string typed = typed_characters();
    const bool command = (io.KeyCtrl && !io.KeyAlt) || io.KeySuper;
    if (typed.empty() || command || letter_was_read()) return {};
    return to_utf8(typed);
}

bool paste_nobody_took() {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.WantTextInput || io.KeyAlt || io.KeySuper) return false;
    return (io.KeyCtrl && imgui::pressed('V', false)) || (io.KeyShift && !io.KeyCtrl && imgui::pressed(key_insert, false));
}

void keep_letters(const std::string& more) {
    if (more.empty()) return;
    const double now = ImGui::GetTime();
    unheard.last = now;
    if (private_page_in == ImGui::GetFrameCount() || focus_moved_in == ImGui::GetFrameCount()) return unheard.text.clear();
    if (now - unheard.since >= letters_kept_for || unheard.popup != popup_on_top()) unheard.text.clear();
    unheard.text += more;
    unheard.popup = popup_on_top();
    unheard.since = now;
}

void drop_letters() { unheard = {}; }

void private_page() {
    private_page_in = ImGui::GetFrameCount();
    unheard.text.clear();
}

void drop_letters_when_focus_moves() {
    if (!focus_moves()) return;
    drop_letters();
    focus_moved_in = ImGui::GetFrameCount();
}

bool letters_go_on() { return ImGui::GetTime() - unheard.last < pause_between_words; }

std::string take_kept_letters() {
    const bool for_this = ImGui::GetTime() - unheard.since < letters_kept_for && unheard.popup == popup_on_top();
    std::string letters = std::exchange(unheard, {}).text;
    return for_this ? letters : std::string();
}

void forget_keyboard() {
    unheard = {};
    given_keyboard = {};
    private_page_in = focus_moved_in = -1;  // frames are counted from the start again
    field_frame = -2;
    forget_read_letter();
}

}  // namespace alp::ui
