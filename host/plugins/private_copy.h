// A plugin file under a name of its own while it is being loaded. Overwriting a library that is in use crashes its user; with a copy
// the file can be built again at any time, and both versions can be in memory.
#pragma once

#include <filesystem>

namespace alp::plugins {

class PrivateCopy {
public:
    // In the first of `folder` and the temporary folder where code may run; where neither can hold it, the path is the file itself.
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
