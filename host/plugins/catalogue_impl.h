// The private part of Catalogue.
#pragma once

#include "plugins/catalogue.h"
#include "plugins/file_check.h"
#include "plugins/plugin_history.h"
#include "plugins/slot.h"

#include <set>

namespace alp::plugins {

struct Catalogue::Impl {
    explicit Impl(Options given);

    Options options;
    std::shared_ptr<CrashSentinel> sentinel;
    PluginHistory history;
    std::vector<Entry> entries, own;
    std::map<std::string, FileStamp> seen;                             // every file as it was when it was last checked
    std::map<std::string, std::shared_ptr<Slot>, std::less<>> slots;  // loaded ones, by id
    std::set<fs::path> wished;                                     // the user asked for these: loaded in safe mode too

    void look();
    Entry* by_file(const fs::path& file);

private:
    struct Candidate {
        Entry entry;
        FileCheck check;
        bool to_load = false;  // so far there is no reason not to
    };
    std::vector<fs::path> files() const;
    Candidate examine(const fs::path& file) const;
    void try_unknown(std::vector<Candidate>& candidates);
    void load(Candidate& candidate);
    void keep_the_loaded_one(Candidate& candidate);
    void log_news(const std::vector<Entry>& fresh);
    std::string without_folders(std::string text) const;
    void refuse_duplicates(Candidate& candidate, const std::vector<Entry>& earlier) const;
};

}  // namespace alp::plugins
