#include "files/temporary_file.h"

#include "files/whole_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace alp::files {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view temporary_begin = ".alp-", temporary_end = ".part";

std::string random_name() {
    std::uint64_t number = 0;
    if (::getrandom(&number, sizeof number, 0) != sizeof number) number = static_cast<std::uint64_t>(::getpid());
    char digits[17];
    std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(number));
    return std::string(temporary_begin) + digits + std::string(temporary_end);
}

// Whether whoever made it is gone: a living writer holds the lock. Where nothing can be locked, nothing is known.
bool is_left_behind(const fs::path& file, int number) {
    struct stat named {};
    struct stat open {};
    return ::flock(number, LOCK_EX | LOCK_NB) == 0 && ::fstat(number, &open) == 0 && ::lstat(file.c_str(), &named) == 0 &&
           named.st_ino == open.st_ino && named.st_dev == open.st_dev && S_ISREG(open.st_mode);
}

}  // namespace

bool is_temporary_name(std::string_view name) {
    return name.size() > temporary_begin.size() + temporary_end.size() && name.starts_with(temporary_begin) &&
           name.ends_with(temporary_end);
}

Descriptor make_temporary(const fs::path& folder, mode_t mode) {
    for (int tries = 0;; ++tries) {
        const fs::path name = folder / random_name();
        const int number = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
        if (number < 0 && errno == EEXIST && tries < 100) continue;
        if (number < 0) throw FileError(name, errno);
        Descriptor made(name, number, nullptr);
        struct stat info {};
        // Between making and locking it another writer may have taken it for a leftover.
        if (::flock(number, LOCK_EX) != 0 || ::fstat(number, &info) != 0 || info.st_nlink > 0) return made;
    }
}

int remove_leftovers(const fs::path& folder) noexcept {
    int removed = 0;
    try {
        std::error_code none;
        for (const auto& entry : fs::directory_iterator(folder.empty() ? fs::path(".") : folder, none)) {
            if (!is_temporary_name(entry.path().filename().string())) continue;
            const int number = ::open(entry.path().c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
            if (number < 0) continue;
            if (is_left_behind(entry.path(), number) && ::unlink(entry.path().c_str()) == 0) ++removed;
            ::close(number);
        }
    } catch (const std::exception&) {
        // A folder that cannot be read: what is left there does no harm.
    }
    return removed;
}

}  // namespace alp::files
