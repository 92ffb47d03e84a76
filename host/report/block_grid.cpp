// Tables: rows stay whole unless one is taller than a third of the page; the head comes again on every page.
#include "report/blocks.h"

#include <algorithm>
#include <cmath>

namespace alp::report {
namespace {

struct Lanes {
    std::vector<double> x, width;  // of the text in each column
};

Lanes lanes_of(const Grid& block, const Sheet& sheet) {
    std::size_t count = block.head.size();
    for (const auto& row : block.rows) count = std::max(count, row.size());
    std::vector<double> shares(count, 1.0);
    for (std::size_t i = 0; i < std::min(count, block.widths.size()); ++i)
        if (block.widths[i] > 0 && std::isfinite(block.widths[i])) shares[i] = block.widths[i];
    double sum = 0;
    for (const double share : shares) sum += share;
    const double gap = sheet.body * 1.2, room = sheet.text_width() - gap * static_cast<double>(count > 0 ? count - 1 : 0);
    Lanes lanes;
    double x = sheet.side;
    for (const double share : shares) {
        lanes.x.push_back(x);
        lanes.width.push_back(std::max(room * share / sum, sheet.body));
        x += lanes.width.back() + gap;
    }
    return lanes;
}

std::vector<TypesetText> set_row(const std::vector<std::string>& cells, const Lanes& lanes, const TextStyle& style, BlockContext& context) {
    std::vector<TypesetText> texts;
    for (std::size_t i = 0; i < std::min(cells.size(), lanes.x.size()); ++i)
        texts.push_back(context.type.set(cells[i], style, lanes.width[i]));
    return texts;
}

// One row, or the stretch of a tall one that fits in `limit`. Moves `from`, the line reached in each cell.
Piece stretch(const std::vector<TypesetText>& texts, const Lanes& lanes, std::vector<int>& from, double limit,
              const BlockContext& context) {
    const double pad = context.sheet.body * 0.42;
    std::vector<int> first = from;
    double height = context.sheet.body;
    bool more = false;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (from[i] >= texts[i].lines()) continue;
        from[i] += texts[i].fitting(from[i], limit);
        height = std::max(height, texts[i].top(from[i]) - texts[i].top(first[i]));
        more = more || from[i] < texts[i].lines();
    }
    const double full = height + 2 * pad, left = context.sheet.side, right = left + context.sheet.text_width();
    return {.height = full, .draw = [=, last = from](Painter& on, double y) {
                for (std::size_t i = 0; i < texts.size(); ++i)
                    if (first[i] < last[i]) on.text(texts[i], lanes.x[i], y + pad, ink::text, "P", first[i], last[i]);
                if (!more) on.rule(left, y + full, right, y + full, ink::line);
            }};
}

std::shared_ptr<const Piece> head_of(const Grid& block, const Lanes& lanes, BlockContext& context) {
    const auto texts = set_row(block.head, lanes, {.size = context.small(), .weight = 600}, context);
    double height = 0;
    for (const TypesetText& text : texts) height = std::max(height, text.height());
    const double pad = context.sheet.body * 0.4, full = height + pad, left = context.sheet.side, right = left + context.sheet.text_width();
    const auto draw = [=, colour = context.colour](Painter& on, double y) {
        for (std::size_t i = 0; i < texts.size(); ++i) on.text(texts[i], lanes.x[i], y + height - texts[i].height(), ink::quiet);
        on.rule(left, y + full, right, y + full, colour, 1.2);
    };
    return std::make_shared<Piece>(Piece{.before = context.sheet.body * 0.7, .height = full, .keep = true, .draw = draw});
}

}  // namespace

Pieces pieces_of(const Grid& block, BlockContext& context) {
    Pieces pieces;
    const Lanes lanes = lanes_of(block, context.sheet);
    if (lanes.x.empty()) return pieces;
    std::shared_ptr<const Piece> head;
    if (!block.head.empty()) {
        head = head_of(block, lanes, context);
        pieces.push_back(*head);
    }
    const TextStyle style{.size = context.sheet.body, .leading = 1.1, .tabular = true};
    const double limit = context.sheet.text_height() / 3;
    for (const auto& cells : block.rows) {
        const auto texts = set_row(cells, lanes, style, context);
        std::vector<int> from(texts.size(), 0);
        const auto unfinished = [&] {
            for (std::size_t i = 0; i < texts.size(); ++i)
                if (from[i] < texts[i].lines()) return true;
            return false;
        };
        do {
            pieces.push_back(stretch(texts, lanes, from, limit, context));
            pieces.back().head = head;
        } while (unfinished());
    }
    return pieces;
}

}  // namespace alp::report
