#include <alp/host/plain.h>

#include <algorithm>

namespace alp {
namespace {

constexpr Spelling all_spellings[] = {
    {"\u00AD", ""},   {"\u034F", ""},   {"\u061C", ""},    {"\u180E", ""},    {"\u200B", ""},   {"\u200C", ""},   {"\u200D", ""},
    {"\u200E", ""},   {"\u200F", ""},   {"\u202A", ""},    {"\u202B", ""},    {"\u202C", ""},   {"\u202D", ""},   {"\u202E", ""},
    {"\u2060", ""},   {"\u2066", ""},   {"\u2067", ""},    {"\u2068", ""},    {"\u2069", ""},   {"\uFEFF", ""},   {"\uFB00", "ff"},
    {"\uFB01", "fi"}, {"\uFB02", "fl"}, {"\uFB03", "ffi"}, {"\uFB04", "ffl"}, {"\uFB05", "st"}, {"\uFB06", "st"}, {"\u0132", "ij"},
    {"\u0133", "ij"}, {"\u0152", "oe"}, {"\u0153", "oe"},  {"\u00C6", "ae"},  {"\u00E6", "ae"}, {"\u00DF", "ss"}, {"\u1E9E", "ss"},
    {"\u00D8", "o"},  {"\u00F8", "o"},  {"\u0110", "d"},   {"\u0111", "d"},   {"\u0131", "i"},  {"\u0141", "l"},  {"\u0142", "l"}};

// U+00C0 to U+017F without accents and small; a space: no letter.
constexpr std::string_view latin =
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(latin.size() == 0x180 - 0xC0);

bool follows(std::string_view text, std::size_t at) { return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80; }

const Spelling* spelling_at(std::string_view text) {
    const auto found = std::find_if(std::begin(all_spellings), std::end(all_spellings),
                                    [&](const Spelling& one) { return text.starts_with(one.written); });
    return found == std::end(all_spellings) ? nullptr : &*found;
}

}  // namespace

std::span<const Spelling> spellings() { return all_spellings; }

std::string spelled(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Spelling* spelling = static_cast<unsigned char>(text[at]) < 0x80 ? nullptr : spelling_at(text.substr(at));
        if (!spelling) out += text[at++];
        else out += spelling->typed, at += spelling->written.size();
    }
    return out;
}

bool is_invisible(char32_t c) {
    return c == 0xAD || c == 0x34F || c == 0x61C || c == 0x180E || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           c == 0x2060 || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F);
}

std::string plain(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (c < 0x80) {
            out += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : text[at];
            ++at;
            continue;
        }
        if (const Spelling* spelling = spelling_at(text.substr(at))) {
            out += spelling->typed;
            at += spelling->written.size();
            continue;
        }
        if (c >= 0xC3 && c <= 0xCD && follows(text, at + 1)) {
            const char32_t point = (c & 0x1Fu) << 6 | (static_cast<unsigned char>(text[at + 1]) & 0x3Fu);
            if (point < 0x180 && latin[point - 0xC0] != ' ') {
                out += latin[point - 0xC0];
                at += 2;
                continue;
            }
            if (point >= 0x300 && point <= 0x36F) {  // an accent that stands by itself
                at += 2;
                continue;
            }
        }
        out += text[at++];
    }
    return out;
}

}  // namespace alp
