// No team yet, or another one: make a team or practise with the examples; where no team is but backups are, put one back.
#pragma once

#include "screens/shared/team_bin_list.h"
#include "screens/welcome/new_team_form.h"
#include "shell/navigator.h"
#include "shell/restore_question.h"
#include "workspace/workspace.h"

namespace alp::screens {

class WelcomeScreen : public shell::Screen {
public:
    WelcomeScreen(NewTeamForm form, TeamBinList bin, workspace::OpenStore& store, workspace::ExampleTeams& examples, workspace::Backups& backups,
                  shell::Navigator& navigator)
        : form_(std::move(form)),
          bin_(std::move(bin)),
          store_(store),
          examples_(examples),
          backups_(backups),
          navigator_(navigator),
          restore_(backups) {}

    std::string_view id() const override { return "welcome"; }
    std::string title() const override;
    void draw() override;
    std::optional<workspace::Destination> serves() const override { return workspace::Destination::new_team; }
    bool needs_team() const override { return false; }
    void commands(std::vector<shell::Command>& all) override;
    void entered() override { newest_of_.reset(); }

private:
    void look_for_backup();
    void draw_choices();
    void draw_backup();

    NewTeamForm form_;
    TeamBinList bin_;
    workspace::OpenStore& store_;
    workspace::ExampleTeams& examples_;
    workspace::Backups& backups_;
    shell::Navigator& navigator_;
    shell::RestoreQuestion restore_;
    std::optional<store::Backup> newest_;      // cache: the folder is not listed in every frame
    std::optional<std::uint64_t> newest_of_;   // OpenStore::lists() when it was looked for; none: not yet
};

void add_welcome(shell::Navigator& navigator, workspace::Workspace& workspace);

}  // namespace alp::screens
