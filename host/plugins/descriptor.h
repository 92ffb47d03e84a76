// What a plugin says of itself in its descriptor, read from the file as plain data before any of its code runs. Any thread.
#pragma once

#include "plugins/elf_file.h"

#include <alp/abi.h>

#include <string>

namespace alp::plugins {

inline constexpr const char* descriptor_symbol = "alp_instrument";

// Empty where the plugin does not say it. Valid UTF-8.
struct PluginLabels {
    std::string id, name, version, summary;
};

struct Preview {
    PluginLabels labels;
    std::string why;  // a sentence when it cannot be loaded by this program; else empty
};

Preview preview(const ElfFile& file);

// One sentence on the first thing in which a plugin's build differs from the program's, and what to do; empty when it fits.
std::string mismatch(const Build& plugin, const Build& program = {});

// The same for the rest of the descriptor, once it is in memory: names, functions, and that there is one ImGui.
std::string incomplete(const Descriptor& descriptor);
PluginLabels labels_of(const Descriptor& descriptor);

}  // namespace alp::plugins
