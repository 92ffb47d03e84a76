// What comes by the clipboard, as it is put into a text. Any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace alp::ui {

// Valid UTF-8 with one kind of line end: those of word processors and web pages (a vertical tab, a form feed, U+2028) are line ends too, and
// nothing is glued together. Without what has no picture and would only be in the way: soft hyphens, zero width spaces, byte order marks.
std::string pasted(std::string_view clipboard);
// Its lines that say something, without blanks and the marks of a list before them: "- ", "• ", "3. ".
std::vector<std::string> lines_of(std::string_view text);

}  // namespace alp::ui
