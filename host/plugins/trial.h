// Loads a plugin in a child process first, so that a crash, an exit() or a hang ends that and not the program. Main thread.
#pragma once

#include "plugins/plugin_history.h"

#include <chrono>
#include <vector>

namespace alp::plugins {

inline constexpr std::chrono::seconds trial_limit{3};

// Runs `PROGRAM trial-load FILE` for all files side by side and waits for them, at most trial_limit. One LastRun per file, in order.
// `passed` also for a plugin that is refused without harm, because the program itself can hear that again; and when the program cannot be
// started at all. The children's output is not shown.
std::vector<LastRun> try_out(const std::filesystem::path& program, const std::vector<std::filesystem::path>& files);

// What the user is told of a plugin that did not pass; empty when it did.
std::string trial_sentence(const LastRun& last_run, const std::string& name);

}  // namespace alp::plugins
