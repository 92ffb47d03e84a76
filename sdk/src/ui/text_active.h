// The one text box that has the keyboard: what keys and mouse do to its text. Main thread.
#pragma once

#include "inside.h"
#include "text_edit.h"
#include "text_layout.h"

#include <string>

namespace alp::ui {

struct ActiveText {
    ImGuiID id = 0;               // 0: none
    std::string before;           // as it was when the box got the keyboard, for Escape
    int drawn = -1;               // the last frame in which it was on the screen with the keyboard
    std::string begins_with;      // letters that were typed before it had the keyboard
    TextEdit edit;
    bool at_row_end = false;      // where a row wraps: the caret is at its end, not at the beginning of the next
    float wish_x = -1;            // where Up and Down try to keep the caret; below 0: where it is now
    bool drags = false;
    bool caret_moved = false;     // this frame: bring it into view

    std::size_t refused_length = 0;  // length in characters of the text that was refused

    void start(ImGuiID box, const std::string& text);
    void lay_out(Face face, float width);  // when the text, the face or the width changed
    const TextLayout& layout() const { return layout_; }
    int caret_row() const { return layout_.row_of(edit.cursor(), at_row_end); }

    enum class Did { nothing, changed, refused, submitted };
    Did keys(const TextBox& box, int rows_per_page);
    void mouse(ImVec2 in_text, float line_height, bool hovered);

private:
    bool move_keys(int rows_per_page);  // whether one was pressed
    Did edit_keys(const TextBox& box);
    Did put(const std::string& utf8);
    Did paste();
    Did type(const TextBox& box);
    void go(int index, bool at_row_end = false);
    void go_rows(int rows);
    int index_under(ImVec2 in_text, float line_height, bool& row_end) const;

    TextLayout layout_;
    std::string laid_out_;        // what the layout is of
    Face face_ = Face::text;
    float width_ = -1, font_size_ = 0;
    unsigned fonts_ = 0;          // fonts_loaded() when it was laid out: characters that came since are wider or narrower
};

// What was typed in this frame and nobody took yet: letters and signs, no control characters. Afterwards there is nothing of it.
std::u32string typed_characters();

}  // namespace alp::ui
