// The window with an instrument that is being written: built on each save, and taken over in the running meeting.
#include "app/app.h"
#include "app/folders.h"
#include "app/window.h"
#include "app/workshop.h"
#include "cli/command.h"
#include "cli/options.h"

#include <alp/text.h>

#include <csignal>
#include <cstdio>

namespace alp::cli {
namespace {

volatile std::sig_atomic_t interrupted = 0;

// Ctrl+C, where it is started and ended many times a day: the first closes the window, with the build that runs; a second ends the program
// at once, for an instrument that hangs.
void interrupt(int signal) {
    interrupted = 1;
    std::signal(signal, SIG_DFL);
}

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

    int run(const CommonOptions& common) override {
        const auto settings = app::load_settings(app::settings_file());
        auto workshop = std::make_unique<app::Workshop>(folder_, app::folders().sdk);
        app::AppOptions app_options;
        // A store of its own, with the example teams: what is tried out does not end up among the meetings of a real team.
        app_options.store = common.store.empty() ? workshop->folder() / "build/practice.store" : common.store;
        std::filesystem::create_directories(app_options.store.parent_path());
        app_options.settings = app::settings_file();
        app_options.language = common.language;
        CommonOptions here = common;
        here.store = app_options.store;
        app_options.plugins = plugin_options(here);
        app_options.plugins.folders.insert(app_options.plugins.folders.begin(), workshop->plugins());
        app_options.wake = app::Window::wake;
        std::puts(filled(tr("Watching {}. Save a file, and it is built and taken over."), workshop->folder().string()).c_str());
        std::fflush(stdout);
        ui::set_text_scale(settings.text_scale);
        app::Window window({settings.width, settings.height, settings.maximised, &interrupted});
        std::signal(SIGINT, interrupt);
        std::signal(SIGTERM, interrupt);
        app_options.workshop = std::move(workshop);
        app::App app(std::move(app_options));
        if (!app.team()) app.add_examples();
        window.run(app);
        return 0;
    }

private:
    std::filesystem::path folder_;
};

}  // namespace

std::unique_ptr<Command> make_dev_command() { return std::make_unique<DevCommand>(); }

}  // namespace alp::cli
