#include "cli/print.h"

#include <alp/text.h>

#include <cstdio>

namespace alp::cli {
namespace {

// The code point of the valid UTF-8 that begins at `at`, and how many bytes it takes.
std::pair<unsigned, std::size_t> code_point(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    unsigned code = length == 1 ? first : first & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) code = code << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3Fu);
    return {code, length};
}

bool is_obeyed(unsigned code) {
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) ||
           code == 0x2028 || code == 0x2029;
}

std::string written_out(unsigned code) { return fmt::format("\\u{:04x}", code); }

}  // namespace

std::string printable(std::string_view text, bool lines) {
    std::string out;
    std::size_t begin = 0;
    const auto put_until = [&](std::size_t end) {
        const std::string clean = clean_utf8(text.substr(begin, end - begin));
        for (std::size_t at = 0; at < clean.size();) {
            const auto [code, length] = code_point(clean, at);
            if (is_obeyed(code)) out += written_out(code);
            else out += clean.substr(at, length);
            at += length;
        }
        begin = end + 1;
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (!is_obeyed(byte) || byte >= 0x80) continue;
        put_until(at);
        if (byte == '\n' || byte == '\t') out += lines ? static_cast<char>(byte) : ' ';
        else out += written_out(byte);
    }
    put_until(text.size());
    return out;
}

void print_line(std::string_view text) { std::puts(printable(text).c_str()); }
void print_text(std::string_view text) { std::fputs(printable(text, true).c_str(), stdout); }
void print_json(const Json& value) { std::puts(value.dump(2, ' ', false, Json::error_handler_t::replace).c_str()); }

}  // namespace alp::cli
