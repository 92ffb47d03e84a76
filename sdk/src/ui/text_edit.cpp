#include "text_edit.h"

#include "code_points.h"

#include <algorithm>
#include <cstring>

// stb_textedit, private to this file. It never lays out rows here: moving by row is the text box's.
namespace alp::ui {
namespace {

using Buffer = std::u32string;

#define STB_TEXTEDIT_CHARTYPE char32_t
#define STB_TEXTEDIT_STRING Buffer
#define STB_TEXTEDIT_UNDOSTATECOUNT 400
#define STB_TEXTEDIT_UNDOCHARCOUNT 60000
#include <stb/stb_textedit.h>

int text_length(const Buffer* text) { return static_cast<int>(text->size()); }
void lay_out_row(StbTexteditRow* row, const Buffer* text, int from) { *row = {0, 1, 1, 0, 1, text_length(text) - from}; }
void delete_characters(Buffer* text, int at, int count) { text->erase(static_cast<std::size_t>(at), static_cast<std::size_t>(count)); }
int insert_characters(Buffer* text, int at, const char32_t* what, int count) {
    text->insert(static_cast<std::size_t>(at), what, static_cast<std::size_t>(count));
    return 1;
}

#define STB_TEXTEDIT_STRINGLEN(text) text_length(text)
#define STB_TEXTEDIT_LAYOUTROW(row, text, from) lay_out_row(row, text, from)
#define STB_TEXTEDIT_GETWIDTH(text, from, i) 1.0f
#define STB_TEXTEDIT_KEYTOTEXT(key) 0
#define STB_TEXTEDIT_GETCHAR(text, i) (*(text))[static_cast<std::size_t>(i)]
#define STB_TEXTEDIT_NEWLINE U'\n'
#define STB_TEXTEDIT_DELETECHARS delete_characters
#define STB_TEXTEDIT_INSERTCHARS insert_characters
#define STB_TEXTEDIT_K_SHIFT 0x10000
#define STB_TEXTEDIT_K_LEFT 1
#define STB_TEXTEDIT_K_RIGHT 2
#define STB_TEXTEDIT_K_UP 3
#define STB_TEXTEDIT_K_DOWN 4
#define STB_TEXTEDIT_K_PGUP 5
#define STB_TEXTEDIT_K_PGDOWN 6
#define STB_TEXTEDIT_K_LINESTART 7
#define STB_TEXTEDIT_K_LINEEND 8
#define STB_TEXTEDIT_K_TEXTSTART 9
#define STB_TEXTEDIT_K_TEXTEND 10
#define STB_TEXTEDIT_K_DELETE 11
#define STB_TEXTEDIT_K_BACKSPACE 12
#define STB_TEXTEDIT_K_UNDO 13
#define STB_TEXTEDIT_K_REDO 14
#define STB_TEXTEDIT_IMPLEMENTATION
#include <stb/stb_textedit.h>

// Does this change belong to the same go as the one taken back before it? Typed or erased character by character, within a word.
bool same_go(const StbUndoRecord& last, const StbUndoRecord& earlier, bool at_word_begin) {
    const auto single = [](const StbUndoRecord& r) { return r.insert_length + r.delete_length == 1; };
    return single(last) && single(earlier) && last.insert_length == earlier.insert_length && std::abs(last.where - earlier.where) <= 1 &&
           !at_word_begin;
}

}  // namespace

struct TextEdit::Inside {
    Buffer text;
    std::string utf8;
    STB_TexteditState stb{};

