#include "store/care/lock.h"

#include "store/sqlite/files.h"

#include <alp/text.h>

#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <sstream>

namespace alp::store {
namespace {

fs::path lock_file(const fs::path& store) { return with_suffix(store, ".lock"); }

std::string who_we_are() {
    char host[256] = {};
    gethostname(host, sizeof host - 1);
    char buffer[1024];
    passwd entry{}, *found = nullptr;
    getpwuid_r(geteuid(), &entry, buffer, sizeof buffer, &found);
    const std::string user = found ? found->pw_name : std::to_string(geteuid());
    return filled("{}\n{}\n{}\n{}\n", host, user, getpid(), now().time_since_epoch().count());
}

std::string content(int number) {
    char text[1024];
    const ssize_t got = pread(number, text, sizeof text, 0);
    return got > 0 ? std::string(text, static_cast<std::size_t>(got)) : std::string();
}

Holder holder_in(const std::string& content) {
    std::istringstream lines(clean_utf8(content));
    Holder known;
    long long since = 0;
    if (!std::getline(lines, known.host) || !std::getline(lines, known.user) || !std::getline(lines, known.process) || !(lines >> since))
        return {};
    known.since = Time{std::chrono::milliseconds{since}};
    return known;
}

}  // namespace

Lock::Lock(const fs::path& store) : file_(lock_file(store)) {
    number_ = open(file_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    made_ = number_ >= 0;
    if (!made_) number_ = open(file_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (number_ < 0) return;
    if (flock(number_, LOCK_EX | LOCK_NB) != 0) {
        const bool taken = errno == EWOULDBLOCK;
        const std::string who = content(number_);
        close(number_);
        number_ = -1;
        if (taken) throw StoreError(Trouble::busy, {.reason = Reason::in_use, .holder = holder_in(who)});
        return;
    }
    left_behind_ = !content(number_).empty();
    const std::string us = who_we_are();
    if (ftruncate(number_, 0) != 0 || pwrite(number_, us.data(), us.size(), 0) < 0) {
        // A full disk: the lock holds all the same, only nameless.
    }
}

Lock::~Lock() {
    if (number_ < 0) return;
    if (!keep_mark_ && ftruncate(number_, 0) != 0) {
        // Then the next opening looks the store over once more than needed.
    }
    if (gone_at_end_) unlink(file_.c_str());  // while it is held, so that nobody else's is taken away
    close(number_);
}

std::optional<Holder> holder(const fs::path& store) {
    const int number = open(lock_file(store).c_str(), O_RDONLY | O_CLOEXEC);
    if (number < 0) return {};
    const bool taken = flock(number, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    std::optional<Holder> who;
    if (taken) who = holder_in(content(number));
    close(number);
    return who;
}

}  // namespace alp::store
