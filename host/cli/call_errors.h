// What is said about a call that is wrong, in the language of the screen. CLI11 itself says it in English only.
#pragma once

#include <CLI/Error.hpp>

#include <string>

namespace alp::cli {

std::string sentence_of(const CLI::ParseError& error);

}  // namespace alp::cli
