// Covenants to print: the example teams' cards, and full ones.
#pragma once

#include <alp/report.h>

namespace samples {

// The card of an example team, 'A' to 'F', as its file has it.
alp::Report covenant(char team, alp::Paper paper);
// A card with so many labels, spread over the five columns.
alp::Report full_card(int labels, alp::Paper paper);

}  // namespace samples
