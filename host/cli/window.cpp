// `alp` without a command: the window.
#include "app/window.h"

#include "app/app.h"
#include "cli/command.h"

namespace alp::cli {

int open_window(const CommonOptions& common) {
    const auto settings = app::load_settings(app::settings_file());
    ui::set_text_scale(settings.text_scale);  // before the fonts are made
    app::Window window({settings.width, settings.height, settings.maximised});
    app::AppOptions options;
    options.store = common.store_file();
    options.settings = app::settings_file();
    options.language = common.language;
    options.plugins = plugin_options(common);
    options.wake = app::Window::wake;
    app::App app(std::move(options));
    window.run(app);
    return 0;
}

}  // namespace alp::cli
