// Labels over the width of the text, in rows.
#include "report/blocks.h"
#include "report/label.h"

#include <algorithm>

namespace alp::report {
namespace {

struct Cell {
    SetLabel label;
    double x;
};

Piece row_of_labels(std::vector<Cell> cells, double width, unsigned colour, LabelLook look) {
    double height = 0;
    for (const Cell& cell : cells) height = std::max(height, cell.label.height());
    return {.before = look.gap(), .height = height, .draw = [=](Painter& on, double y) {
                for (const Cell& cell : cells) cell.label.draw(on, {cell.x, y, width, height}, colour);
            }};
}

}  // namespace

Pieces pieces_of(const Labels& block, BlockContext& context) {
    const Sheet& sheet = context.sheet;
    const LabelLook look{sheet.body};
    const int across = std::clamp(block.across, 1, 6);
    const double gap = sheet.body * 0.8, width = (sheet.text_width() - gap * (across - 1)) / across;
    const unsigned colour = block.colour ? block.colour : context.colour;
    Pieces pieces;
    for (const LabelGroup& group : block.groups) {
        if (!group.heading.empty()) {
            Pieces heading = pieces_of(Heading{group.heading, 3}, context);
            pieces.insert(pieces.end(), heading.begin(), heading.end());
        }
        if (group.labels.empty()) {
            const TypesetText blank = context.type.set(group.blank, {.size = context.small()}, sheet.text_width());
            const Pieces lines = lines_of(blank, sheet.side, sheet.body * 0.1, ink::quiet, "P");
            pieces.insert(pieces.end(), lines.begin(), lines.end());
        }
        std::vector<Cell> row;
        for (const Label& label : group.labels) {
            std::optional<SetLabel> set = set_label(label, look, width, context.type);
            while (set) {
                auto rest = set->cut(sheet.text_height() / 3);
                row.push_back({*set, sheet.side + static_cast<double>(row.size()) * (width + gap)});
                if (rest || static_cast<int>(row.size()) == across)
                    pieces.push_back(row_of_labels(std::exchange(row, {}), width, colour, look));
                set = std::move(rest);
            }
        }
        if (!row.empty()) pieces.push_back(row_of_labels(std::move(row), width, colour, look));
    }
    return pieces;
}

}  // namespace alp::report
