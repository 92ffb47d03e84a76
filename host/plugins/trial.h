// A trial load in a child process: a crash, exit() or hang while a plugin is loaded and created is met there. Main thread.
#pragma once

#include "plugins/memory.h"

#include <chrono>
#include <vector>

namespace alp::plugins {

inline constexpr std::chrono::seconds trial_limit{3};

// Runs `PROGRAM trial-load FILE` for all files side by side and waits for them, at most trial_limit. A verdict per file, in order.
// `passed` also for a plugin that can be loaded and then says it will not do, for that is safe to hear again; and when the program
// cannot be run at all. Output of the children is not shown.
std::vector<Verdict> try_out(const std::filesystem::path& program, const std::vector<std::filesystem::path>& files);

// What the user is told of a plugin that did not pass.
std::string sentence(const Verdict& verdict, const std::string& name);

}  // namespace alp::plugins
