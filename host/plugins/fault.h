// The fault wall: the one place through which the program calls a plugin. Main thread.
#pragma once

#include "plugins/marker.h"

#include <functional>
#include <memory>
#include <string>

namespace alp::plugins {

// Whose code is called.
struct Guest {
    std::string name;                // shown
    std::string mark;                // of its file, see Marker
    std::shared_ptr<Marker> marker;  // null: marks nothing
};

enum class Call { load, create, outline, draw, report, migrate, destroy };

// Runs `code`. Whatever comes out of it ends here: an exception is copied into a sentence at once, for its type lives in the plugin;
// ImGui is put back as it was. Returns that sentence, in the language of the screen; empty when all was well.
std::string guarded(const Guest& guest, Call call, const std::function<void()>& code);

}  // namespace alp::plugins
