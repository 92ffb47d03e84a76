#include "files/folders.h"

#include "files/file_error.h"

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <string>

namespace alp::files {

namespace fs = std::filesystem;

namespace {

fs::path absolute_path_in(const char* variable) {
    const char* text = std::getenv(variable);
    return text && *text == '/' ? fs::path(text) : fs::path();
}

fs::path base_folder(const char* variable, const char* below_home) {
    if (const fs::path set = absolute_path_in(variable); !set.empty()) return set;
    const fs::path home = home_folder();
    return home.empty() ? home : home / below_home;
}

}  // namespace

// Without HOME, as a service or `env -i` starts it, the one of the list of users.
fs::path home_folder() {
    if (const fs::path home = absolute_path_in("HOME"); !home.empty()) return home;
    passwd entry{}, *found = nullptr;
    char text[4096];
    ::getpwuid_r(::geteuid(), &entry, text, sizeof text, &found);
    return found && found->pw_dir && *found->pw_dir == '/' ? fs::path(found->pw_dir) : fs::path();
}

fs::path config_home() { return base_folder("XDG_CONFIG_HOME", ".config"); }
fs::path data_home() { return base_folder("XDG_DATA_HOME", ".local/share"); }
fs::path state_home() { return base_folder("XDG_STATE_HOME", ".local/state"); }

fs::path documents_folder() {
    if (const fs::path set = absolute_path_in("XDG_DOCUMENTS_DIR"); !set.empty()) return set;
    const fs::path home = home_folder().empty() ? fs::path(".") : home_folder();
    std::ifstream in(config_home() / "user-dirs.dirs");
    for (std::string line; std::getline(in, line);) {
        constexpr std::string_view key = "XDG_DOCUMENTS_DIR=\"";
        if (!line.starts_with(key) || line.rfind('"') < key.size()) continue;
        std::string value = line.substr(key.size(), line.rfind('"') - key.size());
        if (value.starts_with("$HOME")) value = home.string() + value.substr(5);
        if (!value.empty()) return value;
    }
    return home;
}

void make_private_folder(const fs::path& folder) {
    std::error_code none;
    if (folder.empty() || fs::exists(folder, none)) return;
    make_private_folder(folder.parent_path());
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) throw FileError(folder, errno);
}

}  // namespace alp::files
