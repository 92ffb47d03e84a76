#include "plugins/crash_sentinel.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <sstream>

namespace alp::plugins {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t page_size = 4096;
constexpr int most_programs = 32;  // running at the same time

}  // namespace

CrashSentinel::CrashSentinel(const fs::path& folder) {
    if (folder.empty()) return;
    std::error_code error;
    fs::create_directories(folder, error);
    for (int i = 0; i < most_programs; ++i) {
        const fs::path file = folder / ("inside-" + std::to_string(i));
        if (page_ && !fs::exists(file, error)) continue;
        take(file);
    }
}

// Reads a file that no running program holds; the first such one becomes ours.
void CrashSentinel::take(const fs::path& file) {
    const int opened = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (opened < 0) return;
    void* page = MAP_FAILED;
    if (::flock(opened, LOCK_EX | LOCK_NB) == 0 && ::posix_fallocate(opened, 0, page_size) == 0)  // a hole would be SIGBUS on a full disk
        page = ::mmap(nullptr, page_size, PROT_READ | PROT_WRITE, MAP_SHARED, opened, 0);
    if (page == MAP_FAILED) {
        ::close(opened);
        return;
    }
    collect(static_cast<const char*>(page));
    static_cast<char*>(page)[0] = 0;
    if (page_) {
        ::munmap(page, page_size);
        ::close(opened);
    } else {
        page_ = static_cast<char*>(page);
        lock_ = opened;
    }
}

void CrashSentinel::collect(const char* page) {
    std::istringstream in(std::string(page, ::strnlen(page, page_size)));
    Crash crash;
    std::string file;
    if (in >> crash.stamp.size >> crash.stamp.time && in.get() == ' ' && std::getline(in, file, '\0')) {
        crash.file = file;
        crashes_.push_back(crash);
    }
}

CrashSentinel::~CrashSentinel() {
    if (page_) ::munmap(page_, page_size);
    if (lock_ >= 0) ::close(lock_);
}

std::string CrashSentinel::entry_for(const fs::path& file, const FileStamp& stamp) {
    std::string entry = std::to_string(stamp.size) + ' ' + std::to_string(stamp.time) + ' ' + file.string();
    return entry.size() < page_size ? entry : std::string();
}

void CrashSentinel::enter(const std::string& entry) noexcept {
    if (!page_ || entry.empty()) return;
    std::memcpy(page_ + 1, entry.c_str() + 1, entry.size());
    asm volatile("" ::: "memory");  // the first byte last: only then is the entry complete
    *const_cast<volatile char*>(page_) = entry[0];
}

void CrashSentinel::leave() noexcept {
    if (page_) *const_cast<volatile char*>(page_) = 0;
}

}  // namespace alp::plugins
