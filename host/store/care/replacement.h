// What would go when a copy takes the place of the store: for the question before it does.
#pragma once

#include "store/sqlite/store_error.h"

namespace alp::store {

struct Replacement {
    bool known = false;               // the store could be read: the numbers below are those of it
    std::vector<std::string> teams;   // names of teams that stand in the store and not in the copy
    int meetings = 0;                 // the same of meetings
    int changed = 0;                  // meetings that stand in both, and were worked in since
    int operations = 0;               // all that was done and is not in the copy
    std::optional<Time> since;        // the first of that
    int copy_teams = 0, copy_meetings = 0;  // what the copy holds
    std::optional<Time> copy_newest;  // the last thing that was done in it

    bool loses() const { return !known || operations > 0 || !teams.empty() || meetings > 0; }
};

// Both may be open. Throws when the copy cannot be read.
Replacement replacement(const fs::path& store, const fs::path& copy);

}  // namespace alp::store
