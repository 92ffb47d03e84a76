#include "text_active.h"

#include "code_points.h"
#include "pasted.h"
#include "pasted_lines.h"

#include <alp/text.h>
#include <alp/ui/keys.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace alp::ui {
namespace {

std::u32string wide_characters;

bool key(int which, bool repeat = true) { return key_pressed(which, repeat); }

}  // namespace

std::u32string typed_characters() {
    ImGuiIO& io = ImGui::GetIO();
    std::u32string typed = std::exchange(wide_characters, {});  // ImGui 1.86 does not carry these
    for (const ImWchar c : io.InputQueueCharacters) {
        const bool control = c < 0x20 || c == 0x7F || (c >= 0x80 && c < 0xA0), private_use = c >= 0xE000 && c <= 0xF8FF;
        if (!control && !private_use) typed += static_cast<char32_t>(c);
    }
    io.InputQueueCharacters.resize(0);
    return typed;
}

void add_character(unsigned code_point) {
    if (code_point <= IM_UNICODE_CODEPOINT_MAX) ImGui::GetIO().AddInputCharacter(code_point);
    else if (code_point <= 0x10FFFF) wide_characters += static_cast<char32_t>(code_point);
}

void ActiveText::start(ImGuiID box, const std::string& text) {
    id = box;
    before = text;
    edit.start(text);
    at_row_end = drags = false;
    wish_x = -1;
    caret_moved = true;
    wide_characters.clear();  // typed before anyone was listening
}

void ActiveText::lay_out(Face which, float width) {
    const float size = face(which)->FontSize;
    if (laid_out_ == edit.utf8() && face_ == which && width_ == width && font_size_ == size && fonts_ == fonts_loaded() && layout_.rows())
        return;
    laid_out_ = edit.utf8();
    face_ = which;
    width_ = width;
    font_size_ = size;
    fonts_ = fonts_loaded();
    layout_.lay_out(laid_out_, which, width);
}

void ActiveText::go(int index, bool row_end) {
    edit.move_to(index, ImGui::GetIO().KeyShift);
    at_row_end = row_end;
    wish_x = -1;
    caret_moved = true;
}

void ActiveText::go_rows(int rows) {
    const int from = caret_row(), to = from + rows;
    const float x = wish_x >= 0 ? wish_x : layout_.x_of(edit.cursor(), from);
    if (to < 0 || to >= layout_.rows()) {  // beyond the first and the last row lie begin and end
        go(to < 0 ? 0 : edit.length());
    } else {
        bool row_end = false;
        const int index = layout_.index_at(x, to, row_end);
        go(index, row_end);
    }
    wish_x = x;
}

bool ActiveText::move_keys(int rows_per_page) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool ctrl = io.KeyCtrl && !io.KeyAlt;
    if (key(key_left)) {
        if (edit.has_selection() && !io.KeyShift && !ctrl) go(edit.select_begin());
        else go(edit.before(edit.cursor(), ctrl));
    } else if (key(key_right)) {
        if (edit.has_selection() && !io.KeyShift && !ctrl) go(edit.select_end());
        else go(edit.after(edit.cursor(), ctrl));
    } else if (key(key_up)) {
        go_rows(-1);
    } else if (key(key_down)) {
        go_rows(+1);
    } else if (key(key_page_up)) {
        go_rows(-std::min(rows_per_page, std::max(1, caret_row())));
    } else if (key(key_page_down)) {
        go_rows(+std::min(rows_per_page, std::max(1, layout_.rows() - 1 - caret_row())));
    } else if (key(key_home)) {
        go(ctrl ? 0 : layout_.first(caret_row()));
    } else if (key(key_end)) {
        const int row = caret_row();
        if (ctrl) go(edit.length());
        else go(layout_.last(row), layout_.wraps(row));
    } else {
        return false;
    }
    return true;
}

ActiveText::Did ActiveText::put(const std::string& utf8) {
    const auto kept = static_cast<std::size_t>(edit.length() - (edit.select_end() - edit.select_begin()));
    if (edit.insert(utf8, longest_text)) return Did::changed;
    refused_length = kept + count_code_points(utf8);
    return Did::refused;
}

