#include "store/care/read_copy.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>
#include <vector>

namespace alp::store {
namespace {

constexpr std::string_view begin = "alp-read-";

// Opens the folder and locks it; negative: it is in use, or another one's.
int lock_folder(const fs::path& folder) {
    const int number = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (number < 0) return -1;
    struct stat info {};
    if (fstat(number, &info) == 0 && info.st_uid == geteuid() && flock(number, LOCK_EX | LOCK_NB) == 0) return number;
    close(number);
    return -1;
}

template <typename Call>
void each_forgotten(const Call& call) {
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(fs::temp_directory_path(none), none)) {
        if (!entry.path().filename().string().starts_with(begin)) continue;
        const int number = lock_folder(entry.path());
        if (number < 0) continue;
        call(entry.path());
        close(number);
    }
}

}  // namespace

ReadCopy ReadCopy::make() {
    // Between making and locking it another program may take it for a forgotten one.
    for (int tries = 0; tries < 100; ++tries) {
        std::string name = (fs::temp_directory_path() / (std::string(begin) + "XXXXXX")).string();
        if (!mkdtemp(name.data())) break;
        ReadCopy made;
        made.lock_ = lock_folder(name);
        made.folder_ = name;
        if (made.lock_ >= 0 && fs::exists(name)) return made;
    }
    throw StoreError(Trouble::io, {.system_error = errno});
}

ReadCopy::ReadCopy(ReadCopy&& other) noexcept : folder_(std::exchange(other.folder_, {})), lock_(std::exchange(other.lock_, -1)) {}

ReadCopy& ReadCopy::operator=(ReadCopy&& other) noexcept {
    std::swap(folder_, other.folder_);
    std::swap(lock_, other.lock_);
    return *this;
}

ReadCopy::~ReadCopy() { remove(); }

void ReadCopy::remove() {
    std::error_code none;
    if (!folder_.empty()) fs::remove_all(folder_, none);
    if (lock_ >= 0) close(lock_);
    folder_.clear();
    lock_ = -1;
}

std::vector<fs::path> forgotten_read_copies() {
    std::vector<fs::path> all;
    each_forgotten([&](const fs::path& folder) { all.push_back(folder); });
    return all;
}

void remove_forgotten_read_copies() {
    each_forgotten([](const fs::path& folder) {
        std::error_code none;
        fs::remove_all(folder, none);
    });
}

}  // namespace alp::store
