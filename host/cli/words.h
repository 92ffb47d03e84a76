// What is said about the words of a call that are off, in the language of the screen; CLI11 says it in English.
#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace alp::cli {

std::string sentence_of(const CLI::ParseError& error);

}  // namespace alp::cli
