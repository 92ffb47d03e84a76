// A drawing in its own units, scaled to the text.
#include "report/blocks.h"

#include <algorithm>
#include <cmath>

namespace alp::report {
namespace {

// A number that cairo cannot draw with stops all that comes after it, so none gets there.
double usable(double number, double otherwise) { return std::isfinite(number) && number > 0 ? number : otherwise; }

void draw_stroke(cairo_t* cr, const Stroke& stroke) {
    cairo_new_path(cr);
    for (const auto& [x, y] : stroke.points)
        if (std::isfinite(x) && std::isfinite(y)) {
            if (!cairo_has_current_point(cr)) cairo_move_to(cr, x, y);
            cairo_line_to(cr, x, y);
        }
    if (!cairo_has_current_point(cr)) return;
    if (stroke.closed || stroke.filled) cairo_close_path(cr);
    set_colour(cr, stroke.colour, std::isfinite(stroke.opacity) ? std::clamp(stroke.opacity, 0.0, 1.0) : 1);
    if (stroke.filled) {
        cairo_fill(cr);
        return;
    }
    const double width = usable(stroke.width, 1), dash[] = {width * 3, width * 2};
    cairo_set_dash(cr, dash, stroke.dashed ? 2 : 0, 0);
    cairo_set_line_width(cr, width);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_cap(cr, stroke.points.size() == 1 ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
    cairo_stroke(cr);
}

}  // namespace

Pieces pieces_of(const Figure& block, BlockContext& context) {
    if (usable(block.width, 0) <= 0 || usable(block.height, 0) <= 0) return pieces_of(Paragraph{block.described, true}, context);
    const double scale = std::min(context.sheet.text_width() / block.width, context.sheet.text_height() * 0.6 / block.height);
    std::vector<TypesetText> texts;
    for (const Lettering& one : block.letterings)
        texts.push_back(context.type.set(one.text, {.size = std::min(usable(one.size, 10) * scale, 500.0)}, 1e5));
    const double x = context.sheet.side + (context.sheet.text_width() - block.width * scale) / 2;
    return {{.before = context.sheet.body, .height = block.height * scale, .draw = [=](Painter& on, double y) {
                 cairo_t* cr = on.cairo();
                 cairo_save(cr);
                 cairo_translate(cr, x, y);
                 cairo_save(cr);
                 cairo_scale(cr, scale, scale);
                 for (const Stroke& stroke : block.strokes) draw_stroke(cr, stroke);
                 cairo_restore(cr);
                 for (std::size_t i = 0; i < texts.size(); ++i) {
                     const Lettering& one = block.letterings[i];
                     if (!std::isfinite(one.x + one.y + one.anchor)) continue;
                     on.text(texts[i], one.x * scale - one.anchor * texts[i].width(), one.y * scale - texts[i].baseline(), one.colour);
                 }
                 cairo_restore(cr);
             }}};
}

}  // namespace alp::report
