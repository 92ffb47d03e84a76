// Cards of one instrument side by side, as a framework matrix: a row for each theme, a column for each card. Made from the outlines stored with
// the cards, so it needs no plugin and knows no instrument.
//
// Themes of different teams are one row when they mean the same shared term, else when they have the same name in the same step.
// Who wrote a sentence is left out. What was told about residents is counted, without its text.
#pragma once

#include "compare/words.h"

#include <alp/outline.h>
#include <alp/host/records.h>

#include <span>

namespace alp::compare {

struct ComparedCard {
    Id session, team;
    std::string team_name, title, instrument;
    Date held{};
    bool example = false;
    int sentences = 0, coded = 0;  // coded: those with a theme
};

// One contribution, or one action that came without one.
struct Sentence {
    Id id;
    std::size_t card = 0;
    std::string step, question, text;  // text empty: told about a resident, or erased
    Perspective perspective = Perspective::none;
    std::vector<Id> themes;            // of its team
    std::string since = {};            // what the team made of it when it looked back; empty: nothing, or it still stood
};
using Sentences = std::vector<std::size_t>;  // indices into Tables::sentences

// The same words, on however many cards.
struct Saying {
    std::string text;
    Count count;
    Sentences sentences;
};

// One theme as one group sees it (residents, professionals, …), kept apart from the same theme as another group sees it.
struct Viewpoint {
    Perspective perspective = Perspective::none;
    Count count;
    Sentences sentences;
    std::vector<Count> steps;  // of a Crossing: one for each step of the tables; Count::cards is 0 where the theme is not in that step
};

struct ThemeRow {
    std::string key;             // a shared term's id, else the folded name
    std::string name;
    bool rest = false;           // what fits under no other theme of its step
    int depth = 0;               // 0: a theme; 1: a sub-theme of the nearest row above with 0; and so on
    Count count;
    std::vector<int> per_card;   // how many sentences on each card, sub-themes included
    std::vector<bool> answered;  // by card: whether the question was answered there at all
    Sentences sentences;         // with those of its sub-themes, by card
    std::vector<Saying> sayings; // without those of its sub-themes; what is on most cards first
    std::vector<Viewpoint> viewpoints;
};

struct AskedQuestion {
    std::string id;  // empty: own points
    std::string text;
    int answered = 0;
};

struct StepTable {
    std::string id, title, heading;
    unsigned colour = 0;
    std::vector<AskedQuestion> questions;
    std::vector<ThemeRow> rows;  // in the order that the teams gave them; a sub-theme below its theme, the rest theme last
    Sentences loose;        // without a theme
    ThemeRow without_theme; // those as a row; its key is empty
};

// A theme that is found in more than one step, or that belongs to none.
struct Crossing {
    ThemeRow whole;
    std::vector<Count> steps;       // one for each step; Count::cards is 0 where it is not found
    std::vector<Sentences> in_step; // in the same order
    int step_count() const;
};

struct Tables {
    std::vector<ComparedCard> cards;      // oldest first within a team, teams by name
    std::vector<Sentence> sentences;
    std::vector<StepTable> steps; // those in which something was written, in the outline's order
    std::vector<Crossing> crossings;
    std::string instrument_name;
    unsigned colour = 0x0F766E;
    bool one_team = false;

    const StepTable* step(std::string_view id) const;
    const ThemeRow* row(std::string_view step, std::string_view key) const;
    const Crossing* crossing(std::string_view key) const;
};

// `records` holds the rows of these sessions and of their teams; a session that it does not hold is left out.
Tables lay_side_by_side(const Records& records, std::span<const Id> cards);

// By which themes of different teams are matched.
std::string key_of(const Theme& theme);

}  // namespace alp::compare
