#include "plugins/private_copy.h"

#include <sys/statvfs.h>
#include <unistd.h>

#include <cstdlib>

namespace alp::plugins {

namespace fs = std::filesystem;

PrivateCopy::PrivateCopy(const fs::path& file, const fs::path& folder) : path_(fs::absolute(file)) {
    std::error_code error;
    if (!folder.empty() && copy_to(file, folder)) return;
    if (const fs::path temporary = fs::temp_directory_path(error); !error) copy_to(file, temporary);
}

bool PrivateCopy::copy_to(const fs::path& file, const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    struct ::statvfs about {};
    if (::statvfs(folder.c_str(), &about) != 0 || (about.f_flag & ST_NOEXEC)) return false;
    std::string name = (fs::absolute(folder) / (file.stem().string() + "-XXXXXX.so")).string();
    const int made = ::mkstemps(name.data(), 3);
    if (made < 0) return false;
    ::close(made);
    copied_ = fs::copy_file(file, name, fs::copy_options::overwrite_existing, error);
    if (copied_) path_ = name;
    else fs::remove(name, error);
    return copied_;
}

PrivateCopy::~PrivateCopy() {
    std::error_code ignored;
    if (copied_) fs::remove(path_, ignored);
}

}  // namespace alp::plugins
