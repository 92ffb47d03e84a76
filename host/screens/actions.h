// Acties: which of the team's actions are shown. Main thread.
#pragma once

#include <alp/model.h>

#include <vector>

namespace alp::app {
class App;
}

namespace alp::screens {

void show_action(app::App& app, const Id& action);  // to the screen, with this one open

struct ActionFilter {
    enum class Status { to_do, open, busy, stuck, done, dropped, all };
    enum class Due { any, late, week, month, none };
    Status status = Status::to_do;  // to_do: open, busy or stuck
    int level = -1;                 // of Level; -1: any
    Id owner;                       // a member, also one who asks an outside party; none: anyone
    bool nobody = false;            // only those without an owner
    Due due = Due::any;
    bool returned = false;  // only those that came back from an earlier meeting
    std::string text;       // in its words or in what came of it
    bool operator==(const ActionFilter&) const = default;
};

// Those of the team that fit: late ones first, then by day, then the newest.
std::vector<const Action*> actions_that_fit(app::App& app, const ActionFilter& filter);
// The actions that came back as this one, the last first.
std::vector<const Action*> earlier_of(app::App& app, const Action& action);
// The one that this one came back as; null: none.
const Action* later_of(app::App& app, const Action& action);
std::string action_owner(app::App& app, const Action& action);  // "Anna", "gemeente, gevraagd door Anna", "het team"; may be empty
std::string action_about(app::App& app, const Action& action);  // that, and action_source()

}  // namespace alp::screens
