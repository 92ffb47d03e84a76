// Where each character of a wrapped text is, for a caret and a mouse. Rows break as ImDrawList::AddText wraps them. Main thread.
#pragma once

#include <alp/ui/theme.h>

#include <string_view>
#include <vector>

namespace alp::ui {

class TextLayout {
public:
    // Indices are of code points of `utf8`.
    void lay_out(std::string_view utf8, Face face, float width);

    int rows() const { return static_cast<int>(rows_.size()); }
    int first(int row) const { return rows_[static_cast<std::size_t>(row)].begin; }
    int last(int row) const { return rows_[static_cast<std::size_t>(row)].end; }  // before blanks that hang over, and the newline
    bool wraps(int row) const { return rows_[static_cast<std::size_t>(row)].wraps; }  // goes on in the next row without a newline
    // Where a row wraps, a caret may be at the end of it or at the beginning of the next.
    int row_of(int index, bool at_row_end) const;
    float x_of(int index, int row) const;
    // The index nearest to `x`; whether it is at the end of a wrapped row.
    int index_at(float x, int row, bool& at_row_end) const;

private:
    struct Row {
        int begin, end, next;
        bool wraps;
    };
    std::vector<Row> rows_;
    std::vector<float> x_;  // left edge of each character in its row
    std::vector<float> wide_;
    float width_ = 0;
};

}  // namespace alp::ui
