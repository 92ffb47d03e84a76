#include "files/read_file.h"

#include <fstream>
#include <iterator>

namespace alp::files {

std::string read_file(const std::filesystem::path& file) {
    std::error_code none;
    if (!std::filesystem::is_regular_file(file, none)) return {};
    std::ifstream in(file, std::ios::binary);
    return std::string(std::istreambuf_iterator(in), {});
}

}  // namespace alp::files
