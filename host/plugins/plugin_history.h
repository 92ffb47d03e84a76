// How the last run of each plugin file ended: in its trial, and in the program itself. A small JSON file, replaced whole at each change.
// Main thread.
#pragma once

#include "plugins/file_stamp.h"

#include <map>
#include <optional>

namespace alp::plugins {

enum class RunEnd {
    passed,   // its trial in a child process went well
    crashed,  // a signal ended the trial; its number is kept
    exited,   // it called exit() in the trial
    hung,     // the trial did not end in time
    ended,    // the program itself ended inside it: quarantine
};

struct LastRun {
    RunEnd end = RunEnd::passed;
    int signal = 0;
};

class PluginHistory {
public:
    // `folder` empty: keeps nothing. A file that cannot be read counts as empty. `program` tells builds of the program and its SDK library
    // apart: what was tried with another build is tried again.
    PluginHistory(std::filesystem::path folder, const std::string& program);

    std::optional<LastRun> last_run(const std::filesystem::path& file, const FileStamp& stamp) const;  // none for a file that changed
    void remember(const std::filesystem::path& file, const FileStamp& stamp, LastRun last_run);
    void forget(const std::filesystem::path& file);

private:
    struct Remembered {
        FileStamp stamp;
        LastRun last_run;
    };
    void load();
    void save() const;

    std::filesystem::path file_;
    std::string program_;
    std::map<std::string, Remembered> known_;
};

}  // namespace alp::plugins
