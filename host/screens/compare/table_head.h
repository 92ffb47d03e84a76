// Where the columns of the table of a comparison are, and its head: names and dates of the cards. Main thread, inside a frame.
#pragma once

#include "screens/compare/compare_view.h"
#include "screens/compare/table_lines.h"

namespace alp::screens {

// In pixels, from the left edge of the table.
struct CompareTableColumns {
    float name = 0, cell = 0, counts = 0, between = 0;  // widths; `between` two cells
    std::size_t first = 0, shown = 0;                   // cards that fit, from the first one
    float left_of(std::size_t place) const { return name + static_cast<float>(place) * (cell + between); }
};

CompareTableColumns table_columns(float width, std::size_t cards, std::size_t first_card);
// With buttons to earlier and later cards when not all fit: those change view.first_card.
void draw_table_head(const CompareTableLines& lines, const CompareTableColumns& columns, CompareView& view);

}  // namespace alp::screens
