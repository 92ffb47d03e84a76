#include "store/lock.h"

#include "store/files.h"

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

std::string in_words(const std::string& content) {
    std::istringstream lines(clean_utf8(content));
    std::string host, user, process;
    long long since = 0;
    if (!std::getline(lines, host) || !std::getline(lines, user) || !std::getline(lines, process) || !(lines >> since))
        return tr("Another program has the store open.");
    const Time at{std::chrono::milliseconds{since}};
    return filled(tr("{0} has the store open on {1} since {2}, {3} (process {4})."), user, host, date_in_words(local_date(at)),
                  time_of_day(at), process);
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
        if (taken) throw StoreError(Trouble::busy, in_words(who));
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

std::string holder(const fs::path& store) {
    const int number = open(lock_file(store).c_str(), O_RDONLY | O_CLOEXEC);
    if (number < 0) return {};
    const bool taken = flock(number, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    const std::string who = taken ? in_words(content(number)) : std::string();
    close(number);
    return who;
}

}  // namespace alp::store
