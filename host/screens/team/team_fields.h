// What the open team says of itself: its name, the partnership, and whether its cards may be compared with those of other teams.
#pragma once

#include "workspace/teams.h"

namespace alp::screens {

class TeamFields {
public:
    TeamFields(workspace::OpenStore& store, workspace::Teams& teams) : store_(store), teams_(teams) {}
    void draw(const Team& team);

private:
    void draw_names(const Team& team);

    workspace::OpenStore& store_;
    workspace::Teams& teams_;
};

}  // namespace alp::screens
