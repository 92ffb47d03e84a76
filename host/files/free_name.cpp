#include "files/free_name.h"

#include "files/file_error.h"

#include <cerrno>
#include <string_view>

namespace alp::files {

namespace fs = std::filesystem;

std::string safe_name(std::string name) {
    for (char& c : name)
        if (static_cast<unsigned char>(c) < 32 || std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos) c = '-';
    return name;
}

void write_under_free_name(const fs::path& folder, const std::string& stem, const std::string& ending,
                           const std::function<void(const fs::path&)>& write) {
    for (int i = 1;; ++i) {
        const fs::path file = folder / (i == 1 ? stem + ending : stem + " (" + std::to_string(i) + ")" + ending);
        std::error_code none;
        if (fs::exists(fs::symlink_status(file, none))) continue;
        try {
            return write(file);
        } catch (const FileError& error) {
            if (error.number() != EEXIST) throw;
        }
    }
}

}  // namespace alp::files
