#include "store/care/lock.h"

#include "store/sqlite/files.h"

#include <alp/text.h>

#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstring>
#include <fstream>
#include <iterator>
#include <sstream>
#include <thread>

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

// The fifth line: what Lock::note() wrote.
std::optional<Lock::LastRun> run_in(const std::string& content) {
    std::istringstream lines(content);
    std::string line;
    for (int i = 0; i < 5; ++i)
        if (!std::getline(lines, line)) return std::nullopt;
    const auto newest = Id::parse(line);
    if (!newest || !*newest) return std::nullopt;
    return Lock::LastRun{holder_in(content).since, *newest};
}

// A name that only one socket of this computer can have; it goes with the process. No lock on the file itself: SQLite's own locks on it
// would be dropped with it. By user, so that nobody can keep others from their stores.
struct SocketName {
    sockaddr_un address{};
    socklen_t length = 0;
    nlink_t names = 0;  // of the file; 0: it cannot be told

    explicit SocketName(const fs::path& store) {
        struct stat info {};
        if (stat(store.c_str(), &info) != 0) return;
        names = info.st_nlink;
        const std::string name = filled("alp-store-{}-{}-{}", geteuid(), info.st_dev, info.st_ino);
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path + 1, name.data(), std::min(name.size(), sizeof address.sun_path - 1));
        length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + name.size());
    }
    const sockaddr* get() const { return reinterpret_cast<const sockaddr*>(&address); }
};

int make_socket() { return socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0); }

// A process of this computer that was killed lives on until its memory is given back, which can take a second, and holds its locks as long.
bool is_ending(const Holder& holder) {
    char host[256] = {};
    gethostname(host, sizeof host - 1);
    if (holder.host != host) return false;
    std::ifstream stat("/proc/" + holder.process + "/stat");
    const std::string text((std::istreambuf_iterator<char>(stat)), {});
    const auto name_ends = text.rfind(')');
    if (name_ends == text.npos) return true;  // gone by now
    // What follows the name: state, parent, group, session, terminal, its group, flags.
    std::istringstream rest(text.substr(name_ends + 1));
    std::string state, skipped;
    unsigned long flags = 0;
    rest >> state;
    for (int i = 0; i < 5; ++i) rest >> skipped;
    rest >> flags;
    constexpr unsigned long exiting = 0x4;
    return state == "Z" || state == "X" || (flags & exiting) != 0;
}

// As flock(); waits for a holder that is ending.
bool take(int number) {
    using namespace std::chrono_literals;
    const auto until = std::chrono::steady_clock::now() + 3s;
    while (flock(number, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK) return false;
        const bool ending = is_ending(holder_in(content(number)));
        if (flock(number, LOCK_EX | LOCK_NB) == 0) return true;  // ended while it was looked at
        if (!ending || std::chrono::steady_clock::now() > until) return false;
        std::this_thread::sleep_for(20ms);
    }
    return true;
}

}  // namespace

void Lock::hold_file(const fs::path& store) {
    if (socket_ >= 0) close(socket_);
    const SocketName name(store);
    socket_ = name.names > 0 ? make_socket() : -1;
    if (socket_ < 0 || bind(socket_, name.get(), name.length) == 0) return;
    const bool taken = errno == EADDRINUSE;
    close(socket_);
    socket_ = -1;
    if (taken) throw StoreError(Trouble::busy, {.reason = Reason::other_name, .file = store});
}

bool open_under_another_name(const fs::path& store) {
    const SocketName name(store);
    if (name.names < 2 || holder(store)) return false;
    const int number = make_socket();
    if (number < 0) return false;
    const bool taken = connect(number, name.get(), name.length) == 0;
    close(number);
    return taken;
}

Lock::Lock(const fs::path& store) : file_(lock_file(store)) {
    number_ = open(file_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    made_ = number_ >= 0;
    if (!made_) number_ = open(file_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (number_ < 0) return;
    if (!take(number_)) {
        const bool taken = errno == EWOULDBLOCK;
        const std::string who = content(number_);
        close(number_);
        number_ = -1;
        if (taken) throw StoreError(Trouble::busy, {.reason = Reason::in_use, .holder = holder_in(who)});
        return;
    }
    const std::string before = content(number_);
    left_behind_ = !before.empty();
    last_run_ = run_in(before);
    const std::string us = who_we_are();
    noted_at_ = us.size();
    if (ftruncate(number_, 0) != 0 || pwrite(number_, us.data(), us.size(), 0) < 0) {
        // A full disk: the lock holds all the same, only nameless.
    }
}

void Lock::note(const Id& newest) {
    if (number_ < 0 || newest == noted_) return;
    noted_ = newest;
    const std::string line = newest.text() + "\n";
    if (pwrite(number_, line.data(), line.size(), static_cast<off_t>(noted_at_)) < 0) {
        // A full disk: then an end that is missing is not noticed.
    }
}

Lock::~Lock() {
    if (socket_ >= 0) close(socket_);
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
