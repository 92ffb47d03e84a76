// The screen that lays cards side by side, in its parts: compare.cpp puts them together. Included by host/screens/compare*.cpp only.
// What the screen keeps between frames stands in Look; what it is about stands in app::Cards. Main thread, inside a frame.
#pragma once

#include "app/app.h"
#include "compare/report.h"

#include <set>

namespace alp::screens::comparing {

// What is opened at the right: a row of a step, a crossing, or the whole; narrowed to one card, one step or one viewpoint.
struct Opened {
    std::string step, key;                // step and no key: the step itself; key and no step: a crossing; none: the whole
    std::optional<std::size_t> card;
    std::string crossed_step;             // of a crossing: its sentences in this step only
    std::optional<Perspective> perspective;
    std::string saying;                   // folded: only these words
    bool operator==(const Opened&) const = default;
};

struct Look {
    enum class Page { table, coding } page = Page::table;
    Opened opened;
    std::set<std::string> unfolded;       // note_key() of rows whose sentences stand below them
    std::size_t first_card = 0;           // when not all fit beside one another
    bool choosing = false;                // the dialog
    const app::Cards* of = nullptr;       // another one: the screen was left, and comes back as new

    // coding
    std::vector<Id> lines;                // what is gone through, as it was when coding began
    std::size_t line = 0;
    bool all_lines = false;               // also those that have a theme
    std::string typed;
    int chosen = 0;                       // among the suggestions
    bool take_focus = false;
};
Look& look();

void draw_table(app::App& app, float width, bool own_scroll);   // compare_table.cpp: theme by card
void draw_opened(app::App& app);                                // compare_opened.cpp: the sentences of a number, and the reader's note
void draw_crossings(app::App& app);                             // compare_crossings.cpp: theme by step
void draw_coding(app::App& app);                                // compare_coding.cpp: themes by keyboard
void begin_coding(app::App& app);
void draw_choice(app::App& app);                                // compare_choice.cpp: the dialog that chooses cards

// Opens it at the right.
void open(const Opened& what);

}  // namespace alp::screens::comparing
