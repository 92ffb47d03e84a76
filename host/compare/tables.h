// Cards of one instrument laid side by side: rows in, tables out. Works from the outlines stored with the cards, so it needs no plugin
// and knows no instrument. No ImGui, no SQL. Source of the method: domain.md 1.10, a framework matrix of theme by card.
//
// Themes of different teams are one row when they stand for the same shared term, else when they have the same name in the same step.
// Who wrote a sentence is left out; what was told about residents counts, and its text is left out.
#pragma once

#include "compare/words.h"

#include <alp/outline.h>
#include <alp/host/records.h>

#include <span>

namespace alp::compare {

struct Card {
    Id session, team;
    std::string team_name, title, instrument;
    Date held{};
    bool example = false;
    int sentences = 0, coded = 0;  // coded: that carry a theme
};

// One contribution, or one action that came without one.
struct Sentence {
    Id id;
    std::size_t card = 0;
    std::string step, question, text;  // text empty: told about a resident, or erased
    Perspective perspective = Perspective::none;
    std::vector<Id> themes;            // it carries, of its team
};
using Sentences = std::vector<std::size_t>;  // places in Tables::sentences

// The same words, on however many cards.
struct Saying {
    std::string text;
    Count count;
    Sentences sentences;
};

// One theme seen from one side, kept apart from the same theme seen from another.
struct Viewpoint {
    Perspective perspective = Perspective::none;
    Count count;
    Sentences sentences;
    std::vector<Count> steps;  // of a crossing: one for each step of the tables; cards 0 where it does not stand
};

struct Row {
    std::string key;             // a shared term's id, else the folded name
    std::string name;
    bool rest = false;           // the rest theme of its step
    int depth = 0;               // 1: a sub-theme of the nearest row above with 0, and so on
    Count count;
    std::vector<int> per_card;   // sentences on each card, with those of its sub-themes
    std::vector<bool> answered;  // by card: whether the question was answered there at all
    Sentences sentences;         // of it and its sub-themes, by card
    std::vector<Saying> sayings; // of itself, those on most cards first
    std::vector<Viewpoint> viewpoints;
};

struct Asked {
    std::string id;  // empty: own points
    std::string text;
    int answered = 0;
};

struct StepTable {
    std::string id, title, heading;
    unsigned colour = 0;
    std::vector<Asked> questions;
    std::vector<Row> rows;  // in the order of the teams' own places; a sub-theme below its theme, the rest theme last
    Sentences loose;        // carry no theme yet
};

// A theme that returns in more steps, or that belongs to none.
struct Crossing {
    Row whole;
    std::vector<Count> steps;       // one for each step; cards 0: not there
    std::vector<Sentences> in_step; // the same places
    int step_count() const;
};

struct Tables {
    std::vector<Card> cards;      // oldest first within a team, teams by name
    std::vector<Sentence> sentences;
    std::vector<StepTable> steps; // those in which something was written, in the outline's order
    std::vector<Crossing> crossings;
    std::string instrument_name;
    unsigned colour = 0x0F766E;
    bool one_team = false;

    const StepTable* step(std::string_view id) const;
    const Row* row(std::string_view step, std::string_view key) const;
    const Crossing* crossing(std::string_view key) const;
};

// `cards`: sessions whose rows, with their team and its themes, are in `records`; others are passed over.
Tables lay_side_by_side(const Records& records, std::span<const Id> cards);

// What a team's themes are matched by.
std::string key_of(const Theme& theme);

}  // namespace alp::compare
