// The question before a team of one's own goes to the bin: what goes, what stays, and its name typed as a yes. Main thread, inside a frame.
#pragma once

#include "workspace/team_bin.h"

namespace alp::screens {

class RemoveTeamDialog {
public:
    RemoveTeamDialog(workspace::Teams& teams, workspace::TeamBin& bin) : teams_(teams), bin_(bin) {}
    void ask();   // about the open team
    void draw();  // while it is asked

private:
    void draw_what_goes(const Team& team);

    workspace::Teams& teams_;
    workspace::TeamBin& bin_;
    Id team_;  // none: nothing is asked
    store::TeamContents contents_;
    std::string typed_;
    bool focus_ = false;
};

}  // namespace alp::screens
