// Letters that nothing took, and the keyboard that comes back to where it was.
#include "code_points.h"
#include "text_active.h"

#include <alp/host/keyboard.h>
#include <alp/text.h>
#include <alp/ui/keys.h>

#include <utility>

namespace alp::ui {
namespace {

constexpr double letters_kept_for = 20, pause_between_words = 2;  // seconds
constexpr int frames_to_come = 3;

struct KeptLetters {
    std::string text;
    double since = 0;
} kept_letters;

struct GivenKeyboard {
    ImGuiID text = 0;
    int until = 0;  // frame
} given_keyboard;

int field_frame = -2;  // in which one was drawn last

}  // namespace

void note_field() { field_frame = ImGui::GetFrameCount(); }
bool field_on_page() { return ImGui::GetFrameCount() - field_frame <= 1; }

void give_keyboard_to(ImGuiID text) { given_keyboard = {text, ImGui::GetFrameCount() + frames_to_come}; }

bool keyboard_is_given_to(ImGuiID text) {
    if (!text || given_keyboard.text != text) return false;
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

void keep_letters(const std::string& more) {
    if (!letters_are_kept()) kept_letters.text.clear();
    kept_letters.text += more;
    kept_letters.since = ImGui::GetTime();
}

bool letters_are_kept() { return !kept_letters.text.empty() && ImGui::GetTime() - kept_letters.since < letters_kept_for; }

bool letters_go_on() { return !kept_letters.text.empty() && ImGui::GetTime() - kept_letters.since < pause_between_words; }

std::string take_kept_letters() {
    if (!letters_are_kept()) kept_letters.text.clear();
    return std::exchange(kept_letters.text, {});
}

void forget_keyboard() {
    kept_letters = {};
    given_keyboard = {};
    field_frame = -2;
    forget_read_letter();  // frames are counted from the start again
}

}  // namespace alp::ui
