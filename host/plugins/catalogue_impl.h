// What is behind a Catalogue.
#pragma once

#include "plugins/catalogue.h"
#include "plugins/memory.h"
#include "plugins/slot.h"

#include <set>

namespace alp::plugins {

struct Catalogue::Impl {
    explicit Impl(Options given);

    Options options;
    std::shared_ptr<Marker> marker;
    Memory memory;
    std::vector<Entry> entries, own;
    std::map<std::string, Stamp> seen;                             // every file as it was when last looked at
    std::map<std::string, std::shared_ptr<Slot>, std::less<>> slots;  // loaded ones, by id
    std::set<fs::path> wished;                                     // to be loaded in safe mode too

    void look();
    Entry* by_file(const fs::path& file);

private:
    struct Candidate {
        Entry entry;
        Stamp stamp;
        bool to_load = false;  // nothing speaks against it so far
    };
    std::vector<fs::path> files() const;
    Candidate examine(const fs::path& file) const;
    void try_unknown(std::vector<Candidate>& candidates);
    void load(Candidate& candidate);
    void keep_the_loaded_one(Candidate& candidate);
    void refuse_duplicates(Candidate& candidate, const std::vector<Entry>& earlier) const;
};

}  // namespace alp::plugins
