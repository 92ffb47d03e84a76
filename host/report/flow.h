// Breaking a report into pages. A block becomes pieces; a piece is never broken, and flags say which pieces stay on one page.
#pragma once

#include "report/paint.h"
#include "report/sheet.h"

#include <deque>

namespace alp::report {

using Draw = std::function<void(Painter&, double y)>;

struct Piece {
    double before = 0;         // space above; dropped at the top of a page
    double height = 0;
    bool keep = false;         // on the same page as the next piece
    bool new_page = false;     // begins a page and draws nothing
    std::shared_ptr<const Piece> head{};  // drawn again above this piece when it comes first on a page: a table's head
    Draw draw{};
};
using Pieces = std::vector<Piece>;

struct PaperPage {
    std::vector<std::function<void(Painter&)>> marks;
};

class Flow {
public:
    explicit Flow(const Sheet& sheet) : sheet_(sheet) { next_page(); }

    const Sheet& sheet() const { return sheet_; }
    std::deque<PaperPage>& pages() { return pages_; }
    double y() const { return y_; }
    double room() const { return sheet_.height - sheet_.bottom - y_; }
    bool at_top() const { return at_top_; }
    void next_page();
    // Draws at the cursor and moves it down; the caller has made sure that there is room.
    void put(double height, Draw draw);
    void space(double height) { if (!at_top_) y_ += height; }
    void place(const Pieces& pieces);

private:
    const Sheet& sheet_;
    std::deque<PaperPage> pages_;
    double y_ = 0;
    bool at_top_ = true;
};

// The height of pieces on one page, without a break.
double height_of(const Pieces& pieces);

}  // namespace alp::report
