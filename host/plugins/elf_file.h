// Reads a plugin file without running any of it: whether the system's loader can load it without harm, and what it contains.
// Reads only; knows nothing of instruments. Any thread, one object per thread.
#pragma once

#include <elf.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace alp::plugins {

class ElfFile {
public:
    // Throws Refused: not there, not readable, no library, for another machine, or shorter than its own headers say
    // (the system's loader may end the process with SIGBUS on such a file).
    explicit ElfFile(const std::filesystem::path& file);

    struct Symbol {
        std::uint64_t address = 0, size = 0;
    };
    // A symbol that the library exports.
    std::optional<Symbol> symbol(std::string_view name) const;
    // Exported GNU unique symbols: one is enough to keep a library in memory for ever.
    std::vector<std::string> unique_symbols() const;

    // The bytes at an address once the file is loaded, before relocation. Empty when the file has none there.
    std::string bytes_at(std::uint64_t address, std::uint64_t size) const;
    // The text to which the `const char*` at an address will point, at most 200 bytes; empty when that cannot be told.
    std::string text_at(std::uint64_t pointer) const;

private:
    std::string read(std::uint64_t offset, std::uint64_t size) const;
    template <typename Row>
    std::vector<Row> rows(std::uint64_t offset, std::uint64_t count) const;
    void check_header();
    void read_sections();

    std::filesystem::path file_;
    mutable std::ifstream in_;
    std::uint64_t length_ = 0;
    Elf64_Ehdr header_{};
    std::vector<Elf64_Phdr> segments_;
    std::vector<Elf64_Sym> symbols_;  // dynamic ones
    std::string names_;
    std::vector<Elf64_Rela> relocations_;
};

}  // namespace alp::plugins
