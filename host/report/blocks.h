// Makes each kind of block into pieces for the flow, except Columns, which is laid out over pages in card.h.
#pragma once

#include "report/flow.h"

namespace alp::report {

// What every block needs to set its text.
struct BlockContext {
    Typesetter& type;
    const Sheet& sheet;
    unsigned colour;  // the report's

    double small() const { return std::max(7.5, sheet.body * 0.84); }  // nothing on paper is set smaller than 7.5 points
};

Pieces pieces_of(const Heading& block, BlockContext& context);
Pieces pieces_of(const Paragraph& block, BlockContext& context);
Pieces pieces_of(const Bullets& block, BlockContext& context);
Pieces pieces_of(const Grid& block, BlockContext& context);
Pieces pieces_of(const Labels& block, BlockContext& context);
Pieces pieces_of(const Figure& block, BlockContext& context);
Pieces pieces_of(const std::vector<const Picture*>& pictures, BlockContext& context);  // one after another in the report
Pieces pieces_of(const Signatures& block, BlockContext& context);
Pieces pieces_of(const PageBreak& block, BlockContext& context);

// A text line by line, at least two of its lines together at the end of a page and at the start of the next.
Pieces lines_of(const TypesetText& text, double x, double before, unsigned colour, const char* tag);

}  // namespace alp::report
