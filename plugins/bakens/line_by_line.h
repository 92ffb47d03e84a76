// Scores by the digits of the keyboard: one line is lit and takes the digit, then the next one without a score is lit and comes into sight.
#pragma once

#include <alp/outline.h>

#include <imgui.h>

#include <functional>

namespace bw {

// A dialog or a list lies over the page: what is typed is not for the page.
bool over_page();

// Which line is lit, and what of the page is on its way into sight.
class LitLine {
public:
    std::size_t row() const { return row_; }
    void go_to(std::size_t row) { row_ = row; }
    // The first line without a score from this one on, and from the top when there is none below it; `count`: all have one.
    void go_on(std::size_t count, std::size_t from, const std::function<bool(std::size_t)>& has_score);
    // The digits that were typed since the last frame: give(row, value) for each, with 0 for "don't know", and the next line is lit.
    void take_digits(const alp::Scale& scale, std::size_t count, const std::function<bool(std::size_t)>& has_score,
                     const std::function<void(std::size_t, int)>& give);
    // Right after what was drawn of the lit line, or, when all lines have a score, after the button that goes on.
    void bring_last_item_into_sight();
    void show_again() { seen_row_ = static_cast<std::size_t>(-1); }  // the page may have been scrolled away from it

private:
    std::size_t row_ = 0, seen_row_ = static_cast<std::size_t>(-1);
    int drawn_ = -2, until_ = -1;  // frames
};

}  // namespace bw
