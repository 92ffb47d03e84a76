// What the room reads from its last row: cards and words in the largest type with which they fit on what there is of the screen, never smaller
// than Face::room. Main thread, inside a frame.
#pragma once

#include <alp/ui/widgets.h>

#include <span>
#include <string>
#include <vector>

namespace alp::ui {

struct LargeCard {
    std::string text;
    std::string below = {};                // smaller: who does it, a mean
    std::vector<std::string> lines = {};   // smaller, each with a dot before it: what belongs to it
    std::string status = {};               // a word on its ground
    ImU32 status_ground = 0;
    ImU32 ground = 0;                      // of the card; 0: the usual
    unsigned top_colour = 0;               // as begin_card()
    std::vector<std::string> options = {}; // buttons side by side, to choose one of
    int chosen = -1;                       // of those
};
struct LargePress {
    int card = -1, option = -1;  // -1: none
    bool turned = false;         // Page Down, Page Up or an arrow went to another page of them
};
// They fill the height: 0 is all there is. Where they do not fit even in the smallest type they go on over pages, with buttons below them within
// that height; a card higher than a page goes on in another. A card that comes at the end is shown. `may_press`: a card can be pressed as a whole.
LargePress large_cards(const char* id, std::span<const LargeCard> cards, float height = 0, bool may_press = false);
// Whether all of them are on one page there.
bool large_cards_fit(std::span<const LargeCard> cards, float height = 0);
// To another page of those with that id, for a key of the caller's own; false: there is none.
bool turn_large_page(const char* id, int by);

// The largest face with which `text` fits in that room.
Face fitting_face(std::string_view text, float width, float height);
// The width with which so many things, side by side in rows, fit in that room, each `ratio` of its width high and with `below` under it.
float fitting_width(int count, ImVec2 room, float ratio, float below = 0);

}  // namespace alp::ui
