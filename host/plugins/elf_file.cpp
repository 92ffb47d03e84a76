#include "plugins/elf_file.h"

#include "plugins/refused.h"

#include <alp/text.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

namespace alp::plugins {

namespace fs = std::filesystem;

namespace {

#if defined(__x86_64__)
constexpr unsigned machine = EM_X86_64, relative = R_X86_64_RELATIVE;
#elif defined(__aarch64__)
constexpr unsigned machine = EM_AARCH64, relative = R_AARCH64_RELATIVE;
#else
#error "Name this machine's ELF numbers here."
#endif

constexpr std::uint64_t longest_text = 200;

Refused cut_short() { return Refused(tr("The file is cut short. Copy or build it again.")); }

}  // namespace

ElfFile::ElfFile(const fs::path& file) : file_(file) {
    std::error_code error;
    const auto status = fs::status(file, error);
    if (!fs::exists(status)) throw Refused(tr("The file is not there any more."));
    if (!fs::is_regular_file(status)) throw Refused(tr("This is not a file but a folder or device. Remove it from the plugin folder."));
    length_ = fs::file_size(file, error);
    if (length_ == 0) throw Refused(tr("The file is empty. Copy or build it again."));
    in_.open(file, std::ios::binary);
    if (!in_) {
        const std::string why = std::generic_category().message(errno);
        throw Refused(filled(tr("The file cannot be read ({0}). Give yourself the right to read it."), why));
    }
    check_header();
    segments_ = rows<Elf64_Phdr>(header_.e_phoff, header_.e_phnum);
    for (const auto& segment : segments_)
        if (segment.p_type == PT_LOAD && (segment.p_offset > length_ || segment.p_filesz > length_ - segment.p_offset)) throw cut_short();
    read_sections();
}

void ElfFile::check_header() {
    const std::string first = read(0, std::min<std::uint64_t>(length_, sizeof header_));
    if (first.size() < SELFMAG || std::memcmp(first.data(), ELFMAG, SELFMAG) != 0)
        throw Refused(tr("This is not a program library. An instrument is the .so file that its build makes."));
    if (first.size() < sizeof header_) throw cut_short();
    std::memcpy(&header_, first.data(), sizeof header_);
    if (header_.e_ident[EI_CLASS] != ELFCLASS64 || header_.e_ident[EI_DATA] != ELFDATA2LSB || header_.e_machine != machine)
        throw Refused(tr("The library was built for another kind of computer. Build it for this one."));
    if (header_.e_type != ET_DYN) throw Refused(tr("This is a program or a part of one, not a library. Build it with alp_add_instrument."));
}

void ElfFile::read_sections() {
    if (header_.e_shnum && header_.e_shentsize != sizeof(Elf64_Shdr)) throw cut_short();
    const auto sections = rows<Elf64_Shdr>(header_.e_shoff, header_.e_shnum);
    for (const auto& section : sections) {
        if (section.sh_type == SHT_NULL || section.sh_type == SHT_NOBITS) continue;
        if (section.sh_offset > length_ || section.sh_size > length_ - section.sh_offset) throw cut_short();
        if (section.sh_type == SHT_DYNSYM) {
            symbols_ = rows<Elf64_Sym>(section.sh_offset, section.sh_size / sizeof(Elf64_Sym));
            if (section.sh_link < sections.size()) names_ = read(sections[section.sh_link].sh_offset, sections[section.sh_link].sh_size);
        } else if (section.sh_type == SHT_RELA) {
            const auto more = rows<Elf64_Rela>(section.sh_offset, section.sh_size / sizeof(Elf64_Rela));
            relocations_.insert(relocations_.end(), more.begin(), more.end());
        }
    }
}

std::string ElfFile::read(std::uint64_t offset, std::uint64_t size) const {
    if (offset > length_ || size > length_ - offset) throw cut_short();
    std::string bytes(size, '\0');
    in_.clear();
    in_.seekg(static_cast<std::streamoff>(offset));
    if (!in_.read(bytes.data(), static_cast<std::streamsize>(size))) throw cut_short();
    return bytes;
}

template <typename Row>
std::vector<Row> ElfFile::rows(std::uint64_t offset, std::uint64_t count) const {
    const std::string bytes = read(offset, count * sizeof(Row));
    std::vector<Row> result(count);
    if (count) std::memcpy(result.data(), bytes.data(), bytes.size());
    return result;
}

namespace {

std::string_view name_of(const Elf64_Sym& symbol, const std::string& names) {
    return symbol.st_name < names.size() ? std::string_view(names.c_str() + symbol.st_name) : std::string_view();
}

}  // namespace

std::optional<ElfFile::Symbol> ElfFile::symbol(std::string_view name) const {
    for (const auto& symbol : symbols_)
        if (symbol.st_shndx != SHN_UNDEF && name_of(symbol, names_) == name) return Symbol{symbol.st_value, symbol.st_size};
    return std::nullopt;
}

std::vector<std::string> ElfFile::unique_symbols() const {
    std::vector<std::string> found;
    for (const auto& symbol : symbols_)
        if (symbol.st_shndx != SHN_UNDEF && ELF64_ST_BIND(symbol.st_info) == STB_GNU_UNIQUE) found.emplace_back(name_of(symbol, names_));
    return found;
}

std::string ElfFile::bytes_at(std::uint64_t address, std::uint64_t size) const {
    for (const auto& segment : segments_) {
        if (segment.p_type != PT_LOAD || address < segment.p_vaddr) continue;
        const std::uint64_t into = address - segment.p_vaddr;
        if (into <= segment.p_filesz && size <= segment.p_filesz - into) return read(segment.p_offset + into, size);
    }
    return {};
}

std::string ElfFile::text_at(std::uint64_t pointer) const {
    const auto relocation = std::ranges::find(relocations_, pointer, &Elf64_Rela::r_offset);
    if (relocation == relocations_.end() || ELF64_R_TYPE(relocation->r_info) != relative) return {};
    const auto address = static_cast<std::uint64_t>(relocation->r_addend);
    for (const auto& segment : segments_) {
        if (segment.p_type != PT_LOAD || address < segment.p_vaddr || address - segment.p_vaddr >= segment.p_filesz) continue;
        const std::string bytes = bytes_at(address, std::min(longest_text, segment.p_filesz - (address - segment.p_vaddr)));
        return clean_utf8(bytes.substr(0, bytes.find('\0')));
    }
    return {};
}

}  // namespace alp::plugins
