#include "plugins/plugin_history.h"

#include "files/folders.h"
#include "files/read_file.h"
#include "files/whole_file.h"

#include <alp/host/json.h>
#include <alp/model.h>

#include <array>
#include <fstream>

namespace alp {

template <>
inline constexpr std::string_view words_of<plugins::RunEnd>[] = {"passed", "crashed", "exited", "hung", "ended"};

}  // namespace alp

namespace alp::plugins {

namespace fs = std::filesystem;

PluginHistory::PluginHistory(fs::path folder, const std::string& program) : program_(program) {
    if (folder.empty()) return;
    file_ = folder / "plugins.json";
    try {
        load();
    } catch (const Json::exception&) {
        known_.clear();  // damaged or of another time: everything is tried again, which is all it costs
    }
}

void PluginHistory::load() {
    const Json json = parse_json(files::read_file(file_));
    const bool same_program = json.at("program") == program_;
    for (const auto& [file, row] : json.at("files").items()) {
        const auto finding = from_word<RunEnd>(row.at("finding").get<std::string>());
        if (!finding || (!same_program && *finding != RunEnd::ended)) continue;
        known_[file] = {{row.at("size").get<std::uintmax_t>(), row.at("time").get<std::int64_t>()},
                        {*finding, row.at("signal").get<int>()}};
    }
}

// Two programs at once or a full disk leave the old file or the new one. Not being able to write costs a trial at the next start, so it
// is no error.
void PluginHistory::save() const {
    if (file_.empty()) return;
    Json trials = Json::object();
    for (const auto& [file, known] : known_)
        trials[file] = {{"size", known.stamp.size},
                        {"time", known.stamp.time},
                        {"finding", alp::word(known.last_run.end)},
                        {"signal", known.last_run.signal}};
    try {
        files::make_private_folder(file_.parent_path());
        files::write_whole(file_, Json{{"program", program_}, {"files", trials}}.dump(1, ' ', false, Json::error_handler_t::replace),
                           {.durable = false});
    } catch (const files::FileError&) {
    }
}

std::optional<LastRun> PluginHistory::last_run(const fs::path& file, const FileStamp& stamp) const {
    const auto found = known_.find(file.string());
    if (found == known_.end() || found->second.stamp != stamp) return std::nullopt;
    return found->second.last_run;
}

void PluginHistory::remember(const fs::path& file, const FileStamp& stamp, LastRun last_run) {
    known_[file.string()] = {stamp, last_run};
    save();
}

void PluginHistory::forget(const fs::path& file) {
    if (known_.erase(file.string())) save();
}

}  // namespace alp::plugins
