// Sentences for people about what went wrong: the parts below throw kinds and facts, and the text is made here. Main thread.
#pragma once

#include "files/file_error.h"

#include <exception>
#include <string>

namespace alp::workspace {

// Whatever was thrown: its own sentence where it has one.
std::string sentence_of(const std::exception& error);
std::string sentence_of(const std::exception_ptr& error);  // null: empty
// Why a file could not be written, with what to do about it.
std::string sentence_of(const files::FileError& error);
// "You may not do that there" for an error number of the system, in the language of the screen: the system knows English only.
std::string system_words(int error_number);

}  // namespace alp::workspace
