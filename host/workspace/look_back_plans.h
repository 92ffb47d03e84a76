// When a team should look back: worked out from what its sessions planned at closing. No service, no reminder by mail.
#pragma once

#include "workspace/documents.h"
#include "workspace/instrument_looks.h"
#include "workspace/teams.h"

#include <optional>
#include <string>
#include <vector>

namespace alp::workspace {

struct LookBack {
    Id session;            // what is looked back on
    Id planned_in;         // the session that planned it: that one, or an earlier look back on it
    std::string instrument;
    bool whole = false;    // go through all of it again; else a quarter of an hour
    Date due{};
    std::string sentence;  // "Partnerschapskaart van 14 januari 2015 is een jaar oud."
};

// A look back that was begun and is not closed.
struct GoingOn {
    Id session;
    std::string sentence;
};

class LookBackPlans {
public:
    LookBackPlans(OpenStore& store, Teams& teams, InstrumentLooks& looks, Documents& documents, const Clock& clock)
        : store_(store), teams_(teams), looks_(looks), documents_(documents), clock_(clock) {}

    // Those whose day has come, the oldest first; one for each instrument, on its newest session.
    std::vector<LookBack> due();
    // The first one to come.
    std::optional<LookBack> next();
    // The newest closed session that can be looked back on, planned or not; none: there is none.
    Id newest();
    // The newest that is going on, if any.
    std::optional<GoingOn> going_on();
    void remind_later(const LookBack& one, Date day);
    // A file for the team's own agenda.
    void put_in_agenda(const SessionHeader& about, Date day, bool whole);

private:
    std::string name_of(const SessionHeader& header) { return looks_.of(header).name; }
    std::string sentence_for(const SessionHeader& about, const SessionHeader& planned_in, bool whole);
    std::vector<LookBack> planned_on(const SessionHeader& about);

    OpenStore& store_;
    Teams& teams_;
    InstrumentLooks& looks_;
    Documents& documents_;
    const Clock& clock_;
};

}  // namespace alp::workspace
