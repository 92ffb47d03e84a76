// What of a card is shown where it is read or printed: of the card that holds, how it holds now; of one that another replaced, how it was
// at its closing. Main thread.
#pragma once

#include <alp/since.h>

#include <optional>

namespace pk {

// What became of a line, as far as that counts for this card.
alp::Since standing(const alp::Session& session, const alp::Id& line);

// What was said of a line when this card went through the earlier one again; none: it is new, or was not gone through.
std::optional<alp::Verdict> gone_through(const alp::Session& session, const alp::Contribution& line);
bool to_be_discussed(const alp::Session& session, const alp::Contribution& line);

}  // namespace pk
