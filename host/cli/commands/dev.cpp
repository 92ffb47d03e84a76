// The window with an instrument that is being written: built on each save, and taken over in the running meeting.
#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/options.h"
#include "cli/print.h"
#include "cli/program.h"
#include "window/window.h"
#include "workspace/program_folders.h"

#include <alp/text.h>

#include <cstdio>

namespace alp::cli {
namespace {

class DevCommand : public Command {
public:
    const char* name() const override { return "dev"; }
    const char* summary() const override {
        return tr("Opens the window with an instrument that you are writing: built on each save, taken over in the running meeting");
    }
    int place() const override { return 90; }
    void add_options(CommandOptions& options) override {
        options.take(folder_, {.name = tr("folder"), .help = tr("The folder of the instrument"), .type = tr("FOLDER"), .required = true});
    }
    bool may_leave_core(const CommonOptions& common) const override { return common.store.empty(); }  // the practice store

    int run(const CommonOptions& common) override {
        const auto settings = workspace::load_settings(workspace::settings_file());
        auto build = std::make_unique<workspace::DevBuild>(folder_, workspace::program_folders().sdk);
        workspace::Options options;
        // A store of its own, with the example teams: what is tried out does not end up among the meetings of a real team.
        options.store = common.store.empty() ? build->folder() / "build/practice.store" : common.store;
        std::filesystem::create_directories(options.store.parent_path());
        options.settings = workspace::settings_file();
        options.language = common.language;
        CommonOptions here = common;
        here.store = options.store;
        options.plugins = plugin_options(here);
        options.plugins.folders.insert(options.plugins.folders.begin(), build->plugins());
        options.wake = window::Window::wake;
        print_line(filled(tr("Watching {}. Save a file, and it is built and taken over."), build->folder().string()));
        std::fflush(stdout);
        ui::set_text_scale(settings.text_scale);
        window::Window window({settings.width, settings.height, settings.maximised});
        window.end_when_set(listen_for_interrupts());
        options.dev_build = std::move(build);
        Program program(std::move(options));
        program.pictures().use(window.textures());
        if (!program.workspace().teams().current()) program.workspace().example_teams().add();
        window.run(program);
        return 0;
    }

private:
    std::filesystem::path folder_;
};

}  // namespace

std::unique_ptr<Command> make_dev_command() { return std::make_unique<DevCommand>(); }

}  // namespace alp::cli
