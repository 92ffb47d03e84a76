// Everything the program has open while it runs, without a screen: one part a concern, each with the few others it needs. What draws
// takes the parts that it uses. Main thread.
#pragma once

#include "workspace/backups.h"
#include "workspace/erasure.h"
#include "workspace/example_teams.h"
#include "workspace/actions.h"
#include "workspace/look_back_plans.h"
#include "workspace/look_backs.h"
#include "workspace/plugin_installer.h"
#include "workspace/plugin_reload.h"
#include "workspace/store_check.h"
#include "workspace/team_bin.h"
#include "workspace/team_themes.h"

namespace alp::workspace {

struct Options {
    std::filesystem::path store;         // empty: store::default_file()
    std::filesystem::path settings;      // empty: kept nowhere
    std::filesystem::path documents;     // where reports go; empty: the user's documents folder
    plugins::Options plugins;
    std::string language;                // for this run; empty: the one of the settings
    std::function<Time()> clock;         // empty: the computer's
    std::function<void()> wake;          // any thread: something changed, draw a frame; empty: nothing
    std::shared_ptr<DevBuild> dev_build; // an instrument that is being written; null: none
    std::function<void(const std::filesystem::path&)> open_folder;  // shows a folder to the user; empty: xdg-open
};

class Workspace {
public:
    // Opens the store and the team of last time; no exception when that fails: the store is shut then, and why() says so.
    Workspace(Options options, const Clock& clock, Notifications& notifications, Navigation& navigation);
    ~Workspace();
    Workspace(const Workspace&) = delete;

    const Options& options() const { return options_; }
    const Clock& clock() const { return clock_; }
    Notifications& notifications() { return notifications_; }
    Navigation& navigation() { return navigation_; }
    Preferences& preferences() { return preferences_; }
    Jobs& jobs() { return jobs_; }
    OpenStore& store() { return store_; }
    const OpenStore& store() const { return store_; }
    Records& records() { return store_.records(); }  // of the open team
    plugins::Catalogue& catalogue() { return catalogue_; }
    TeamThemes& team_themes() { return team_themes_; }
    Teams& teams() { return teams_; }
    ExampleTeams& example_teams() { return example_teams_; }
    Meetings& meetings() { return meetings_; }
    LookBacks& look_backs() { return look_backs_; }
    Replays& replays() { return replays_; }
    Comparison& comparison() { return comparison_; }
    Documents& documents() { return documents_; }
    InstrumentLooks& looks() { return looks_; }
    Actions& actions() { return actions_; }
    LookBackPlans& look_back_plans() { return look_back_plans_; }
    StoreRecovery& recovery() { return recovery_; }
    Backups& backups() { return backups_; }
    Erasure& erasure() { return erasure_; }
    TeamBin& team_bin() { return team_bin_; }
    PluginInstaller& installer() { return installer_; }
    TeamUndo& team_undo() { return team_undo_; }
    UndoCommands& undo() { return undo_; }
    DevBuild* dev_build() { return options_.dev_build.get(); }  // null: none

    // Before anything is drawn: takes in what jobs brought, hands in what was typed, and does what it is time for. `field_active`: some
    // field has the keyboard; text is handed in when it loses it. StoreError when the store cannot be read.
    void begin_frame(bool field_active);
    std::optional<Time> next_frame_at() const;  // when a frame is wanted without any input; none: not at all
    void end();  // saves what is open and makes the backup of the end; before the window goes

private:
    Options options_;
    const Clock& clock_;
    Notifications& notifications_;
    Navigation& navigation_;
    Preferences preferences_;
    OpenStore store_;
    Jobs jobs_;  // ends before the store that its work reads
    plugins::Catalogue catalogue_;
    TeamThemes team_themes_;
    Teams teams_;
    ExampleTeams example_teams_;
    Comparison comparison_;
    Meetings meetings_;
    LookBacks look_backs_;
    Replays replays_;
    Documents documents_;
    InstrumentLooks looks_;
    Actions actions_;
    LookBackPlans look_back_plans_;
    StoreRecovery recovery_;
    StoreCheck store_check_;
    Backups backups_;
    Erasure erasure_;
    TeamBin team_bin_;
    PluginInstaller installer_;
    PluginReload plugin_reload_;
    TeamUndo team_undo_;
    UndoCommands undo_;
    bool field_was_active_ = false;
};

}  // namespace alp::workspace
