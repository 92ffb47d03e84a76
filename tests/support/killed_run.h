// A run of the program that ends by SIGKILL.
#pragma once

#include "support/program.h"

#include <functional>

// Does something in a run of the program that is killed then, as it stands on the disk; and starts the program again.
void in_a_run_that_is_killed(Program& program, const std::function<void()>& what);
