#include "reading.h"

#include <alp/host/plain.h>

#include <algorithm>
#include <optional>

namespace alp::privacy {
namespace {

struct CodePoint {
    char32_t c;
    std::size_t bytes;
};

// A byte that begins nothing stands for itself.
CodePoint code_point_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const auto tail = [&](std::size_t i) { return at + i < text.size() && (byte(i) & 0xC0) == 0x80; };
    const char32_t first = byte(0);
    if (first >= 0xC2 && first <= 0xDF && tail(1)) return {(first & 0x1F) << 6 | (byte(1) & 0x3Fu), 2};
    if (first >= 0xE0 && first <= 0xEF && tail(1) && tail(2)) return {(first & 0xF) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu), 3};
    return {first < 0x80 ? first : 0xFFFD, 1};
}

bool is_space(char32_t c) {
    return c == '\t' || c == '\v' || c == '\f' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
           c == 0x3000;
}
bool is_new_line(char32_t c) { return c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029; }
bool is_hyphen(char32_t c) { return (c >= 0x2010 && c <= 0x2013) || c == 0x2212 || c == 0xFE58 || c == 0xFE63; }
bool is_apostrophe(char32_t c) { return c == 0x2019 || c == 0x201B || c == 0x2BC || c == 0x2032 || c == 0xB4; }
bool is_loose_accent(char32_t c) { return c >= 0x300 && c <= 0x36F; }

// Of the figures of another script, ٠ to ٩; none: it is no figure.
std::optional<char> figure(char32_t c) {
    for (const char32_t zero :
         {0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xED0, 0xF20, 0x1040})
        if (c >= zero && c < zero + 10) return static_cast<char>('0' + (c - zero));
    return std::nullopt;
}

bool is_ascii_letter(std::string_view text, std::size_t at) {
    return at < text.size() && ((text[at] >= 'a' && text[at] <= 'z') || (text[at] >= 'A' && text[at] <= 'Z'));
}

}  // namespace

Reading::Reading(std::string_view written)
    : written_(written), same_(std::all_of(written.begin(), written.end(), [](char c) {
          return static_cast<unsigned char>(c) < 0x80 && !is_space(static_cast<char32_t>(c)) && c != '\r';
      })) {
    if (same_) return;
    text_.reserve(written.size());
    begins_.reserve(written.size());
    ends_.reserve(written.size());
    for (std::size_t at = 0; at < written.size();) read(at);
}

void Reading::put(std::string_view letters, std::size_t begin, std::size_t end) {
    for (const char c : letters) {
        text_ += c;
        begins_.push_back(static_cast<std::uint32_t>(begin));
        ends_.push_back(static_cast<std::uint32_t>(end));
    }
}

void Reading::read(std::size_t& at) {
    const std::size_t begin = at;
    const auto [c, bytes] = code_point_at(written_, at);
    const std::size_t end = at += bytes;
    if (is_invisible(c)) return;
    if (is_loose_accent(c)) {
        if (!ends_.empty()) ends_.back() = static_cast<std::uint32_t>(end);  // of the letter before it
        return;
    }
    if (is_space(c)) return put(" ", begin, end);
    if (is_new_line(c)) return put("\n", begin, end);
    if (is_hyphen(c)) return put("-", begin, end);
    if (is_apostrophe(c)) return put("'", begin, end);
    // What a word processor makes of the apostrophe of 't; before longer words it opens a quotation.
    if (c == 0x2018) return put(is_ascii_letter(written_, end) && !is_ascii_letter(written_, end + 1) ? "'" : "\"", begin, end);
    if (c == 0x132) return put("IJ", begin, end);
    if (c == 0x133) return put("ij", begin, end);
    if (c >= 0xFB00 && c <= 0xFB06) {
        const auto all = spellings();
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const Spelling& one) { return one.written == written_.substr(begin, bytes); });
        return put(found == all.end() ? std::string_view() : found->typed, begin, end);
    }
    if (c >= 0xFF01 && c <= 0xFF5E) {  // as wide as a Chinese letter
        const char narrow = static_cast<char>(c - 0xFF01 + '!');
        return put({&narrow, 1}, begin, end);
    }
    if (const auto digit = figure(c)) return put({&*digit, 1}, begin, end);
    for (std::size_t i = begin; i < end; ++i) put(written_.substr(i, 1), begin, end);
}

}  // namespace alp::privacy
