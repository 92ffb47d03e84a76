// What the system refused: which file, and its error number. The caller makes the sentence for people.
#pragma once

#include <filesystem>
#include <system_error>

namespace alp::files {

struct FileError : std::filesystem::filesystem_error {
    FileError(const std::filesystem::path& file, int number)
        : std::filesystem::filesystem_error("cannot be used", file, std::error_code(number, std::generic_category())) {}
    const std::filesystem::path& file() const { return path1(); }
    int number() const { return code().value(); }  // as errno: ENOSPC, EACCES, …
};

}  // namespace alp::files
