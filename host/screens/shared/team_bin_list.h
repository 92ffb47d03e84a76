// The teams that were removed, each to be put back or erased at once. Main thread, inside a frame.
#pragma once

#include "workspace/team_bin.h"

namespace alp::screens {

class TeamBinList {
public:
    TeamBinList(workspace::OpenStore& store, workspace::TeamBin& bin) : store_(store), bin_(bin) {}
    void draw();  // nothing while the bin is empty

private:
    void draw_team(const store::TeamLine& line);
    void draw_question();

    workspace::OpenStore& store_;
    workspace::TeamBin& bin_;
    Id asked_;  // the team that may be erased now; none: nothing is asked
};

}  // namespace alp::screens
