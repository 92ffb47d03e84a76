// The fault wall: the one place through which the program calls a plugin. Main thread.
#pragma once

#include "plugins/crash_sentinel.h"

#include <functional>
#include <memory>
#include <string>

namespace alp::plugins {

// The plugin whose code is called.
struct CalledPlugin {
    std::string name;            // shown
    std::string sentinel_entry;  // CrashSentinel::entry_for() its file
    std::shared_ptr<CrashSentinel> sentinel;  // null: nothing is kept
};

enum class Call { load, create, outline, draw, report, migrate, destroy };

// Runs `code`. An exception goes no further: it becomes a sentence at once, because its type lives in the plugin; and ImGui's state is put
// back as it was. Returns that sentence, in the language of the screen; empty when all was well.
std::string guarded(const CalledPlugin& plugin, Call call, const std::function<void()>& code);

}  // namespace alp::plugins
