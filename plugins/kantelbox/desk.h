// The desk of a meeting: what a page needs to draw itself, and the pages. One function per step, a file each. Main thread.
#pragma once

#include "box.h"
#include "deck.h"
#include "earlier.h"

#include <alp/instrument.h>
#include <alp/ui/widgets.h>

#include <set>

namespace kb {

// Where the coach is on the page; nothing of it is kept.
struct Place {
    int card = 0;              // the card in hand; 0: the newest
    int baken = 0;             // the deck shows only these; 0: all
    int list = 0;              // which list the look-back shows
    bool order = false;        // the order of the rungs is being changed
    bool resident = false;     // on the beamer: what is told about a resident was opened
    bool write_front = false;  // the front of the card in hand takes the keyboard
    bool write_first = false;  // the first empty field of a step gets the keyboard when the team arrives at it
    std::string because;       // the rung that was just said not to apply: its reason takes the keyboard
    // A card that was drawn, and not yet taken: on any step, until one is on the table.
    std::optional<DeckCard> drawn;
    bool drawing = false;
    alp::Time draw_began{};
    // The cards that lie with their back in sight, and the one that is being tilted.
    std::set<int> tilted;
    int tilting = 0;
    alp::Time tilt_began{};
};

struct Desk {
    alp::Session& session;
    alp::View& view;
    Box& box;
    Deck& deck;
    Earlier& earlier;
    Place& place;

    bool writable() const { return !session.read_only(); }
    bool presenter() const { return view.presenter; }
    // The card in hand, else the newest. Null: there is none.
    const Card* card() const {
        const Card* in_hand = box.card(place.card);
        return in_hand ? in_hand : box.card(static_cast<int>(box.cards().size()));
    }
    // On the beamer what is told about a resident waits until it is opened.
    bool covered(const Card& card) const { return presenter() && card.own() && !place.resident; }
    alp::ui::Face face() const { return presenter() ? alp::ui::Face::room : alp::ui::Face::text; }
    // What is quiet on the laptop is still read from the last row on the beamer.
    alp::ui::Face quiet_face() const { return presenter() ? alp::ui::Face::room : alp::ui::Face::quiet; }
    void quiet(std::string_view text) const { alp::ui::words(text, quiet_face(), alp::ui::palette().quiet); }
};

// ---- page.cpp
void draw_page(Desk& desk);
// ---- one for each step
void draw_look_back(Desk& desk);   // look_back.cpp
void draw_deck(Desk& desk);        // draw.cpp
void draw_now(Desk& desk);         // write.cpp
void draw_need(Desk& desk);        // write.cpp
void draw_tilt(Desk& desk);        // write.cpp
void draw_stair(Desk& desk);       // stair.cpp
void draw_obstacles(Desk& desk);   // obstacles.cpp
void draw_agreement(Desk& desk);   // agreement.cpp

// ---- table.cpp: the card in hand, its sides, what the resident wants, can do and needs, and its meter
void draw_table(Desk& desk);
void draw_table_small(Desk& desk);  // where there is no room beside the question
void draw_needs(Desk& desk, const Card& card, int across);
void draw_faces_large(Desk& desk);  // for the beamer: side by side
// ---- meter.cpp: `step` now_step or agree_step lets the group set it; else it only shows
void draw_meter(Desk& desk, const Card& card, std::string_view step);
// ---- silence.cpp: first everyone writes, then all is shown at once
bool is_hidden(const Desk& desk);
// Of the step on the screen, about the card in hand.
void draw_lines(Desk& desk, std::string_view question, alp::ui::Face face);
void silence_button(Desk& desk);
// ---- tilt.cpp: turns what was drawn since `vertices` about the horizontal axis through its middle
double seconds_since(alp::Time began);
int vertices_now();
void tilt_drawn(int vertices, ImVec2 centre, float angle);
// Begins to tilt a card when its sentence is there; on the beamer and in the past it simply lies tilted.
void follow_tilt(Desk& desk);

}  // namespace kb
