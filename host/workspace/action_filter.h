// Which of the team's actions are listed. Main thread.
#pragma once

#include "workspace/actions.h"

namespace alp::workspace {

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

// Those of the open team that fit: late ones first, then by day, then the newest.
std::vector<const Action*> actions_that_fit(OpenStore& store, const Actions& actions, const ActionFilter& filter);

}  // namespace alp::workspace
