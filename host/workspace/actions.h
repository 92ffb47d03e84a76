// Actions of the open team, as every screen tells of them: whose they are, where they come from, and changing their status. Main thread.
#pragma once

#include "workspace/instrument_looks.h"
#include "workspace/teams.h"

namespace alp::workspace {

class Actions {
public:
    Actions(OpenStore& store, Teams& teams, InstrumentLooks& looks, const Clock& clock)
        : store_(store), teams_(teams), looks_(looks), clock_(clock) {}

    const Action* find(const Id& action) const { return store_.records().find<Action>(action); }
    Date today() const { return clock_.today(); }

    // ---- in words
    std::string owner(const Action& action) const;  // "Anna", "gemeente, gevraagd door Anna", "het team"; may be empty
    std::string source(const Action& action) const; // "Team · Partnerschapskaart 12 jan 2016 · uiterlijk 1 mrt 2016 · 2 weken te laat"
    std::string about(const Action& action) const;  // both
    long days_late(const Action& action) const;     // of an open one whose day has passed; else 0 or less

    // ---- the same action over several meetings
    std::vector<const Action*> earlier_of(const Action& action) const;  // those that came back as this one, the last first
    const Action* later_of(const Action& action) const;                 // the one that this one came back as; null: none

    // ---- each is one named operation on the team
    void set_status(const Id& action, ActionStatus status);
    void postpone(const Action& action);  // by two weeks, from today at least

private:
    std::string name_of(const Id& member) const;

    OpenStore& store_;
    Teams& teams_;
    InstrumentLooks& looks_;
    const Clock& clock_;
};

}  // namespace alp::workspace