ActiveText::Did ActiveText::paste() {
    const char* clipboard = ImGui::GetClipboardText();
    if (!clipboard || !*clipboard) return Did::nothing;
    std::string clean = pasted(clipboard);
    if (clean.empty()) return Did::nothing;
    if (asks_about_lines(id) && lines_of(clean).size() > 1) return hold_lines(id, std::move(clean)), Did::nothing;
    return put(clean);
}

ActiveText::Did ActiveText::edit_keys(const TextBox& box) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool ctrl = io.KeyCtrl && !io.KeyAlt && !io.KeySuper, writable = !box.read_only;
    const auto done = [](bool changed) { return changed ? Did::changed : Did::nothing; };
    const bool cut = (ctrl && key('X')) || (io.KeyShift && !ctrl && key(key_delete));
    const bool copy = ctrl && (key('C') || key(key_insert));
    if ((cut || copy) && edit.has_selection()) {
        ImGui::SetClipboardText(edit.selected().c_str());
        if (cut && writable) return done(edit.erase(true, false));
    }
    if (cut || copy) return Did::nothing;
    if (ctrl && key('A')) edit.select(0, edit.length());
    if (!writable) return Did::nothing;

    if ((ctrl && key('V')) || (io.KeyShift && !ctrl && key(key_insert))) return paste();
    if (ctrl && ((io.KeyShift && key('Z')) || key('Y'))) return done(edit.redo());
    if (ctrl && key('Z')) return done(edit.undo());
    if (key(key_delete)) return done(edit.erase(true, ctrl));
    if (key(key_backspace)) return done(edit.erase(false, ctrl));
    if (key(key_enter) || key(key_pad_enter)) {
        if (ctrl || (box.enter_submits && !io.KeyShift)) return Did::submitted;
        return put("\n");
    }
    return Did::nothing;
}

ActiveText::Did ActiveText::type(const TextBox& box) {
    const ImGuiIO& io = ImGui::GetIO();
    if (box.read_only) return Did::nothing;  // somebody else may want to know that it was typed
    const std::string before = std::exchange(begins_with, {});
    std::u32string typed = typed_characters();
    if (!before.empty() && put(before) == Did::refused) return Did::refused;
    // AltGr is Ctrl and Alt on some keyboards, and types characters.
    if (typed.empty() || (io.KeyCtrl && !io.KeyAlt) || io.KeySuper) return before.empty() ? Did::nothing : Did::changed;
    for (const char32_t c : typed)  // one by one, so that undo knows words
        if (put(to_utf8(std::u32string_view(&c, 1))) == Did::refused) return Did::refused;
    return Did::changed;
}

ActiveText::Did ActiveText::keys(const TextBox& box, int rows_per_page) {
    Did did = type(box);
    if (did == Did::refused) return did;
    if (did == Did::changed) lay_out(face_, width_);
    if (!move_keys(rows_per_page))
        if (const Did more = edit_keys(box); more != Did::nothing) did = more;
    if (did == Did::changed || did == Did::submitted) {
        wish_x = -1;
        at_row_end = false;
        caret_moved = true;
    }
    return did;
}

int ActiveText::index_under(ImVec2 in_text, float line_height, bool& row_end) const {
    const int row = static_cast<int>(std::floor(in_text.y / line_height));
    if (row < 0) return 0;
    if (row >= layout_.rows()) return edit.length();
    return layout_.index_at(in_text.x, row, row_end);
}

void ActiveText::mouse(ImVec2 in_text, float line_height, bool hovered) {
    const ImGuiIO& io = ImGui::GetIO();
    bool row_end = false;
    if (hovered && io.MouseClicked[0]) {
        const int index = index_under(in_text, line_height, row_end);
        const int count = io.MouseClickedCount[0];
        if (count == 2) edit.select_word(index);
        else if (count >= 3) edit.select_paragraph(index);
        else edit.move_to(index, io.KeyShift);
        at_row_end = row_end && count == 1;
        drags = count == 1;
        wish_x = -1;
    } else if (!io.MouseDown[0]) {
        drags = false;
    } else if (drags && (io.MouseDelta.x != 0 || io.MouseDelta.y != 0)) {
        edit.move_to(index_under(in_text, line_height, row_end), true);
        at_row_end = row_end;
        wish_x = -1;
        caret_moved = true;
    }
}

}  // namespace alp::ui
