// Where the keyboard is, for the program around the instruments: giving it back to a text, and letters that nothing took. Main thread,
// inside a frame.
#pragma once

#include <imgui.h>

#include <string>

namespace alp::ui {

// The text_box() that has the keyboard, or lost it when the mouse button went down that is still down or comes up in this frame. 0: none.
ImGuiID text_with_keyboard();
// One that can be written in was drawn in this frame or the last one.
bool field_on_page();
// That text_box() takes the keyboard when it is drawn in the next frames and nothing else has it.
void give_keyboard_to(ImGuiID text);

// At the end of a frame: what was typed in it and neither a text nor a key of the page took.
std::string letters_nobody_took();
// The next empty text_box() that takes the keyboard within 20 seconds begins with these letters.
void keep_letters(const std::string& letters);
bool letters_are_kept();

}  // namespace alp::ui
