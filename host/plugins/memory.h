// What earlier starts found out about plugin files: which passed their trial, which ended it, which ended the program.
// A small JSON file, written at once and whole. Main thread.
#pragma once

#include "plugins/stamp.h"

#include <map>
#include <optional>

namespace alp::plugins {

enum class Finding {
    passed,   // its trial in a child process went well
    crashed,  // a signal ended the trial; its number is kept
    exited,   // it called exit() in the trial
    hung,     // the trial did not end in time
    ended,    // it ended the program itself: quarantine
};

struct Verdict {
    Finding finding = Finding::passed;
    int signal = 0;
};

class Memory {
public:
    // `folder` empty: keeps nothing. A file that cannot be read counts as empty. Trials of another `program` (the SDK library and
    // the program that ran them) are forgotten.
    Memory(std::filesystem::path folder, const std::string& program);

    std::optional<Verdict> verdict(const std::filesystem::path& file, const Stamp& stamp) const;  // none for a file that changed
    void remember(const std::filesystem::path& file, const Stamp& stamp, Verdict verdict);
    void forget(const std::filesystem::path& file);

private:
    struct Known {
        Stamp stamp;
        Verdict verdict;
    };
    void load();
    void save() const;

    std::filesystem::path file_;
    std::string program_;
    std::map<std::string, Known> known_;
};

}  // namespace alp::plugins
