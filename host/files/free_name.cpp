#include "files/free_name.h"

#include "files/file_error.h"

#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <string_view>

namespace alp::files {

namespace fs = std::filesystem;

std::string safe_name(std::string name) {
    for (char& c : name)
        if (static_cast<unsigned char>(c) < 32 || std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos) c = '-';
    if (name.starts_with('.')) name.front() = '-';  // else it would be hidden
    return name;
}

namespace {

constexpr std::string_view between = " – ";
constexpr std::size_t for_numbers = 12;  // " (999)" and "-99"

// What is part of the letter before it: the further bytes of UTF-8, accents, and what joins or colours a sign.
bool continues(std::string_view rest) {
    if (rest.empty()) return false;
    const auto first = static_cast<unsigned char>(rest[0]), second = static_cast<unsigned char>(rest.size() > 1 ? rest[1] : 0);
    if ((first & 0xC0) == 0x80) return true;
    if (first == 0xCC || (first == 0xCD && second <= 0xAF)) return true;
    return rest.starts_with("\xE2\x80\x8D") || rest.starts_with("\xEF\xB8\x8F") || rest.starts_with("\xF0\x9F\x8F\xBB") ||
           rest.starts_with("\xF0\x9F\x8F\xBC") || rest.starts_with("\xF0\x9F\x8F\xBD") || rest.starts_with("\xF0\x9F\x8F\xBE") ||
           rest.starts_with("\xF0\x9F\x8F\xBF");
}

std::string cut(const std::string& part, std::size_t bytes) {
    std::size_t end = std::min(bytes, part.size());
    while (end > 0 && continues(std::string_view(part).substr(end))) --end;
    while (end > 0 && part[end - 1] == ' ') --end;
    return part.substr(0, end);
}

std::size_t longest_name(const fs::path& folder) {
    const long longest = ::pathconf(folder.empty() ? "." : folder.c_str(), _PC_NAME_MAX);
    return longest > 0 ? static_cast<std::size_t>(longest) : 255;
}

}  // namespace

std::string fitted_name(std::string name, std::size_t bytes) {
    if (name.size() <= bytes) return name;
    std::size_t longest = 0, length = 0;
    for (std::size_t begin = 0; begin <= name.size();) {
        const std::size_t end = std::min(name.find(between, begin), name.size());
        if (end - begin > length) longest = begin, length = end - begin;
        begin = end + between.size();
    }
    const std::size_t over = name.size() - bytes;
    const std::string kept = cut(name.substr(longest, length), length - std::min(over, length));
    name.replace(longest, length, kept);
    return name.size() <= bytes || kept.empty() ? cut(name, bytes) : fitted_name(std::move(name), bytes);
}

void write_under_free_name(const fs::path& folder, const std::string& asked, const std::string& ending,
                           const std::function<void(const fs::path&)>& write) {
    const std::size_t room = longest_name(folder), behind = ending.size() + for_numbers;
    const std::string stem = fitted_name(asked, room > behind ? room - behind : 1);
    for (int i = 1;; ++i) {
        const fs::path file = folder / (i == 1 ? stem + ending : stem + " (" + std::to_string(i) + ")" + ending);
        std::error_code none;
        if (fs::exists(fs::symlink_status(file, none))) continue;
        try {
            return write(file);
        } catch (const FileError& error) {
            if (error.number() != EEXIST) throw;
        }
    }
}

}  // namespace alp::files
