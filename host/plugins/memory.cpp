#include "plugins/memory.h"

#include <alp/model.h>

#include <array>
#include <fstream>

namespace alp {

template <>
inline constexpr std::string_view words_of<plugins::Finding>[] = {"passed", "crashed", "exited", "hung", "ended"};

}  // namespace alp

namespace alp::plugins {

namespace fs = std::filesystem;

Memory::Memory(fs::path folder, const std::string& program) : program_(program) {
    if (folder.empty()) return;
    file_ = folder / "plugins.json";
    try {
        load();
    } catch (const Json::exception&) {
        known_.clear();  // damaged or of another time: everything is tried again, which is all it costs
    }
}

void Memory::load() {
    std::ifstream in(file_);
    if (!in) return;
    const Json json = Json::parse(in);
    const bool same_program = json.at("program") == program_;
    for (const auto& [file, row] : json.at("files").items()) {
        const auto finding = from_word<Finding>(row.at("finding").get<std::string>());
        if (!finding || (!same_program && *finding != Finding::ended)) continue;
        known_[file] = {{row.at("size").get<std::uintmax_t>(), row.at("time").get<std::int64_t>()},
                        {*finding, row.at("signal").get<int>()}};
    }
}

// Through a second name: two programs at once or a full disk leave the old file or the new one. Not being able to write costs
// a trial at the next start, so it is no error.
void Memory::save() const {
    if (file_.empty()) return;
    Json files = Json::object();
    for (const auto& [file, known] : known_)
        files[file] = {{"size", known.stamp.size},
                       {"time", known.stamp.time},
                       {"finding", alp::word(known.verdict.finding)},
                       {"signal", known.verdict.signal}};
    std::error_code ignored;
    fs::create_directories(file_.parent_path(), ignored);
    const fs::path fresh = file_.string() + ".new";
    std::ofstream out(fresh, std::ios::trunc);
    out << Json{{"program", program_}, {"files", files}}.dump(1, ' ', false, Json::error_handler_t::replace);
    out.close();
    fs::permissions(fresh, fs::perms::owner_read | fs::perms::owner_write, ignored);
    if (out) fs::rename(fresh, file_, ignored);
}

std::optional<Verdict> Memory::verdict(const fs::path& file, const Stamp& stamp) const {
    const auto found = known_.find(file.string());
    if (found == known_.end() || found->second.stamp != stamp) return std::nullopt;
    return found->second.verdict;
}

void Memory::remember(const fs::path& file, const Stamp& stamp, Verdict verdict) {
    known_[file.string()] = {stamp, verdict};
    save();
}

void Memory::forget(const fs::path& file) {
    if (known_.erase(file.string())) save();
}

}  // namespace alp::plugins
