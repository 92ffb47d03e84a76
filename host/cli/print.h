// What commands print, for people and for scripts.
#pragma once

#include <alp/codec.h>

#include <string>
#include <string_view>

namespace alp::cli {

// What people wrote may hold anything, also what a terminal obeys: control characters and those that turn the direction of writing are
// written out ("\u001b"). `lines`: a text of several lines, whose line ends and tabs stay; else they
// become spaces.
std::string printable(std::string_view text, bool lines = false);
void print_line(std::string_view text);
void print_text(std::string_view text);  // of several lines; without a line end of its own
// Indented, with a line end. Bytes that are no UTF-8 become the replacement character: a damaged store is shown all the same.
void print_json(const Json& value);

}  // namespace alp::cli
