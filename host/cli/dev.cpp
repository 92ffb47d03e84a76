// The window with an instrument that is being written: built on each save, and taken over in the running meeting.
#include "cli/command.h"

#include "app/app.h"
#include "app/folders.h"
#include "app/window.h"
#include "app/workshop.h"

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

}  // namespace

int dev(const Common& common, const std::filesystem::path& folder) {
    const auto settings = app::load_settings(app::settings_file());
    auto workshop = std::make_unique<app::Workshop>(folder, app::folders().sdk);
    app::AppOptions options;
    // A store of its own, with the example teams: what is tried out does not end up among the meetings of a real team.
    options.store = common.store.empty() ? workshop->folder() / "build/practice.store" : common.store;
    std::filesystem::create_directories(options.store.parent_path());
    options.settings = app::settings_file();
    options.language = common.language;
    Common here = common;
    here.store = options.store;
    options.plugins = plugin_options(here);
    options.plugins.folders.insert(options.plugins.folders.begin(), workshop->plugins());
    options.wake = app::Window::wake;
    std::puts(filled(tr("Watching {}. Save a file, and it is built and taken over."), workshop->folder().string()).c_str());
    std::fflush(stdout);
    ui::set_text_scale(settings.text_scale);
    app::Window window({settings.width, settings.height, settings.maximised, &interrupted});
    std::signal(SIGINT, interrupt);
    std::signal(SIGTERM, interrupt);
    options.workshop = std::move(workshop);
    app::App app(std::move(options));
    if (!app.team()) app.add_examples();
    window.run(app);
    return 0;
}

}  // namespace alp::cli
