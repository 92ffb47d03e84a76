// An open file of the system that closes itself. Any thread. Throws FileError.
#pragma once

#include "files/file_error.h"

#include <cstdint>
#include <functional>
#include <string_view>

#include <sys/types.h>

namespace alp::files {

class Descriptor {
public:
    // `flags` as open(2) takes them; O_CLOEXEC is added. `mode`: of a file that is made, less the umask.
    Descriptor(const std::filesystem::path& file, int flags, mode_t mode = 0600);
    // Takes over a number; negative: none.
    Descriptor(const std::filesystem::path& file, int number, std::nullptr_t) noexcept : file_(file), number_(number) {}
    Descriptor(Descriptor&& other) noexcept : file_(std::move(other.file_)), number_(other.number_) { other.number_ = -1; }
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor();

    int number() const { return number_; }
    const std::filesystem::path& file() const { return file_; }
    void write(std::string_view bytes) const;
    // Calls `each` with one block after the other, to the end of the file.
    void read(const std::function<void(std::string_view)>& each) const;
    void sync() const;  // to the disk
    void close();       // some disks tell only now that a write failed

private:
    [[noreturn]] void fail() const;

    std::filesystem::path file_;
    int number_;
};

// So that a name just given or taken away in it survives a power cut. Never throws: a disk that cannot do it loses nothing by it.
void sync_folder(const std::filesystem::path& folder) noexcept;

}  // namespace alp::files
