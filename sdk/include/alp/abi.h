// The handshake: plain data that the program reads before it runs any code of a plugin.
//
// A plugin exports one constant, `alp_instrument`. Its first member says what the plugin was built with; the program compares that with
// itself and refuses a plugin that differs. Because of that check, everything else between the two can be ordinary C++.
//
// A change of a public header raises sdk_minor when it only adds: a declaration, a virtual function at the end of a class, a member at the
// end of a struct that only the program makes. Every other change raises sdk_major. sdk/docs/boundary.md has the whole rule.
// `magic`, `size`, `sdk_major` and `sdk_minor` never move, so that any program can read them in any plugin.
#pragma once

#include <imgui.h>
#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace alp {

class Instrument;

struct Build {
    std::uint32_t magic = 0x31504C41;  // "ALP1"
    std::uint32_t size = sizeof(Build);
    std::uint32_t sdk_major = 1, sdk_minor = 0;
    std::uint32_t compiler = __GXX_ABI_VERSION;
    std::uint32_t strings = _GLIBCXX_USE_CXX11_ABI;
#ifdef _GLIBCXX_DEBUG
    std::uint32_t debug = 1;
#else
    std::uint32_t debug = 0;
#endif
    std::uint32_t json = NLOHMANN_JSON_VERSION_MAJOR * 10000 + NLOHMANN_JSON_VERSION_MINOR * 100 + NLOHMANN_JSON_VERSION_PATCH;
    std::uint32_t imgui = IMGUI_VERSION_NUM;
    std::uint32_t imgui_io = sizeof(ImGuiIO);
    std::uint32_t imgui_style = sizeof(ImGuiStyle);
    std::uint32_t imgui_vertex = sizeof(ImDrawVert) * 100 + sizeof(ImDrawIdx);
};

// What a plugin says about itself. UTF-8 constants; never freed.
struct Description {
    const char* id;       // unique, and the same in every version: stored with every session, "nl.example.thing"
    const char* name;     // shown
    const char* version;  // of the instrument, "1.2.0"
    const char* summary;  // one sentence
};

struct Descriptor {
    Build build;  // stays the first member
    Description about;
    Instrument* (*create)();            // [main thread] may throw; the program owns the result
    void (*destroy)(Instrument*);       // [main thread] never throws
    ImGuiContext* (*imgui)();           // compared, never called: proves that there is one ImGui in the process
};

static_assert(std::is_standard_layout_v<Descriptor> && std::is_trivially_copyable_v<Descriptor>);
static_assert(offsetof(Descriptor, build) == 0 && offsetof(Build, magic) == 0 && offsetof(Build, size) == 4);

constexpr Descriptor describe(Description about, Instrument* (*create)(), void (*destroy)(Instrument*), ImGuiContext* (*imgui)()) {
    return {Build{}, about, create, destroy, imgui};
}

}  // namespace alp
