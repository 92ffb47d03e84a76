// Characters of a text that is edited: between UTF-8 and code points, and what belongs together. Any thread.
#pragma once

#include <string>
#include <string_view>

namespace alp::ui {

std::u32string to_code_points(std::string_view utf8);  // valid UTF-8, as clean_utf8 gives it; a bad byte becomes U+FFFD
std::string to_utf8(std::u32string_view text);
std::size_t count_code_points(std::string_view utf8);

enum class Kindred { blank, word, sign };
Kindred kind_of(char32_t c);
inline bool is_blank(char32_t c) { return kind_of(c) == Kindred::blank; }
// Is `c` seen as one character with the one before it: accents, joiners, skin tones?
bool joins(char32_t before, char32_t c);

}  // namespace alp::ui
