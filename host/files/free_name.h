// Names that the program makes itself, which never hit a file that is there. Any thread.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace alp::files {

// The name without characters that some file system does not take, and not hidden.
std::string safe_name(std::string name);

// The name in at most so many bytes. Of one in parts ("Team – Kaart – 2026-11-30") the longest gives way, so that a date at its end stays;
// it is cut between two letters.
std::string fitted_name(std::string name, std::size_t bytes);

// The stem is fitted to what the disk takes, with its ending, a number and that of a further page behind it.
// Calls `write` with "folder/stem.ending", or "stem (2).ending" when that is there, and so on. `write` makes its files with
// WriteOptions::There::only_new: when another program was quicker, the next name is tried. Throws what `write` throws otherwise.
void write_under_free_name(const std::filesystem::path& folder, const std::string& stem, const std::string& ending,
                           const std::function<void(const std::filesystem::path&)>& write);

}  // namespace alp::files
