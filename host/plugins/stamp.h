// By what a plugin file is known again: a rebuilt file has another size or time, and starts with a clean slate.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace alp::plugins {

struct Stamp {
    std::uintmax_t size = 0;
    std::int64_t time = 0;  // modification, in the file system's own ticks; 0: no such file
    bool operator==(const Stamp&) const = default;
};

inline Stamp stamp_of(const std::filesystem::path& file) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    if (error) return {};
    const auto time = std::filesystem::last_write_time(file, error);
    return error ? Stamp{} : Stamp{size, time.time_since_epoch().count()};
}

}  // namespace alp::plugins
