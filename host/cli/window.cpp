// `alp` without a command: the window.
#include "window/window.h"

#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/program.h"

namespace alp::cli {

int open_window(const CommonOptions& common) {
    const auto settings = workspace::load_settings(workspace::settings_file());
    ui::set_text_scale(settings.text_scale);  // before the fonts are made
    window::Window window({settings.width, settings.height, settings.maximised});
    window.end_when_set(listen_for_interrupts());
    workspace::Options options;
    options.store = common.store_file();
    options.settings = workspace::settings_file();
    options.language = common.language;
    options.plugins = plugin_options(common);
    options.wake = window::Window::wake;
    Program program(std::move(options));
    program.pictures().use(window.textures());
    window.run(program);
    return 0;
}

}  // namespace alp::cli
