#include "plugins/descriptor.h"

#include <alp/text.h>

#include <algorithm>
#include <cstring>

namespace alp::plugins {

namespace {

std::string dotted(std::uint32_t number) { return filled("{}.{}.{}", number / 10000, number / 100 % 100, number % 100); }

bool good_id(std::string_view id) {
    const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_'; };
    return id.size() <= 100 && id.find('.') != id.npos && std::ranges::all_of(id, allowed);
}

std::string clean(const char* text) { return text ? clean_utf8(text) : std::string(); }

}  // namespace

std::string mismatch(const Build& plugin, const Build& program) {
    if (plugin.magic != program.magic)
        return tr("What the library exports as alp_instrument is no description of an instrument. Write the line ALP_INSTRUMENT(…).");
    if (plugin.sdk_major > program.sdk_major || (plugin.sdk_major == program.sdk_major && plugin.sdk_minor > program.sdk_minor))
        return filled(tr("Made with SDK {0}.{1}, newer than this program's {2}.{3}. Update the program."), plugin.sdk_major,
                      plugin.sdk_minor, program.sdk_major, program.sdk_minor);
    if (plugin.sdk_major < program.sdk_major)
        return filled(tr("Made with SDK {0}.{1}, too old for this program's {2}.{3}. Build it again with this program's SDK."),
                      plugin.sdk_major, plugin.sdk_minor, program.sdk_major, program.sdk_minor);
    if (plugin.size != program.size)
        return filled(tr("Its description is {0} bytes long and should be {1}. Build it again with this program's SDK."), plugin.size,
                      program.size);
    if (plugin.compiler != program.compiler)
        return filled(tr("Built by another compiler (C++ ABI {0}, this program {1}). Build it with g++ {2}."), plugin.compiler,
                      program.compiler, __GNUC__);
    if (plugin.strings != program.strings) return tr("Built with another kind of std::string. Build it without _GLIBCXX_USE_CXX11_ABI.");
    if (plugin.debug != program.debug)
        return program.debug ? tr("Built without the library's debug mode, which this program uses. Build it with _GLIBCXX_DEBUG.")
                             : tr("Built in the library's debug mode. Build it without _GLIBCXX_DEBUG.");
    if (plugin.json != program.json)
        return filled(tr("Built with nlohmann-json {0}, this program with {1}. Build it with the same version."), dotted(plugin.json),
                      dotted(program.json));
    if (plugin.imgui != program.imgui)
        return filled(tr("Built with ImGui {0}, this program with {1}. Build it with the SDK's own ImGui headers."), dotted(plugin.imgui),
                      dotted(program.imgui));
    const auto other_settings = [](const char* what, std::uint32_t theirs, std::uint32_t ours) {
        return filled(tr("Built with other settings of ImGui ({0} is {1}, here {2}). Use the SDK's imconfig.h."), what, theirs, ours);
    };
    if (plugin.imgui_io != program.imgui_io) return other_settings("ImGuiIO", plugin.imgui_io, program.imgui_io);
    if (plugin.imgui_style != program.imgui_style) return other_settings("ImGuiStyle", plugin.imgui_style, program.imgui_style);
    if (plugin.imgui_vertex != program.imgui_vertex) return other_settings("ImDrawVert", plugin.imgui_vertex, program.imgui_vertex);
    return {};
}

Preview preview(const ElfFile& file) {
    const auto symbol = file.symbol(descriptor_symbol);
    if (!symbol) return {{}, tr("The library exports no instrument. Write the line ALP_INSTRUMENT(…) in one of its sources.")};
    Build build;
    // magic to sdk_minor are read first: of a newer or older description no more may be there.
    constexpr std::size_t fixed = offsetof(Build, sdk_minor) + sizeof build.sdk_minor;
    const std::string head = file.bytes_at(symbol->address, fixed);
    if (head.size() == fixed) std::memcpy(static_cast<void*>(&build), head.data(), fixed);
    else build.magic = 0;
    if (const Build ours; build.magic != ours.magic || build.sdk_major != ours.sdk_major) return {{}, mismatch(build)};
    const auto text = [&](std::size_t offset) { return file.text_at(symbol->address + offsetof(Descriptor, about) + offset); };
    const PluginLabels labels{text(offsetof(Description, id)), text(offsetof(Description, name)), text(offsetof(Description, version)),
                              text(offsetof(Description, summary))};
    const std::string whole = build.size == sizeof build ? file.bytes_at(symbol->address, sizeof build) : std::string();
    if (whole.size() == sizeof build) std::memcpy(static_cast<void*>(&build), whole.data(), sizeof build);
    return {labels, mismatch(build)};
}

std::string incomplete(const Descriptor& descriptor) {
    const PluginLabels labels = labels_of(descriptor);
    if (labels.id.empty() || labels.name.empty() || labels.version.empty() || labels.summary.empty())
        return tr("Its id, name, version or summary is empty. Fill in all four in ALP_INSTRUMENT(…).");
    if (!good_id(labels.id))
        return filled(tr("Its id “{0}” will not do. Use small letters, digits and dots, like nl.example.thing."), labels.id);
    if (!descriptor.create || !descriptor.destroy) return tr("It gives no way to make an instrument. Write the line ALP_INSTRUMENT(…).");
    if (descriptor.imgui != &ImGui::GetCurrentContext)
        return tr("It carries an ImGui of its own, and there may be only one. Link alp::sdk and not imgui.");
    return {};
}

PluginLabels labels_of(const Descriptor& descriptor) {
    const Description& about = descriptor.about;
    return {clean(about.id), clean(about.name), clean(about.version), clean(about.summary)};
}

}  // namespace alp::plugins
