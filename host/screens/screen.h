// The screens: one function and one file each. Each draws the page between sidebar and top bar, from the cursor to the right edge, in a
// window that scrolls. What a screen keeps between frames (an open dialog, a half typed name) stands in its own file.
#pragma once

namespace alp::app {
class App;
}

namespace alp::screens {

void draw_first_start(app::App& app);  // no team yet: make one, or practise with the examples
void draw_today(app::App& app);        // what did we agree, time to look back, pick an instrument
void draw_timeline(app::App& app);     // the sessions of the team, newest first
void draw_actions(app::App& app);      // what was agreed to do, over all instruments
void draw_themes(app::App& app);       // the themes of the team, and the thread of one through the years
void draw_compare(app::App& app);      // cards side by side: theme by card, what returns, coding
void draw_team(app::App& app);         // members, roles, join and leave
void draw_instruments(app::App& app);  // what is loaded, what is refused and why
void draw_settings(app::App& app);     // language, text size, look, store, backups
void draw_start(app::App& app);        // who is here and how much time there is
void draw_session(app::App& app);      // the meeting itself
void draw_as_it_was(app::App& app);    // a meeting at a moment of its history

}  // namespace alp::screens
