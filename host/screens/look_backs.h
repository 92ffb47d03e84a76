// When a team should look back: worked out from what its sessions planned at closing. No service, no reminder by mail.
#pragma once

#include <alp/model.h>

#include <optional>
#include <string>
#include <vector>

namespace alp::app {
class App;
}

namespace alp::screens {

struct LookBack {
    Id session;            // what is looked back on
    Id planned_in;         // the session that planned it: that one, or an earlier look back on it
    std::string instrument;
    bool whole = false;    // go through all of it again; else a quarter of an hour
    Date due{};
    std::string sentence;  // "De Partnerschapskaart van 14 januari 2015 is een jaar oud."
};

// A look back that was begun and is not closed.
struct GoingOn {
    Id session;
    std::string sentence;
};

// Those whose day has come, the oldest first; one for each instrument, on its newest session.
std::vector<LookBack> look_backs_due(app::App& app);
// The first one to come.
std::optional<LookBack> next_look_back(app::App& app);
// The newest closed session that can be looked back on, planned or not; none: there is none.
Id newest_to_look_back_on(app::App& app);
// The newest that is going on, if any.
std::optional<GoingOn> going_on_looking_back(app::App& app);
void remind_later(app::App& app, const LookBack& one, Date day);
// A file for the team's own agenda.
void put_in_agenda(app::App& app, const SessionHeader& about, Date day, bool whole);

}  // namespace alp::screens
