// Each kind of block made into pieces for the flow. Only Columns, the card, lays itself out over pages: card.h.
#pragma once

#include "report/flow.h"

namespace alp::report {

// What every block needs to set its text.
struct Kit {
    Typesetter& type;
    const Sheet& sheet;
    unsigned colour;  // the report's

    double small() const { return std::max(7.5, sheet.body * 0.84); }  // nothing on paper is set smaller than 7.5 points
};

Pieces pieces_of(const Heading& block, Kit& kit);
Pieces pieces_of(const Paragraph& block, Kit& kit);
Pieces pieces_of(const Bullets& block, Kit& kit);
Pieces pieces_of(const Grid& block, Kit& kit);
Pieces pieces_of(const Labels& block, Kit& kit);
Pieces pieces_of(const Figure& block, Kit& kit);
Pieces pieces_of(const std::vector<const Picture*>& pictures, Kit& kit);  // one after another in the report
Pieces pieces_of(const Signatures& block, Kit& kit);
Pieces pieces_of(const PageBreak& block, Kit& kit);

// A text line by line, at least two of its lines together at the end of a page and at the start of the next.
Pieces lines_of(const Text& text, double x, double before, unsigned colour, const char* tag);

}  // namespace alp::report
