// The pairs of a gettext catalogue (.mo): every text of the source with its translation. Any thread.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace alp {

// Of a plural the first form of each. Empty for a file that is no whole catalogue.
std::vector<std::pair<std::string, std::string>> messages_in(const std::filesystem::path& file);

}  // namespace alp
