// By what the program knows a file as one of its own reports: each kind of paper says in its own way that ALP made it.
#pragma once

#include "report/render.h"

namespace alp::report {

// The bytes of such a file with the mark in them. A PDF has it already, in what it says of itself.
std::string marked(std::string bytes, Format format);
bool is_made_here(const fs::path& file);  // false as well for what cannot be read

}  // namespace alp::report
