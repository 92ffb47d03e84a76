// Terugkijkkwartier on the screen. Its own form, so that every session of it opens, prints and is listed as that of an instrument.
#pragma once

#include "look_back/quarter.h"

namespace alp::app {
class App;
}
namespace alp::plugins {
class Catalogue;
}

namespace alp::screens {

// The forms that the program has itself. `app` null: for paper only, nothing is drawn.
void add_own_forms(plugins::Catalogue& catalogue, app::App* app);

// What a quarter keeps between frames.
struct QuarterPlace {
    app::App& app;
    bool came = true;             // its step is on the screen for the first time
    look_back::Aboard given = {}; // taps of this moment; kept when they are shown, or on leaving the step
    std::optional<int> last = {}; // the last tap, to be taken back
    bool focus_next = false, focus_words = false;
    std::optional<Date> proposed = {}; // the day that was put in the plan
    std::vector<look_back::Pick> others = {};  // what else can be looked back on, as of `others_of`
    std::uint64_t others_of = 0;
};

// The parts of its page. Each draws from the cursor on.
void draw_aboard(Session& session, View& view, QuarterPlace& place);
void draw_quarter_result(Session& session, View& view, QuarterPlace& place);
// On to the next step, by name; takes the keyboard when a part asked for it.
void draw_next(Session& session, View& view, QuarterPlace& place);
// Three or more answers side by side; -1: none chosen yet. True when one was. `keys`: a letter for each.
bool big_choice(const char* id, std::span<const std::string> answers, std::string_view keys, int& chosen, unsigned colour);

}  // namespace alp::screens
