// Lines to sign on, some beside one another, each with its name below.
#include "report/blocks.h"

#include <algorithm>

namespace alp::report {

Pieces pieces_of(const Signatures& block, BlockContext& context) {
    const Sheet& sheet = context.sheet;
    const double gap = sheet.body * 2;
    const auto across =
        static_cast<std::size_t>(std::max(2.0, (sheet.text_width() + gap) / (sheet.body * (sheet.landscape ? 11 : 14) + gap)));
    const double width = (sheet.text_width() - gap * static_cast<double>(across - 1)) / static_cast<double>(across);
    std::vector<std::string> names = block.names;
    if (names.empty()) names.resize(across);
    Pieces pieces = block.heading.empty() ? Pieces{} : pieces_of(Heading{block.heading, 2}, context);
    const double room = sheet.body * 2.4;  // to write in
    for (std::size_t first = 0; first < names.size(); first += across) {
        std::vector<TypesetText> row;
        double height = 0;
        for (std::size_t i = first; i < std::min(first + across, names.size()); ++i) {
            row.push_back(context.type.set(names[i], {.size = context.small()}, width));
            height = std::max(height, row.back().height());
        }
        pieces.push_back({.height = room + sheet.body * 0.3 + height, .draw = [=, x = sheet.side](Painter& on, double y) {
                              for (std::size_t i = 0; i < row.size(); ++i) {
                                  const double at = x + static_cast<double>(i) * (width + gap);
                                  on.rule(at, y + room, at + width, y + room, ink::quiet, 0.75);
                                  on.text(row[i], at, y + room + sheet.body * 0.3, ink::quiet);
                              }
                          }});
    }
    return pieces;
}

}  // namespace alp::report
