#include "files/descriptor.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

namespace alp::files {

Descriptor::Descriptor(const std::filesystem::path& file, int flags, mode_t mode)
    : file_(file), number_(::open(file.c_str(), flags | O_CLOEXEC, mode)) {
    if (number_ < 0) fail();
}

Descriptor::~Descriptor() {
    if (number_ >= 0) ::close(number_);
}

void Descriptor::write(std::string_view bytes) const {
    while (!bytes.empty()) {
        const ssize_t put = ::write(number_, bytes.data(), bytes.size());
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) fail();
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
}

void Descriptor::read(const std::function<void(std::string_view)>& each) const {
    std::array<char, 1 << 16> block;
    while (true) {
        const ssize_t got = ::read(number_, block.data(), block.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) fail();
        if (got == 0) return;
        each(std::string_view(block.data(), static_cast<std::size_t>(got)));
    }
}

void Descriptor::sync() const {
    // A pipe or a terminal has no disk to go to.
    if (::fsync(number_) != 0 && errno != EINVAL && errno != EROFS) fail();
}

void Descriptor::close() {
    const int number = std::exchange(number_, -1);
    if (number >= 0 && ::close(number) != 0 && errno != EINTR) fail();
}

void Descriptor::fail() const { throw FileError(file_, errno); }

void sync_folder(const std::filesystem::path& folder) noexcept {
    const int number = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (number < 0) return;
    ::fsync(number);
    ::close(number);
}

}  // namespace alp::files
