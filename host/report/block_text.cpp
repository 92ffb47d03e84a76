// Headings, paragraphs and lists.
#include "report/blocks.h"

#include <algorithm>

namespace alp::report {

Pieces lines_of(const TypesetText& text, double x, double before, unsigned colour, const char* tag) {
    Pieces pieces;
    const int count = text.lines();
    const auto add = [&](int first, int last, bool keep) {
        pieces.push_back({.before = first == 0 ? before : 0,
                          .height = text.top(last) - text.top(first),
                          .keep = keep,
                          .draw = [=](Painter& on, double y) { on.text(text, x, y, colour, tag, first, last); }});
    };
    if (count == 0) return pieces;
    if (count <= 3) {
        add(0, count, false);
        return pieces;
    }
    add(0, 2, false);
    for (int line = 2; line < count - 2; ++line) add(line, line + 1, false);
    add(count - 2, count, false);
    return pieces;
}

Pieces pieces_of(const Heading& block, BlockContext& context) {
    const double body = context.sheet.body;
    const int level = std::clamp(block.level, 1, 3);
    const double sizes[] = {body * 1.55, body * 1.22, body};
    const double before[] = {body * 2.1, body * 1.5, body * 1.0};
    const TypesetText text = context.type.set(block.text, {.size = sizes[level - 1], .weight = 600}, context.sheet.text_width());
    if (text.lines() == 0) return {};
    const char* tag = level == 1 ? "H1" : level == 2 ? "H2" : "H3";
    return {{.before = before[level - 1],
             .height = text.height() + body * 0.35,
             .keep = true,
             .draw = [=, x = context.sheet.side, words = clean_utf8(block.text)](Painter& on, double y) {
                 on.bookmark(level, words, y);
                 on.text(text, x, y, ink::text, tag);
             }}};
}

Pieces pieces_of(const Paragraph& block, BlockContext& context) {
    // Lines longer than some 90 letters are hard to follow.
    const double width = std::min(context.sheet.text_width(), context.sheet.body * 52);
    const double size = block.quiet ? std::max(context.small(), context.sheet.body * 0.92) : context.sheet.body;
    const TypesetText text = context.type.set(block.text, {.size = size, .leading = 1.16}, width);
    return lines_of(text, context.sheet.side, context.sheet.body * 0.55, block.quiet ? ink::quiet : ink::text, "P");
}

Pieces pieces_of(const Bullets& block, BlockContext& context) {
    const double body = context.sheet.body, indent = body * 1.2;
    Pieces pieces;
    for (const std::string& item : block.items) {
        const TypesetText text =
            context.type.set(item, {.size = body, .leading = 1.14}, std::min(context.sheet.text_width(), body * 52) - indent);
        if (text.lines() == 0) continue;
        Pieces lines = lines_of(text, context.sheet.side + indent, body * 0.4, ink::text, "LI");
        lines.front().draw = [draw = lines.front().draw, x = context.sheet.side, body, colour = context.colour](Painter& on, double y) {
            on.fill({x + body * 0.2, y + body * 0.52, body * 0.34, body * 0.34}, colour, body);
            draw(on, y);
        };
        pieces.insert(pieces.end(), lines.begin(), lines.end());
    }
    return pieces;
}

Pieces pieces_of(const PageBreak&, BlockContext&) { return {{.new_page = true}}; }

}  // namespace alp::report
