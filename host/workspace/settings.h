// What the user chose for this computer: a small JSON file in $XDG_CONFIG_HOME/alp. A damaged file gives the defaults.
#pragma once

#include <alp/ui/theme.h>
#include <alp/id.h>

#include <filesystem>
#include <string>

namespace alp::workspace {

struct Settings {
    std::string language = "nl";
    float text_scale = 1;               // 1 to 2
    ui::Look look = ui::Look::light;
    Id team;                            // opened last
    int width = 1440, height = 900;     // of the window, screen units
    bool maximised = false;
    int backup_minutes = 30;            // while working; 0: only at the start of a day and at closing
    bool operator==(const Settings&) const = default;
};

std::filesystem::path settings_file();  // $XDG_CONFIG_HOME/alp/settings.json, else ~/.config/alp/settings.json
Settings load_settings(const std::filesystem::path& file);
void save_settings(const Settings& settings, const std::filesystem::path& file);  // atomic; throws std::runtime_error with a sentence

}  // namespace alp::workspace
