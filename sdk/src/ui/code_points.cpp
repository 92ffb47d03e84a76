#include "code_points.h"

#include <algorithm>

namespace alp::ui {

std::u32string to_code_points(std::string_view utf8) {
    std::u32string out;
    out.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const auto first = static_cast<unsigned char>(utf8[at]);
        const std::size_t length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
        char32_t c = length == 1 ? first : first & (0xFF >> (length + 1));
        bool valid = length && at + length <= utf8.size();
        for (std::size_t i = 1; valid && i < length; ++i) {
            const auto byte = static_cast<unsigned char>(utf8[at + i]);
            valid = (byte & 0xC0) == 0x80;
            c = c << 6 | (byte & 0x3F);
        }
        out += valid ? c : U'\uFFFD';
        at += valid ? length : 1;
    }
    return out;
}

std::string to_utf8(std::u32string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char32_t c : text) {
        const auto tail = [&](int shift) { out += static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
        if (c < 0x80) {
            out += static_cast<char>(c);
        } else if (c < 0x800) {
            out += static_cast<char>(0xC0 | (c >> 6));
            tail(0);
        } else if (c < 0x10000) {
            out += static_cast<char>(0xE0 | (c >> 12));
            tail(6), tail(0);
        } else {
            out += static_cast<char>(0xF0 | (c >> 18));
            tail(12), tail(6), tail(0);
        }
    }
    return out;
}

std::size_t count_code_points(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

Kindred kind_of(char32_t c) {
    if (c == U' ' || c == U'\t' || c == U'\n' || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A)) return Kindred::blank;
    const bool ascii_word = (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c == U'_' || c == U'\'';
    if (c < 0x80) return ascii_word ? Kindred::word : Kindred::sign;
    const bool sign = (c >= 0xA1 && c <= 0xBF && c != 0xAA && c != 0xBA) || c == 0xD7 || c == 0xF7 ||
                      (c >= 0x2010 && c <= 0x206F && c != 0x2019) || (c >= 0x20A0 && c <= 0x2BFF) || (c >= 0x3001 && c <= 0x303F);
    return sign ? Kindred::sign : Kindred::word;
}

bool joins(char32_t before, char32_t c) {
    const auto within = [c](char32_t from, char32_t to) { return c >= from && c <= to; };
    if (before == U'\n' || c == U'\n') return false;
    if (before == 0x200D) return true;  // what a zero width joiner ties on
    return within(0x300, 0x36F) || within(0x1AB0, 0x1AFF) || within(0x1DC0, 0x1DFF) || within(0x20D0, 0x20FF) || within(0xFE00, 0xFE0F) ||
           within(0xFE20, 0xFE2F) || c == 0x200D || within(0x1F3FB, 0x1F3FF);
}

}  // namespace alp::ui
