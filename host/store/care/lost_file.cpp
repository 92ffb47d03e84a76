#include "store/care/lost_file.h"

#include "store/care/backups.h"
#include "store/care/lock.h"
#include "store/care/sealed.h"
#include "store/sqlite/files.h"

#include <sys/stat.h>

#include <charconv>

namespace alp::store {
namespace {

// Whether this process has that very file open: the -wal of the lost store, and not one that others put there.
bool is_open_here(const fs::path& file) {
    struct stat wanted {};
    if (stat(file.c_str(), &wanted) != 0) return false;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator("/proc/self/fd", error)) {
        const std::string name = entry.path().filename().string();
        int number = -1;
        std::from_chars(name.data(), name.data() + name.size(), number);
        struct stat info {};
        if (number >= 0 && fstat(number, &info) == 0 && info.st_dev == wanted.st_dev && info.st_ino == wanted.st_ino) return true;
    }
    return false;
}

}  // namespace

fs::path copy_of_lost(Db& db, const fs::path& file) {
    const fs::path copy = make_backup(db, file, aside_name(file, "rescued")).file;
    fs::remove(with_suffix(copy, ".sha256"));
    {
        Db fresh(copy, {});
        take_over_sealing(db, fresh);
    }
    for (const char* suffix : {"-wal", "-shm", "-journal"})
        if (const fs::path beside = with_suffix(file, suffix); is_open_here(beside)) fs::remove(beside);
    return copy;
}

fs::path put_in_place(const fs::path& copy, const fs::path& store) {
    const Lock lock(store);  // throws busy when another program has opened what is there now
    return swap_in(copy, store, "replaced");
}

}  // namespace alp::store
