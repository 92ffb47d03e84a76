// The deck: the starter cards, what the team wrote on cards before, and options from other instruments that are worth practising.
#pragma once

#include <alp/session.h>

#include <optional>
#include <string>
#include <vector>

namespace kb {

struct DeckCard {
    std::string source = {};     // "starter.3", "own", "said"
    std::string text = {};
    std::vector<int> bakens = {};  // 1 to 8
    alp::Id earlier = {};        // the line it comes from
    std::string from = {};       // where from, for a chip; empty for a starter card
    std::optional<alp::Date> erase_on = {};  // when that line is erased; a card made of it must not be kept longer
};

// The twelve, in the language of the screen.
std::vector<DeckCard> starter_cards();

class Deck {
public:
    // Made anew for another session or language.
    const std::vector<DeckCard>& cards(const alp::Session& session);
    bool holds(const alp::Session& session, const DeckCard& card);

private:
    std::vector<DeckCard> cards_;
    alp::Id session_;
    std::string language_;
};

// Bakens that the team agreed to work on in any instrument, newest agreement first: "baken.4". Found by the shared themes.
std::vector<int> chosen_bakens(const alp::Session& session);
// The number of a shared term of that kind, 4 of "baken.4"; 0: none of them.
int number_of(std::string_view term, std::string_view kind);

}  // namespace kb
