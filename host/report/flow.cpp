#include "report/flow.h"

namespace alp::report {

namespace {

constexpr double hair = 0.01;  // sums of heights are not exact

}  // namespace

void Flow::next_page() {
    pages_.emplace_back();
    y_ = sheet_.top;
    at_top_ = true;
}

void Flow::put(double height, Draw draw) {
    if (draw) pages_.back().marks.push_back([draw = std::move(draw), y = y_](Painter& painter) { draw(painter, y); });
    y_ += height;
    at_top_ = false;
}

void Flow::place(const Pieces& pieces) {
    for (std::size_t first = 0; first < pieces.size();) {
        if (pieces[first].new_page) {
            if (!at_top_) next_page();
            ++first;
            continue;
        }
        std::size_t last = first + 1;
        while (last < pieces.size() && pieces[last - 1].keep && !pieces[last].new_page) ++last;
        double needed = at_top_ ? 0 : pieces[first].before;
        for (std::size_t i = first; i < last; ++i) needed += pieces[i].height + (i > first ? pieces[i].before : 0);
        // What is taller than a page is broken where the page ends, its flags notwithstanding.
        const bool too_tall = needed > sheet_.text_height();
        if (needed > room() + hair && !at_top_ && (!too_tall || room() < sheet_.text_height() / 4)) next_page();
        for (; first < last; ++first) {
            const Piece& piece = pieces[first];
            if (too_tall && piece.height + (at_top_ ? 0 : piece.before) > room() + hair && !at_top_) next_page();
            if (at_top_ && piece.head) put(piece.head->height, piece.head->draw);
            else space(piece.before);
            put(piece.height, piece.draw);
        }
    }
}

double height_of(const Pieces& pieces) {
    double height = 0;
    for (const Piece& piece : pieces) height += piece.before + piece.height;
    return height;
}

}  // namespace alp::report
