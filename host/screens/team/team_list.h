// The teams on this computer: opening another one, making one, and removing the open one or the examples.
#pragma once

#include "screens/shared/team_bin_list.h"
#include "screens/team/remove_team_dialog.h"
#include "shell/loss_question.h"
#include "shell/navigator.h"
#include "workspace/example_teams.h"
#include "workspace/meetings.h"

namespace alp::screens {

class TeamList {
public:
    TeamList(workspace::OpenStore& store, workspace::Teams& teams, workspace::ExampleTeams& examples, workspace::Meetings& meetings,
             workspace::Navigation& navigation, RemoveTeamDialog remove, TeamBinList bin)
        : store_(store), teams_(teams), examples_(examples), meetings_(meetings), navigation_(navigation), remove_(std::move(remove)), bin_(std::move(bin)) {}
    void draw();
    bool may_remove_examples() { return !store_.read_only() && examples_.any(); }
    void ask_remove_examples();

private:
    void draw_team(const store::TeamLine& line, float width);

    workspace::OpenStore& store_;
    workspace::Teams& teams_;
    workspace::ExampleTeams& examples_;
    workspace::Meetings& meetings_;
    workspace::Navigation& navigation_;
    shell::LossQuestion question_;  // whether the examples may go
    RemoveTeamDialog remove_;
    TeamBinList bin_;
};

}  // namespace alp::screens
