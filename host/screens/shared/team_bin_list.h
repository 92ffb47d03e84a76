// The teams that were removed, each to be put back or erased at once. Main thread, inside a frame.
#pragma once

#include "shell/loss_question.h"
#include "workspace/team_bin.h"

namespace alp::screens {

class TeamBinList {
public:
    TeamBinList(workspace::OpenStore& store, workspace::TeamBin& bin) : store_(store), bin_(bin) {}
    void draw();  // nothing while the bin is empty

private:
    void draw_team(const store::TeamLine& line);
    void ask_erase(const Team& team);

    workspace::OpenStore& store_;
    workspace::TeamBin& bin_;
    shell::LossQuestion question_;  // whether a team may be erased now
};

}  // namespace alp::screens
