#include "store/care/reserve.h"

#include "store/sqlite/files.h"

#include <fcntl.h>
#include <unistd.h>

namespace alp::store {

namespace {

constexpr std::uintmax_t plenty = 16 * reserve_bytes;  // of a disk with less free, nothing is taken unasked

fs::path reserve_of(const fs::path& store) { return with_suffix(store, "-reserve"); }

}  // namespace

void keep_reserve(const fs::path& store) {
    const fs::path file = reserve_of(store);
    std::error_code none;
    if (has_reserve(store) || fs::space(store.parent_path(), none).available < plenty || none) return;
    const int made = open(file.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
    if (made < 0) return;
    const bool whole = fallocate(made, 0, 0, static_cast<off_t>(reserve_bytes)) == 0;  // in earnest, not a hole; nothing is written
    close(made);
    if (!whole) fs::remove(file, none);
}

bool has_reserve(const fs::path& store) { return size_of(reserve_of(store)) >= reserve_bytes; }

bool give_up_reserve(const fs::path& store) {
    std::error_code none;
    return fs::remove(reserve_of(store), none);
}

}  // namespace alp::store
