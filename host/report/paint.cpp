#include "report/paint.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace alp::report {
namespace {

double part(unsigned colour, int shift) { return (colour >> shift & 0xFF) / 255.0; }

unsigned pack(double red, double green, double blue) {
    const auto byte = [](double value) { return static_cast<unsigned>(std::lround(std::clamp(value, 0.0, 1.0) * 255)); };
    return byte(red) << 16 | byte(green) << 8 | byte(blue);
}

double luminance(unsigned colour) {
    const auto linear = [](double value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(part(colour, 16)) + 0.7152 * linear(part(colour, 8)) + 0.0722 * linear(part(colour, 0));
}

double contrast(unsigned a, unsigned b) {
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

// A box with a radius at each corner: top left, top right, bottom right, bottom left.
void path(cairo_t* cr, const Box& box, double tl, double tr, double br, double bl) {
    constexpr double quarter = std::numbers::pi / 2;
    const double right = box.x + box.width, bottom = box.y + box.height;
    cairo_new_sub_path(cr);
    cairo_arc(cr, box.x + tl, box.y + tl, tl, 2 * quarter, 3 * quarter);
    cairo_arc(cr, right - tr, box.y + tr, tr, 3 * quarter, 4 * quarter);
    cairo_arc(cr, right - br, bottom - br, br, 0, quarter);
    cairo_arc(cr, box.x + bl, bottom - bl, bl, quarter, 2 * quarter);
    cairo_close_path(cr);
}

double fitting(const Box& box, double radius) { return std::min({radius, box.width / 2, box.height / 2}); }

}  // namespace

unsigned wash(unsigned colour, double share) {
    const auto mixed = [&](int shift) { return 1 - share + share * part(colour, shift); };
    return pack(mixed(16), mixed(8), mixed(0));
}

unsigned ink_on(unsigned ground) { return contrast(ink::paper, ground) >= contrast(ink::text, ground) ? ink::paper : ink::text; }

unsigned readable(unsigned colour) {
    for (double share = 1; share > 0; share -= 0.05) {
        const unsigned darker = pack(part(colour, 16) * share, part(colour, 8) * share, part(colour, 0) * share);
        if (contrast(darker, ink::paper) >= 4.5) return darker;
    }
    return ink::text;
}

void set_colour(cairo_t* cr, unsigned colour, double opacity) {
    if (opacity >= 1) cairo_set_source_rgb(cr, part(colour, 16), part(colour, 8), part(colour, 0));
    else cairo_set_source_rgba(cr, part(colour, 16), part(colour, 8), part(colour, 0), opacity);
}

void Painter::text(const TypesetText& text, double x, double y, unsigned colour, const char* tag, int first, int last) {
    if (text.lines() == 0) return;
    set_colour(cr_, colour);
    cairo_tag_begin(cr_, tag, nullptr);
    text.draw(cr_, x, y, first, last < 0 ? text.lines() : last);
    cairo_tag_end(cr_, tag);
}

void Painter::fill(const Box& box, unsigned colour, double radius) {
    set_colour(cr_, colour);
    const double r = fitting(box, radius);
    path(cr_, box, r, r, r, r);
    cairo_fill(cr_);
}

void Painter::fill_left(const Box& box, unsigned colour, double radius) {
    set_colour(cr_, colour);
    const double r = fitting(box, radius);
    path(cr_, box, r, 0, 0, r);
    cairo_fill(cr_);
}

void Painter::fill_top(const Box& box, unsigned colour, double radius) {
    set_colour(cr_, colour);
    const double r = fitting(box, radius);
    path(cr_, box, r, r, 0, 0);
    cairo_fill(cr_);
}

void Painter::outline(const Box& box, unsigned colour, double width, double radius) {
    set_colour(cr_, colour);
    cairo_set_line_width(cr_, width);
    const Box inner{box.x + width / 2, box.y + width / 2, box.width - width, box.height - width};
    const double r = fitting(inner, radius);
    path(cr_, inner, r, r, r, r);
    cairo_stroke(cr_);
}

void Painter::rule(double x1, double y1, double x2, double y2, unsigned colour, double width) {
    set_colour(cr_, colour);
    cairo_set_line_width(cr_, width);
    cairo_move_to(cr_, x1, y1);
    cairo_line_to(cr_, x2, y2);
    cairo_stroke(cr_);
}

}  // namespace alp::report
