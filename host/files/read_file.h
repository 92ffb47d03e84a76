// Any thread.
#pragma once

#include <filesystem>
#include <string>

namespace alp::files {

// The content of an ordinary file, also through links. Empty when there is none, or it is something else: reading a folder fails, a pipe keeps
// one waiting, and a device may never end.
std::string read_file(const std::filesystem::path& file);

}  // namespace alp::files
