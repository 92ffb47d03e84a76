// Thema's: the themes of a team, and what can be done to them. Main thread.
#pragma once

#include <alp/model.h>

namespace alp::app {
class App;
}

namespace alp::screens {

void show_theme(app::App& app, const Id& theme);  // to the screen, with the thread of this theme

// The thread of a theme as a page: its name, what can be done to it, its picture, words, scores, actions and what came of them.
void draw_thread(app::App& app, const Theme& theme);

// ---- each is one named operation on the team as a whole, undone with Ctrl+Z. Over all its sessions, whatever their instrument.
Id add_theme(app::App& app, std::string_view name, const Id& parent = {});
void rename_theme(app::App& app, const Id& theme, std::string_view name);  // while typing
// Everything of `from` goes to `into`, also what is below it. Not when `into` is below `from`.
void merge_themes(app::App& app, const Id& from, const Id& into);
// These contributions leave the theme for a new one of that name. None: no new theme.
Id split_theme(app::App& app, const Id& theme, const std::vector<Id>& contributions, std::string_view name);
void put_below(app::App& app, const Id& theme, const Id& parent);  // parent none: on its own
void remove_theme(app::App& app, const Id& theme);                 // what was said stays, without it
// Whether `theme` may come below `parent`: not itself, not what is below it.
bool may_be_below(app::App& app, const Id& theme, const Id& parent);

}  // namespace alp::screens
