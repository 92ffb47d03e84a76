// The program as a coach runs it, without a window: real store, real plugin files, in a folder of its own. start() again on the same
// folder is the next day. Dutch, as at first start, unless asked otherwise.
#pragma once

#include "cli/program.h"

#include <alp/testing.h>

#include <initializer_list>

class Program {
public:
    // `plugins`: names of build/plugins/NAME.so or build/bad/NAME.so, or "minimal" of build/instruments.
    explicit Program(std::initializer_list<const char*> plugins = {"minimal"});
    ~Program();

    // A new run; ends the one before as a user does. `clock`: what the computer's clock says then; none: the real time.
    void start(std::optional<alp::Time> clock = {});
    void stop();   // closes the window
    void crash();  // as stop(), without anything that stop() saves: a copy of the store as it is on disk is used from now on

    alp::cli::Program& app() { return *app_; }
    alp::workspace::Meeting* meeting() { return workspace().meetings().current(); }  // null: none is open
    alp::workspace::Workspace& workspace() { return app_->workspace(); }
    const std::string& first_instrument() { return workspace().catalogue().entries().front().id; }  // of the plugins named at the start
    alp::testing::Screen& screen() { return *screen_; }
    alp::testing::Screen* operator->() { return screen_.get(); }
    void use_workshop(std::shared_ptr<alp::workspace::DevBuild> workshop);  // as `alp dev` does; a new run
    void settle();  // until nothing waits for the disk or for a job
    std::filesystem::path folder() const { return folder_; }
    std::filesystem::path plugins() const { return folder_ / "plugins"; }
    const std::vector<std::filesystem::path>& opened() const { return opened_; }  // folders that were shown to the user

    void write_report(alp::report::Format format);  // of the open meeting
    // Each waits until it is done, and says whether the meeting is open then.
    bool open(const alp::Id& session);
    bool look_back(const alp::Id& session);
    bool recalibrate(const alp::Id& session);
    void show_theme(const alp::Id& theme);  // its thread
    void add_examples();
    // A closed meeting happened so many days earlier, and all that it planned with it.
    void put_back(const alp::Id& session, int days);
    // Tab until what has the keyboard is called so; false: it never came there.
    bool tab_to(std::string_view label);

    // A team with these members, made through the program's own parts.
    void make_team(const char* name, std::initializer_list<const char*> members = {});

private:
    std::filesystem::path folder_, store_;
    std::vector<std::filesystem::path> opened_;
    std::shared_ptr<alp::workspace::DevBuild> workshop_;
    std::unique_ptr<alp::testing::Screen> screen_;
    std::unique_ptr<alp::cli::Program> app_;
};
