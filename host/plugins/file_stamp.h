// How a build of a plugin file is recognised: a rebuilt file has another size or time, and nothing is held against it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace alp::plugins {

struct FileStamp {
    std::uintmax_t size = 0;
    std::int64_t time = 0;  // modification, in the file system's own ticks; 0: no such file
    bool operator==(const FileStamp&) const = default;
};

inline FileStamp stamp_of(const std::filesystem::path& file) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    if (error) return {};
    const auto time = std::filesystem::last_write_time(file, error);
    return error ? FileStamp{} : FileStamp{size, time.time_since_epoch().count()};
}

}  // namespace alp::plugins
