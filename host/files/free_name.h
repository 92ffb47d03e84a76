// Names that the program makes itself, which never hit a file that is there. Any thread.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace alp::files {

// The name without characters that some file system does not take.
std::string safe_name(std::string name);

// Calls `write` with "folder/stem.ending", or "stem (2).ending" when that is there, and so on. `write` makes its files with
// WriteOptions::There::only_new: when another program was quicker, the next name is tried. Throws what `write` throws otherwise.
void write_under_free_name(const std::filesystem::path& folder, const std::string& stem, const std::string& ending,
                           const std::function<void(const std::filesystem::path&)>& write);

}  // namespace alp::files
