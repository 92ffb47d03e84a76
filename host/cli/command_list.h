// All commands. The .cpp is written by CMake (commands.cmake): a line for each file in commands/.
#pragma once

#include "cli/command.h"

#include <memory>
#include <vector>

namespace alp::cli {

std::vector<std::unique_ptr<Command>> all_commands();  // in no order

}  // namespace alp::cli
