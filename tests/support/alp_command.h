// The program `alp` on the command line, as a script calls it.
#pragma once

#include <alp/model.h>

#include <filesystem>
#include <string>

struct Answer {
    int code = 0;
    std::string out;
    alp::Json json() const { return alp::Json::parse(out); }
};

// `words`: what stands behind "alp", as typed in a shell. In a home of its own; stderr comes along when `both`.
Answer alp_command(const std::filesystem::path& home, const std::string& words, bool both = false);
