#include <alp/text.h>

namespace alp {
namespace {

// Length of the valid sequence at `at`, 0 when there is none: no overlong forms, no surrogates, nothing above U+10FFFF.
std::size_t valid_sequence(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u; };
    const auto tail = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
    const unsigned first = byte(0);
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return tail(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        if (!tail(1) || !tail(2)) return 0;
        if (first == 0xE0 && byte(1) < 0xA0) return 0;
        if (first == 0xED && byte(1) > 0x9F) return 0;
        return 3;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        if (!tail(1) || !tail(2) || !tail(3)) return 0;
        if (first == 0xF0 && byte(1) < 0x90) return 0;
        if (first == 0xF4 && byte(1) > 0x8F) return 0;
        return 4;
    }
    return 0;
}

}  // namespace

std::string clean_utf8(std::string_view raw) {
    std::string out;
    out.reserve(raw.size());
    for (std::size_t at = 0; at < raw.size();) {
        const char c = raw[at];
        if (c == '\r') {
            out += '\n';
            at += at + 1 < raw.size() && raw[at + 1] == '\n' ? 2 : 1;
        } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
            if (c == '\n' || c == '\t') out += c;
            ++at;
        } else if (const std::size_t length = valid_sequence(raw, at)) {
            out.append(raw, at, length);
            at += length;
        } else {
            out += "\xEF\xBF\xBD";
            ++at;
        }
    }
    return out;
}

}  // namespace alp
