// Shared by the files of this folder only. Main thread.
#pragma once

#include <alp/ui/widgets.h>

#include <imgui_internal.h>

#include <cstdint>
#include <string>

namespace alp::ui {

// ---- theme.cpp
void apply_style();  // ImGui's own colours and sizes, from look and scale
float wanted_text_scale();
void take_wanted_text_scale();

// ---- fonts.cpp
bool has_picture(char32_t character);  // false: no typeface of this computer has it, or ImGui's characters cannot hold it

// ---- labels.cpp
// Room round the text of a label, also of one that is a field: design pixels.
inline constexpr float label_left = 13, label_right = 12, label_above = 8;
void label_ground(const ImRect& box, unsigned colour, bool pointed, bool chosen);  // of a contribution

// ---- text.cpp
// Size of a text, wrapped at `width` as ImDrawList::AddText does it; width 0: not wrapped. Cached by content.
ImVec2 measure(std::string_view text, Face face, float width = 0);
// Draws a text wrapped like that; of a long one only the rows in sight.
void draw_wrapped(ImDrawList* list, Face face, ImVec2 at, ImU32 colour, std::string_view text, float width);
void draw_line(ImDrawList* list, Face face, ImVec2 at, ImU32 colour, std::string_view text);
// The line, cut with an ellipsis when it is wider than `width`.
std::string shortened(std::string_view line, Face face, float width);
// The byte at which each row begins, as draw_wrapped() breaks them; a newline at the end begins an empty row. A word that is wider than a row is broken
// with a hyphen.
std::vector<int> row_starts(std::string_view text, Face face, float width);
struct Rows {
    std::vector<int> starts{0};
    std::vector<bool> hyphens;  // of each row but the last: it ends with one that is not in the text
};
Rows rows_in(std::string_view text, Face face, float width);
void forget_measures();  // fonts were loaded anew
unsigned fonts_loaded();   // how often that was
// What is shown of an ImGui label: without "##…".
std::string_view shown(std::string_view label);
// Asks for the characters of the text that the font lacks.
void want_glyphs(std::string_view text, const ImFont* font);

// ---- text_box.cpp, dialog.cpp, date_field.cpp: forget what they keep about an ImGui context that is gone
void forget_active_text();
void note_press();  // the mouse button went down in this frame
void forget_dialogs();
void forget_typed_dates();

// ---- keys.cpp
bool letter_was_read();  // as a key, in this frame
void forget_read_letter();

// ---- keyboard.cpp
// Letters that nobody took, for the text that begins now. Empty: none.
std::string take_kept_letters();
void drop_letters_when_focus_moves();  // at the start of a frame
// As give_keyboard_to(), but the key that was pressed in this frame is not for the text.
void give_keyboard_after_this_frame(ImGuiID text);
// This text is to take the keyboard, in this frame.
bool keyboard_is_given_to(ImGuiID text);
void note_field();  // one that can be written in is drawn
void forget_keyboard();

// ---- behaviour.cpp
void install_hooks();  // in the present context, once
// A thing at the cursor, its text on the baseline of the item before it on the line. Advances the cursor. `text_top`: where its
// first row begins; below 0: in its middle.
ImRect placed(ImVec2 size, Face face, float text_top = -1);
struct Press {
    bool visible = false, pressed = false, hovered = false, held = false, focused = false;  // focused: by the keyboard, so show it
};
// placed(), ItemAdd and ButtonBehavior; Enter and Space press it; Tab stops at it. `face`: of the text in its middle.
Press pressable(const char* label, ImVec2 size, Face face = Face::text);
// The ring round what has the keyboard.
void focus_ring(const ImRect& box, float rounding);
// As wide as words on one line may be here: what is wider is cut with an ellipsis. In a window that grows with what is in it there is always some room.
float room_for_words();
ImU32 faded(ImU32 colour);  // by the style's alpha: disabled things
// Shows a sentence when the last item was pointed at or focused for half a second.
void tooltip_for_last(const Press& press, std::string_view sentence);

}  // namespace alp::ui
