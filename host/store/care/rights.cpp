#include "store/care/backups.h"
#include "store/care/copies.h"
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
    for (const char* suffix : {"", "-wal", "-shm", "-journal", "-sealed", ".lock"}) narrow(with_suffix(store, suffix));
    bool in_backups = false;
    for (const Copy& copy : copies(store)) {
        narrow(copy.file);
        in_backups |= copy.kind == CopyKind::backup;
    }
    if (in_backups) narrow(backup_folder(store));
}

}  // namespace alp::store