    bool blank(int index) const {
        return index < 0 || index >= static_cast<int>(text.size()) || is_blank(text[static_cast<std::size_t>(index)]);
    }
    char32_t at(int index) const { return text[static_cast<std::size_t>(index)]; }
};

TextEdit::TextEdit() : inside_(std::make_unique<Inside>()) { start({}); }
TextEdit::~TextEdit() = default;

void TextEdit::start(std::string_view utf8) {
    inside_->text = to_code_points(utf8);
    stb_textedit_initialize_state(&inside_->stb, 0);
    inside_->stb.undostate.undo_point = 0;
    refresh();
    move_to(length(), false);
}

void TextEdit::refresh() { inside_->utf8 = to_utf8(inside_->text); }
const std::string& TextEdit::utf8() const { return inside_->utf8; }
int TextEdit::length() const { return static_cast<int>(inside_->text.size()); }
int TextEdit::cursor() const { return inside_->stb.cursor; }
int TextEdit::select_begin() const {
    return STB_TEXT_HAS_SELECTION(&inside_->stb) ? std::min(inside_->stb.select_start, inside_->stb.select_end) : cursor();
}
int TextEdit::select_end() const {
    return STB_TEXT_HAS_SELECTION(&inside_->stb) ? std::max(inside_->stb.select_start, inside_->stb.select_end) : cursor();
}

std::string TextEdit::selected() const {
    const auto begin = static_cast<std::size_t>(select_begin()), end = static_cast<std::size_t>(select_end());
    return to_utf8(std::u32string_view(inside_->text).substr(begin, end - begin));
}

void TextEdit::move_to(int index, bool selecting) {
    index = std::clamp(index, 0, length());
    while (index > 0 && index < length() && joins(inside_->at(index - 1), inside_->at(index))) --index;
    STB_TexteditState& stb = inside_->stb;
    const int from = has_selection() ? stb.select_start : stb.cursor;
    stb.cursor = stb.select_end = index;
    stb.select_start = selecting ? from : index;
}

void TextEdit::select(int from, int to) {
    move_to(from, false);
    move_to(to, true);
}

int TextEdit::before(int index, bool word) const {
    if (index <= 0) return 0;
    --index;
    if (word) {
        while (index > 0 && is_blank(inside_->at(index))) --index;
        while (index > 0 && kind_of(inside_->at(index - 1)) == kind_of(inside_->at(index))) --index;
    }
    while (index > 0 && joins(inside_->at(index - 1), inside_->at(index))) --index;
    return index;
}

int TextEdit::after(int index, bool word) const {
    const int end = length();
    if (index >= end) return end;
    if (word) {
        const Kindred kind = kind_of(inside_->at(index));
        while (index < end && kind != Kindred::blank && kind_of(inside_->at(index)) == kind) ++index;
        while (index < end && is_blank(inside_->at(index))) ++index;
        return index;
    }
    ++index;
    while (index < end && joins(inside_->at(index - 1), inside_->at(index))) ++index;
    return index;
}

void TextEdit::select_word(int index) {
    if (!length()) return;
    index = std::clamp(index, 0, length() - 1);
    if (inside_->at(index) == U'\n') return move_to(index, false);
    int begin = index, end = index + 1;
    const auto alike = [&](int i) { return kind_of(inside_->at(i)) == kind_of(inside_->at(index)) && inside_->at(i) != U'\n'; };
    while (begin > 0 && alike(begin - 1)) --begin;
    while (end < length() && alike(end)) ++end;
    select(begin, end);
}

void TextEdit::select_paragraph(int index) {
    const Buffer& text = inside_->text;
    const auto at = static_cast<std::size_t>(std::clamp(index, 0, length()));
    const std::size_t newline = at ? text.rfind(U'\n', at - 1) : Buffer::npos, end = text.find(U'\n', at);
    select(newline == Buffer::npos ? 0 : static_cast<int>(newline) + 1, end == Buffer::npos ? length() : static_cast<int>(end) + 1);
}

bool TextEdit::insert(std::string_view utf8, std::size_t longest) {
    const Buffer added = to_code_points(utf8);
    const std::size_t kept = inside_->text.size() - static_cast<std::size_t>(select_end() - select_begin());
    if (kept + added.size() > longest) return false;
    stb_textedit_paste(&inside_->text, &inside_->stb, added.data(), static_cast<int>(added.size()));
    move_to(inside_->stb.cursor, false);
    refresh();
    return true;
}

bool TextEdit::erase(bool forward, bool word) {
    if (!has_selection()) select(cursor(), forward ? after(cursor(), word) : before(cursor(), word));
    if (!has_selection()) return false;
    stb_textedit_cut(&inside_->text, &inside_->stb);
    move_to(inside_->stb.cursor, false);
    refresh();
    return true;
}

bool TextEdit::can_undo() const { return inside_->stb.undostate.undo_point > 0; }
bool TextEdit::can_redo() const { return inside_->stb.undostate.redo_point < STB_TEXTEDIT_UNDOSTATECOUNT; }

bool TextEdit::undo() {
    STB_TexteditState& stb = inside_->stb;
    StbUndoState& records = stb.undostate;
    if (!can_undo()) return false;
    for (bool more = true; more;) {
        const StbUndoRecord last = records.undo_rec[records.undo_point - 1];
        stb_text_undo(&inside_->text, &stb);
        const bool at_word_begin = inside_->blank(last.where - 1);
        more = records.undo_point && same_go(last, records.undo_rec[records.undo_point - 1], at_word_begin);
    }
    move_to(stb.cursor, false);
    refresh();
    return true;
}

bool TextEdit::redo() {
    STB_TexteditState& stb = inside_->stb;
    StbUndoState& records = stb.undostate;
    if (!can_redo()) return false;
    for (bool more = true; more;) {
        const StbUndoRecord last = records.undo_rec[records.redo_point];
        stb_text_redo(&inside_->text, &stb);
        more = records.redo_point < STB_TEXTEDIT_UNDOSTATECOUNT &&
               same_go(last, records.undo_rec[records.redo_point], inside_->blank(records.undo_rec[records.redo_point].where - 1));
    }
    move_to(stb.cursor, false);
    refresh();
    return true;
}

}  // namespace alp::ui
