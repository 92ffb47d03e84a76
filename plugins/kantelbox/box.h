// What lies on the table: the cards of this meeting with all that was said about them, read from the session. And the edits that put
// cards on the table. Everything is in the session; this is a view, made anew when something changed. Main thread.
#pragma once

#include "deck.h"
#include "outline.h"

#include <alp/session.h>

#include <optional>
#include <string>
#include <vector>

namespace kb {

struct Card {
    int number = 1;                              // from 1, as in its questions: about("kb.4", number)
    const alp::Contribution* front = nullptr;    // null: not written yet; or told about a resident, and not shown now
    bool shown = true;                           // what is told about residents may be read here
    const alp::Contribution* back = nullptr;     // the tilted question; null: not tilted yet, or not shown yet
    std::string source;                          // "starter.3", "own", "said"
    std::optional<std::size_t> alias;            // the name we use for the resident: alp::alias()
    std::vector<std::string> areas;              // life areas, "gebied.geld"
    std::string result;                          // "resultaat.8"; empty: not chosen
    std::optional<int> before, after;            // on the tilt meter

    bool own() const { return source != "starter" && !source.starts_with("starter."); }
    bool blank() const { return front ? front->text.empty() && !front->erased : shown && own(); }
};

class Box {
public:
    void read(const alp::Session& session);
    const std::vector<Card>& cards() const { return cards_; }
    const Card* card(int number) const;          // null: there is none
    bool may_put_back(const alp::Session& session, const Card& card) const;  // nothing was said about it yet, and it came last

private:
    std::vector<Card> cards_;
    alp::Id session_;
    std::uint64_t revision_ = 0;
    bool case_text_ = true;
};

// The text on the front as it may be shown here: itself in quotes, "erased on …", that it is not written yet, or that it is not shown.
std::string front_words(const Card& card);
// As one line: without quotes, for a heading or a list.
std::string in_quotes(std::string_view said);

// The rungs in the order of this session; the coach may change it.
std::vector<const alp::Term*> rung_order(const alp::Session& session);
void move_rung(alp::Session& session, std::size_t from, std::size_t to);
// Rungs of the card on which something was written, or that do not apply.
int rungs_seen(const alp::Session& session, const Card& card);

// Puts a card of the deck on the table, or an empty one to write. Its number.
int take_card(alp::Session& session, const Box& box, const DeckCard& card);
int write_card(alp::Session& session, const Box& box);
void put_back(alp::Session& session, const Box& box, const Card& card);

void set_alias(alp::Session& session, const Card& card, std::optional<std::size_t> alias);
void set_area(alp::Session& session, const Card& card, const std::string& area, bool on);
void set_result(alp::Session& session, const Card& card, const std::string& result);
void set_back(alp::Session& session, const Card& card, const alp::Id& sentence);
// One move by the group; none takes it back.
void set_meter(alp::Session& session, const Card& card, std::string_view step, std::optional<int> value);

// What other instruments look for, once the writing is done: obstacles say where they lie, with me (professional), us (team) or others
// (surroundings); tilted questions and the sentence for next time carry the bakens of their card.
void mark_what_travels(alp::Session& session, const Box& box);

}  // namespace kb
