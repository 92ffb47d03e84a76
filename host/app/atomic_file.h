// A small file written so that it is either the old one or the new one, whatever happens.
#pragma once

#include <filesystem>
#include <string_view>

namespace alp::app {

// Makes the folder when it is missing. Throws std::runtime_error with a sentence.
void write_file(const std::filesystem::path& file, std::string_view content);

}  // namespace alp::app
