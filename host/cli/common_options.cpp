#include "cli/command.h"
#include "files/folders.h"
#include "store/sqlite/files.h"
#include "store/store.h"
#include "workspace/program_folders.h"

#include <alp/text.h>

namespace alp::cli {

std::filesystem::path CommonOptions::store_file() const { return store::without_links(store.empty() ? store::default_file() : store); }

std::string CommonOptions::shown_language() const { return language.empty() ? alp::language() : language; }

plugins::Options plugin_options(const CommonOptions& common) {
    plugins::Options options;
    options.folders = plugins::default_folders(workspace::program_folders().plugins);
    options.state = common.store_file().parent_path() / "plugins-state";
    try {
        files::make_private_folder(options.state);
    } catch (const std::filesystem::filesystem_error&) {
        // Without it plugins are tried anew at each start.
    }
    options.trial_program = workspace::program_folders().program;
    options.safe = common.safe;
    options.own = plugins::own_folder();
    options.validator = workspace::program_folders().validator;
    return options;
}

}  // namespace alp::cli
