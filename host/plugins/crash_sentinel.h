// Keeps on disk which plugin's code is running, so that the next start knows which plugin ended the program. Main thread.
//
// A page of a file mapped into memory: calling a plugin writes a few bytes there, which the system keeps whatever becomes of the
// process. Each running program holds a lock on a file of its own; a file without a lock was left by a run that has ended.
#pragma once

#include "plugins/file_stamp.h"

#include <vector>

namespace alp::plugins {

class CrashSentinel {
public:
    // `folder` empty, or not writable: nothing is kept.
    explicit CrashSentinel(const std::filesystem::path& folder);
    ~CrashSentinel();
    CrashSentinel(const CrashSentinel&) = delete;

    // A plugin in whose code an earlier run ended.
    struct Crash {
        std::filesystem::path file;
        FileStamp stamp;
    };
    const std::vector<Crash>& crashes() const { return crashes_; }  // as the constructor found them

    // What enter() writes for a plugin file; made beforehand, so that a call costs next to nothing. Empty when the path is too long.
    static std::string entry_for(const std::filesystem::path& file, const FileStamp& stamp);
    void enter(const std::string& entry) noexcept;
    void leave() noexcept;

private:
    void take(const std::filesystem::path& file);
    void collect(const char* page);

    std::vector<Crash> crashes_;
    int lock_ = -1;
    char* page_ = nullptr;
};

}  // namespace alp::plugins
