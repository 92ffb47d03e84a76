// Columns side by side: the partnership card. Takes the largest type with which it fits on one sheet; where even the smallest
// does not, it goes on over as many sheets as it takes, each with its heads.
#pragma once

#include "report/blocks.h"

namespace alp::report {

// `below`: the height of what follows on the same sheet, up to a page break: kept under the card where that is possible.
void place_card(const Columns& block, double below, Kit& kit, Flow& flow);

}  // namespace alp::report
