#include "store/lost.h"

#include "store/backups.h"
#include "store/db.h"
#include "store/files.h"
#include "store/lock.h"

#include <alp/text.h>

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>

namespace alp::store {
namespace {

// A descriptor of ours on that very file. To open another would drop SQLite's locks on it at closing.
std::optional<int> descriptor_of(const struct stat& wanted) {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator("/proc/self/fd", error)) {
        const std::string name = entry.path().filename().string();
        int number = -1;
        std::from_chars(name.data(), name.data() + name.size(), number);
        struct stat info {};
        if (number >= 0 && fstat(number, &info) == 0 && info.st_dev == wanted.st_dev && info.st_ino == wanted.st_ino) return number;
    }
    return std::nullopt;
}

bool begins_as_a_store(const struct stat& wanted) {
    const auto number = descriptor_of(wanted);
    if (!number) return true;
    constexpr std::string_view begin("SQLite format 3\0", 16);
    char bytes[16] = {};
    const ssize_t got = pread(*number, bytes, sizeof bytes, 0);
    struct stat info {};  // another thread may have closed it just now
    if (got < 0 || fstat(*number, &info) != 0 || info.st_dev != wanted.st_dev || info.st_ino != wanted.st_ino) return true;
    return std::string_view(bytes, static_cast<std::size_t>(got)) == begin;
}

}  // namespace

Standing standing(const fs::path& store) {
    struct stat info {};
    if (stat(store.c_str(), &info) != 0) return errno == ENOENT || errno == ENOTDIR ? Standing::gone : Standing::whole;
    if (!open_here(store)) return Standing::replaced;
    return begins_as_a_store(info) ? Standing::whole : Standing::overwritten;
}

std::string sentence(Standing standing) {
    switch (standing) {
        case Standing::whole: return {};
        case Standing::gone:
            return tr("The file of the store was removed while the program was open. What was typed is kept on the screen.");
        case Standing::replaced:
            return tr("The file of the store was replaced while the program was open. What was typed is kept on the screen.");
        case Standing::overwritten:
            return tr("The file of the store was written over while the program was open. What was typed is kept on the screen.");
    }
    return {};
}

fs::path copy_of_lost(const Store& open) {
    const fs::path copy = make_backup(open, aside_name(open.file(), "rescued")).file;
    fs::remove(with_suffix(copy, ".sha256"));
    for (const char* suffix : {"-wal", "-shm", "-journal"}) {
        const fs::path beside = with_suffix(open.file(), suffix);
        struct stat info {};
        if (stat(beside.c_str(), &info) == 0 && descriptor_of(info)) fs::remove(beside);
    }
    return copy;
}

fs::path put_in_place(const fs::path& copy, const fs::path& store) {
    const Lock lock(store);  // throws busy when another program has opened what stands there now
    return swap_in(copy, store, "replaced");
}

}  // namespace alp::store
