// The question before a team of one's own goes to the bin, with its name typed as a yes. Main thread, inside a frame.
#pragma once

#include "shell/loss_question.h"
#include "workspace/team_bin.h"

namespace alp::screens {

class RemoveTeamDialog {
public:
    RemoveTeamDialog(workspace::Teams& teams, workspace::TeamBin& bin) : teams_(teams), bin_(bin) {}
    void ask();   // about the open team
    void draw() { question_.draw(); }

private:
    bool draw_typed(const std::string& name);  // true: it is typed

    workspace::Teams& teams_;
    workspace::TeamBin& bin_;
    shell::LossQuestion question_;
    std::string typed_;
    bool focus_ = false;
};

}  // namespace alp::screens
