// Drawing on one page: colours, boxes and texts over cairo. Units: points (1/72 inch) from the sheet's top left corner.
#pragma once

#include "report/type.h"

#include <cairo.h>

#include <functional>

namespace alp::report {

namespace ink {
constexpr unsigned text = 0x1F2A37, quiet = 0x5B6472, line = 0xE6E1D6, paper = 0xFFFFFF;
}

struct Box {
    double x = 0, y = 0, width = 0, height = 0;
};

// `share` (0 to 1) of `colour` mixed with white; solid, so that every printer gives the same.
unsigned wash(unsigned colour, double share);
// White or the text's ink, whichever reads better on `ground`.
unsigned ink_on(unsigned ground);
// The colour, darkened until small text in it has a contrast of 4.5 to 1 on white.
unsigned readable(unsigned colour);

class Painter {
public:
    // `bookmark`: called for headings; empty where a format has none.
    using Bookmark = std::function<void(int level, const std::string& text, double y)>;
    explicit Painter(cairo_t* cr, Bookmark bookmark = {}) : cr_(cr), bookmark_(std::move(bookmark)) {}

    cairo_t* cairo() const { return cr_; }
    // Lines first to last (not included) with the top of `first` at y. `tag`: what it is to a screen reader: "P", "H1".
    void text(const TypesetText& text, double x, double y, unsigned colour = ink::text, const char* tag = "P", int first = 0, int last = -1);
    void bookmark(int level, const std::string& text, double y) const {
        if (bookmark_) bookmark_(level, text, y);
    }
    void fill(const Box& box, unsigned colour, double radius = 0);
    void fill_left(const Box& box, unsigned colour, double radius);  // rounded at the left only
    void fill_top(const Box& box, unsigned colour, double radius);   // rounded at the top only
    void outline(const Box& box, unsigned colour, double width, double radius = 0);
    void rule(double x1, double y1, double x2, double y2, unsigned colour, double width = 0.6);

private:
    cairo_t* cr_;
    Bookmark bookmark_;
};

void set_colour(cairo_t* cr, unsigned colour, double opacity = 1);

}  // namespace alp::report
