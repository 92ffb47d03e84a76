#include "text_layout.h"

#include "inside.h"

#include <algorithm>

namespace alp::ui {

void TextLayout::lay_out(std::string_view utf8, Face which, float width) {
    const ImFont* font = face(which);
    want_glyphs(utf8, font);
    rows_.clear();
    x_.clear();
    wide_.clear();
    width_ = width;
    const std::vector<int> starts = row_starts(utf8, which, width);
    const char *begin = utf8.data(), *end = begin + utf8.size(), *at = begin;
    for (std::size_t r = 0; r < starts.size(); ++r) {
        const char* next = r + 1 < starts.size() ? begin + starts[r + 1] : end;
        Row row{static_cast<int>(x_.size()), 0, 0, r + 1 < starts.size()};
        row.end = row.begin;
        float x = 0;
        while (at < next) {
            unsigned c = 0;
            at += std::max(1, ImTextCharFromUtf8(&c, at, end));
            const float wide = c == '\n' ? 0 : font->GetCharAdvance(static_cast<ImWchar>(c));
            x_.push_back(x);
            wide_.push_back(wide);
            x += wide;
            const bool hangs = row.wraps && (c == ' ' || c == '\t');
            if (c == '\n') row.wraps = false;
            else if (!hangs) row.end = static_cast<int>(x_.size());
        }
        row.next = static_cast<int>(x_.size());
        if (!row.wraps) {  // blanks before a newline, or at the end of the text, hold the caret like any character
            row.end = row.next;
            if (row.end > row.begin && r + 1 < starts.size()) --row.end;
        }
        rows_.push_back(row);
    }
}

int TextLayout::row_of(int index, bool at_row_end) const {
    const auto after = std::upper_bound(rows_.begin(), rows_.end(), index, [](int i, const Row& row) { return i < row.begin; });
    const int row = std::max(0, static_cast<int>(after - rows_.begin()) - 1);
    if (at_row_end && row > 0 && first(row) == index && wraps(row - 1)) return row - 1;
    return row;
}

float TextLayout::x_of(int index, int row) const {
    const Row& r = rows_[static_cast<std::size_t>(row)];
    if (index <= r.begin) return 0;
    const auto before = static_cast<std::size_t>(std::min(index, r.next) - 1);
    return std::min(x_[before] + wide_[before], width_);
}

int TextLayout::index_at(float x, int row, bool& at_row_end) const {
    const Row& r = rows_[static_cast<std::size_t>(row)];
    at_row_end = false;
    for (int i = r.begin; i < r.end; ++i)
        if (const auto at = static_cast<std::size_t>(i); x < x_[at] + wide_[at] / 2) return i;
    at_row_end = r.wraps && r.end == r.next;  // a word cut in two: there is no blank at its end
    return r.end;
}

}  // namespace alp::ui
