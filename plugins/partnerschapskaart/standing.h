// What of a card is shown where it is read or printed: of the card that holds, how it holds now; of one that another replaced, how it was
// at its closing. Main thread.
#pragma once

#include <alp/since.h>

namespace pk {

// What became of a line, as far as that counts for this card.
alp::Since standing(const alp::Session& session, const alp::Id& line);

}  // namespace pk
