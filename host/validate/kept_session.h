// A session in a file: its rows and those of its team, as JSON. A plugin keeps one of each of its versions, for later versions to be checked with.
#pragma once

#include "validate/subject.h"

namespace alp::validate {

void write_kept(const Rows& rows, const fs::path& file);  // throws std::runtime_error
Rows read_kept(const fs::path& file);                     // throws std::runtime_error with a sentence
Rows full_session(Subject& subject);                      // one with everything in it that this version of the plugin can have

}  // namespace alp::validate
