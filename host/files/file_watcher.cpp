#include "files/file_watcher.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <string>

namespace alp::files {

FileWatcher::FileWatcher(const std::filesystem::path& file, std::function<void()> happened) : happened_(std::move(happened)) {
    events_ = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    end_ = ::eventfd(0, EFD_CLOEXEC);
    if (events_ < 0 || end_ < 0) return;
    // The folder tells who gets the name and who loses it, the file when its content is written over.
    const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
    const int names = ::inotify_add_watch(events_, folder.c_str(),
                                          IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR);
    own_ = ::inotify_add_watch(events_, file.c_str(), IN_MODIFY | IN_DELETE_SELF | IN_MOVE_SELF);
    if (names >= 0) thread_ = std::thread([this, name = file.filename().string()] { watch(name); });
}

FileWatcher::~FileWatcher() {
    if (thread_.joinable()) {
        const std::uint64_t one = 1;
        if (::write(end_, &one, sizeof one) == sizeof one) thread_.join();
        else thread_.detach();  // cannot be: an eventfd takes a one
    }
    if (events_ >= 0) ::close(events_);
    if (end_ >= 0) ::close(end_);
}

void FileWatcher::watch(const std::string& name) const {
    while (true) {
        std::array<pollfd, 2> both{pollfd{events_, POLLIN, 0}, pollfd{end_, POLLIN, 0}};
        if (::poll(both.data(), both.size(), -1) < 0 && errno != EINTR) return;
        if (both[1].revents != 0) return;
        if (both[0].revents != 0 && tells(name)) happened_();
    }
}

// Reads what waits. True when something of it is about the file: its name, its content, or all of the folder.
bool FileWatcher::tells(const std::string& name) const {
    alignas(inotify_event) std::array<char, 4096> buffer;
    bool about_it = false;
    for (ssize_t got; (got = ::read(events_, buffer.data(), buffer.size())) > 0;) {
        inotify_event event{};
        for (ssize_t at = 0; at < got; at += static_cast<ssize_t>(sizeof event + event.len)) {
            std::memcpy(&event, buffer.data() + at, sizeof event);
            about_it |=
                event.len == 0 || event.wd == own_ || (event.mask & IN_Q_OVERFLOW) != 0 || name == buffer.data() + at + sizeof event;
        }
    }
    return about_it;
}

}  // namespace alp::files
