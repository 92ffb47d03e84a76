// A session as a file: its rows and those of its team, as JSON. What a plugin keeps of each of its versions.
#pragma once

#include "validate/subject.h"

namespace alp::validate {

void write_kept(const Rows& rows, const fs::path& file);  // throws std::runtime_error
Rows read_kept(const fs::path& file);                     // throws std::runtime_error with a sentence
Rows full_session(Subject& subject);                      // everything that can be in one, as the plugin is now

}  // namespace alp::validate
