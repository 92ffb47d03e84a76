// Columns side by side, such as a partnership card. It takes the largest type with which it fits on one sheet; when even the smallest
// type does not fit, it goes on over more sheets, each with the columns' headings.
#pragma once

#include "report/blocks.h"

namespace alp::report {

// `below`: the height of what follows on the same sheet, up to a page break: kept under the card where that is possible.
void place_card(const Columns& block, double below, BlockContext& context, Flow& flow);

}  // namespace alp::report
