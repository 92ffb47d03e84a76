// A copy of a plugin file, for as long as loading takes. A program crashes when a library that it has loaded is written over; with a copy
// the file can be built again at any time, and both versions can be in memory.
#pragma once

#include <filesystem>

namespace alp::plugins {

class PrivateCopy {
public:
    // In `folder`, else in the temporary folder: the first from which code may be run. Where neither can be used, path() is the file itself.
    PrivateCopy(const std::filesystem::path& file, const std::filesystem::path& folder);
    ~PrivateCopy();  // removes the copy: what is in memory stays
    PrivateCopy(const PrivateCopy&) = delete;

    const std::filesystem::path& path() const { return path_; }

private:
    bool copy_to(const std::filesystem::path& file, const std::filesystem::path& folder);

    std::filesystem::path path_;
    bool copied_ = false;
};

}  // namespace alp::plugins
