// The values by theme, with what the team agreed about each: as they stand on the card, on paper, and are read aloud.
#pragma once

#include "card.h"

namespace pk {

std::string said_about(const ThemeCard& card);  // "overeengekomen", "met kanttekening: …"; empty: nothing was asked

struct ValueGroup {
    const ThemeCard* theme = nullptr;  // null: what has no theme
    std::string name;
    std::string said;  // about it
    std::vector<const alp::Contribution*> lines;  // each once, under its first theme
};

// Those the team agreed on first, the rest theme and what has no theme last. Empty while there are no themes, or nothing is shown yet.
// Valid until the card is read again.
std::vector<ValueGroup> value_groups(const alp::Session& session, Card& card);

}  // namespace pk
