// A text while it is edited: cursor, selection, undo. Positions count code points; the cursor is never inside what is seen as one
// character. Editing and undo by stb_textedit. Main thread.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace alp::ui {

class TextEdit {
public:
    TextEdit();
    ~TextEdit();

    void start(std::string_view utf8);  // cursor at the end, nothing to undo
    const std::string& utf8() const;
    int length() const;
    int cursor() const;
    int select_begin() const;  // both the cursor when nothing is selected
    int select_end() const;
    bool has_selection() const { return select_begin() != select_end(); }
    std::string selected() const;

    void move_to(int index, bool selecting);
    void select(int from, int to);                 // cursor at `to`
    int before(int index, bool word) const;        // one character or word to the left
    int after(int index, bool word) const;
    void select_word(int index);                   // the word, or run of blanks or signs, there
    void select_paragraph(int index);              // up to and with its newline

    bool insert(std::string_view utf8, std::size_t longest);  // over the selection; false: it would be longer, nothing happened
    bool erase(bool forward, bool word);           // the selection, else a character or word; false: there was nothing
    bool undo();                                   // what was typed in one go, back to the begin of a word
    bool redo();
    bool can_undo() const;
    bool can_redo() const;

private:
    struct Inside;
    void refresh();
    std::unique_ptr<Inside> inside_;
};

}  // namespace alp::ui
