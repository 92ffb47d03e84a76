#include "store/care/backups.h"
#include "store/sqlite/files.h"

#include <sys/stat.h>
#include <unistd.h>

namespace alp::store {
namespace {

// By name: a descriptor of an open store would drop its locks when it is closed.
void narrow(const fs::path& file) {
    struct stat info {};
    if (lstat(file.c_str(), &info) != 0 || info.st_uid != geteuid() || (info.st_mode & 077) == 0 || S_ISLNK(info.st_mode)) return;
    if (chmod(file.c_str(), info.st_mode & 0700) != 0) return;  // a disk that knows no rights
}

}  // namespace

void narrow_rights(const fs::path& store) {
    std::error_code none;
    for (const char* suffix : {"", "-wal", "-shm", "-journal", ".lock"}) narrow(with_suffix(store, suffix));
    const std::string begin = store.filename().string() + ".";
    const fs::path folder = store.has_parent_path() ? store.parent_path() : fs::path(".");
    for (const auto& entry : fs::directory_iterator(folder, none)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(begin + "before-restore-") || name.starts_with(begin + "damaged-")) narrow(entry.path());
    }
    const auto copies = backups(store);
    for (const Backup& copy : copies) narrow(copy.file);
    if (!copies.empty()) narrow(backup_folder(store));
}

}  // namespace alp::store
