// A text as one who looks for it would type it: without accents, ligatures and what nobody sees. Any thread.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace alp {

// What is written in another way than it is typed: "ﬁ" is "fi"; soft hyphens and what else has no picture is nothing.
struct Spelling {
    std::string_view written, typed;
};
std::span<const Spelling> spellings();
std::string spelled(std::string_view text);  // by these
// By spellings(), and Latin letters small and without accents. What is no UTF-8 stays as it is.
std::string plain(std::string_view text);
// Has no picture of its own: a soft hyphen, a joiner, a mark of direction.
bool is_invisible(char32_t c);

}  // namespace alp
