// Why a plugin file is not loaded: one sentence, what is wrong and what to do, in the language of the screen.
#pragma once

#include <stdexcept>

namespace alp::plugins {

struct Refused : std::runtime_error {
    using std::runtime_error::runtime_error;
};

}  // namespace alp::plugins
