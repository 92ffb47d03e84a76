// Tells when a file is changed, removed, replaced or made, by whomever, also by this program. Where the system cannot watch (a disk of
// another computer, no watches left) nothing is told: a hint, not a promise.
#pragma once

#include <filesystem>
#include <functional>
#include <thread>

namespace alp::files {

class FileWatcher {
public:
    // `happened` is called on a thread of the watcher's own, soon and perhaps more often than needed; must be quick.
    FileWatcher(const std::filesystem::path& file, std::function<void()> happened);
    ~FileWatcher();  // after it nothing is called any more
    FileWatcher(const FileWatcher&) = delete;

    bool watches() const { return thread_.joinable(); }

private:
    void watch(const std::string& name) const;
    bool tells(const std::string& name) const;

    std::function<void()> happened_;
    int events_ = -1, end_ = -1, own_ = -1;  // inotify, eventfd, the watch on the file itself
    std::thread thread_;
};

}  // namespace alp::files
