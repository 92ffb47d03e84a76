// Where a word may be broken with a hyphen, on the screen and on paper. Any thread.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace alp {

// The bytes of `word` before which a line may end with a hyphen, by the rules of the present language. An address, a number or another thing that is
// no word has none; nor has anything when the system has no rules for the language.
std::vector<std::size_t> hyphen_places(std::string_view word);
// Letters only, with dashes and apostrophes between them.
bool is_plain_word(std::string_view word);

}  // namespace alp
