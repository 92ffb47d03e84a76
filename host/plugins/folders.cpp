// Where plugins are looked for.
#include "files/folders.h"
#include "plugins/catalogue.h"

#include <cstdlib>
#include <sstream>

namespace alp::plugins {

fs::path own_folder() {
    const fs::path data = files::data_home();
    return data.empty() ? data : data / "alp/plugins";
}

std::vector<fs::path> default_folders(const fs::path& shipped) {
    std::vector<fs::path> folders{shipped};
    if (fs::path own = own_folder(); !own.empty()) folders.push_back(std::move(own));
    if (const char* more = std::getenv("ALP_PLUGIN_PATH")) {
        std::istringstream in(more);
        for (std::string folder; std::getline(in, folder, ':');)
            if (!folder.empty()) folders.emplace_back(folder);
    }
    return folders;
}

void add_catalogues_beside(const fs::path& plugin_folder) {
    std::error_code failed;
    for (const fs::path& locale : {plugin_folder / "locale", plugin_folder / "../share/locale"})
        if (fs::is_directory(locale, failed)) add_catalogue_folder(fs::absolute(locale).lexically_normal().string());
}

}  // namespace alp::plugins
