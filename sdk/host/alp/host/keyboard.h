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

// At the end of a frame: what was typed in it and neither a text nor a key of the page took; and whether something was to be pasted, with the
// caret in no text.
std::string letters_nobody_took();
bool paste_nobody_took();
// They come too early for a text that the program is just opening: an empty text_box() on the same page that takes the keyboard within half a
// second, and not by a click or a key that was pressed since, begins with them. On a private_page() they are not kept.
void keep_letters(const std::string& letters);
void drop_letters();   // another page is shown
bool letters_go_on();  // the last one that nobody took came just now

}  // namespace alp::ui
