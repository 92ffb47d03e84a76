#include "workspace/settings.h"

#include "files/folders.h"
#include "files/read_file.h"
#include "files/whole_file.h"

#include <alp/host/json.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

namespace alp::workspace {

namespace {

constexpr const char* looks[] = {"light", "dark", "high contrast"};

// A value of the wrong kind is as if it were not there.
template <typename T>
T get(const Json& json, const char* name, T otherwise) {
    const auto found = json.find(name);
    if (found == json.end()) return otherwise;
    try {
        return found->get<T>();
    } catch (const Json::exception&) {
        return otherwise;
    }
}

}  // namespace

std::filesystem::path settings_file() {
    const std::filesystem::path config = files::config_home();
    return (config.empty() ? std::filesystem::path(".config") : config) / "alp/settings.json";
}

Settings load_settings(const std::filesystem::path& file) {
    Settings s;
    const Json json = parse_json(files::read_file(file));
    if (!json.is_object()) return s;
    const Settings usual;
    s.language = get(json, "language", usual.language) == "en" ? "en" : "nl";
    s.text_scale = std::clamp(get(json, "text_scale", usual.text_scale), 1.f, 2.f);
    const auto look = std::find(std::begin(looks), std::end(looks), get<std::string>(json, "look", looks[0]));
    if (look != std::end(looks)) s.look = static_cast<ui::Look>(look - std::begin(looks));
    if (const auto team = Id::parse(get<std::string>(json, "team", ""))) s.team = *team;
    s.width = std::clamp(get(json, "width", usual.width), 640, 16384);
    s.height = std::clamp(get(json, "height", usual.height), 480, 16384);
    s.maximised = get(json, "maximised", usual.maximised);
    s.backup_minutes = std::clamp(get(json, "backup_minutes", usual.backup_minutes), 0, 24 * 60);
    return s;
}

void save_settings(const Settings& s, const std::filesystem::path& file) {
    const Json json = {{"language", s.language},
                       {"text_scale", s.text_scale},
                       {"look", looks[static_cast<int>(s.look)]},
                       {"team", s.team ? s.team.text() : ""},
                       {"width", s.width},
                       {"height", s.height},
                       {"maximised", s.maximised},
                       {"backup_minutes", s.backup_minutes}};
    files::make_private_folder(file.parent_path());
    files::write_whole(file, json.dump(2) + "\n");
}

}  // namespace alp::workspace
