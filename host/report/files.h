// Files that appear whole or not at all.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

namespace alp::report {

// Written under temporary names beside their own; keep() gives them those, all after one another. What is not kept is removed.
class Files {
public:
    Files() = default;
    Files(const Files&) = delete;
    ~Files();

    // Throws std::runtime_error with a sentence: no such folder, not allowed, disk full.
    void add(const std::filesystem::path& file, std::string_view bytes);
    std::vector<std::filesystem::path> keep();

private:
    struct Draft {
        std::filesystem::path temporary, file;
    };
    std::vector<Draft> drafts_;
};

}  // namespace alp::report
