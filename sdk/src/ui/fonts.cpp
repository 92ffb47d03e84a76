// The faces: which characters are baked at start, and which when they are first drawn. Every glyph baked costs start time.
#include "inside.h"

#include <imgui_freetype.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>

namespace alp::ui {
namespace {

struct Design {
    float pixels;
    bool semibold;
};
constexpr Design designs[] = {{12, false}, {13, false}, {15, false}, {15, true}, {17, true}, {26, true}, {48, true}};
constexpr std::size_t faces = std::size(designs);

// Latin-1 and what Dutch and English typography needs; see also missing_glyph().
constexpr ImWchar latin[] = {0x20,   0x7E,   0xA0,   0xFF,   0x2013, 0x2014, 0x2018, 0x201A, 0x201C, 0x201E, 0x2022, 0x2022, 0x2026, 0x2026,
                             0x20AC, 0x20AC, 0x2190, 0x2193, 0x2713, 0x2713, 0x25CB, 0x25CB, 0x25CF, 0x25CF, 0xFFFD, 0xFFFD, 0};
constexpr ImWchar latin_extended[] = {0x100, 0x17F, 0};  // names of members, in what they are mostly drawn with
constexpr ImWchar icon_range[] = {0xF002, 0xF002, 0xF005, 0xF005, 0xF00C, 0xF00D, 0xF013, 0xF013, 0xF017, 0xF017, 0xF019, 0xF019, 0xF023, 0xF023,
                                  0xF03E, 0xF03E, 0xF040, 0xF040, 0xF047, 0xF047, 0xF04B, 0xF04C, 0xF053, 0xF054, 0xF059, 0xF05A, 0xF065, 0xF065,
                                  0xF067, 0xF067, 0xF06E, 0xF06E, 0xF070, 0xF071, 0xF073, 0xF073, 0xF077, 0xF078, 0xF07C, 0xF07C, 0xF0C0, 0xF0C1,
                                  0xF0C5, 0xF0C5, 0xF0C9, 0xF0C9, 0xF0E2, 0xF0E2, 0xF141, 0xF141, 0xF1F8, 0xF1F8, 0};

struct Fonts {
    std::array<ImFont*, faces> fonts{};
    bool presenter = false;           // 48 px is baked when it is first used
    bool stale = false;
    std::set<ImWchar> asked, absent;  // beyond the ranges; absent: in no font of this computer
};
Fonts state;

std::string read_first(std::initializer_list<const char*> paths) {
    for (const char* path : paths) {
        std::ifstream file(path, std::ios::binary);
        if (!file) continue;
        std::ostringstream bytes;
        bytes << file.rdbuf();
        return std::move(bytes).str();
    }
    return {};
}

std::string inter(bool semibold) {
    std::string bytes = semibold
        ? read_first({"/usr/share/fonts/opentype/inter/Inter-SemiBold.otf", "/usr/share/fonts/truetype/inter/Inter-SemiBold.ttf",
                      "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"})
        : read_first({"/usr/share/fonts/opentype/inter/Inter-Regular.otf", "/usr/share/fonts/truetype/inter/Inter-Regular.ttf",
                      "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"});
    if (bytes.empty())
        throw std::runtime_error("The typeface Inter is not on this computer. Install the package fonts-inter and start again.");
    return bytes;
}

ImFont* add(const std::string& bytes, float pixels, const ImWchar* range, ImFont* into = nullptr) {
    ImFontConfig config;
    config.FontData = const_cast<char*>(bytes.data());  // only read; kept by load_fonts() until the atlas is built
    config.FontDataSize = static_cast<int>(bytes.size());
    config.FontDataOwnedByAtlas = false;
    config.SizePixels = pixels;
    config.GlyphRanges = range;
    config.MergeMode = into != nullptr;
    config.PixelSnapH = true;
    return ImGui::GetIO().Fonts->AddFont(&config);
}

}  // namespace

ImFont* face(Face which) {
    const auto index = static_cast<std::size_t>(which);
    if (which == Face::presenter && !state.fonts[index]) {
        state.presenter = state.stale = true;
        return state.fonts[static_cast<std::size_t>(Face::question)];
    }
    return state.fonts[index];
}

void load_fonts(const ImVector<ImWchar>& extra) {
    take_wanted_text_scale();
    for (const ImWchar c : extra)
        if (c) state.asked.insert(c);
    ImVector<ImWchar> asked;
    for (const ImWchar c : state.asked) {
        asked.push_back(c);
        asked.push_back(c);
    }
    asked.push_back(0);
    const bool more = asked.Size > 1;

    const std::string regular = inter(false), semibold = inter(true);
    const std::string icons = read_first({"/usr/share/fonts/opentype/font-awesome/FontAwesome.otf",
                                          "/usr/share/fonts/truetype/font-awesome/fontawesome-webfont.ttf"});
    const std::string others = more ? read_first({"/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"}) : std::string();
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.Clear();
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight | ImFontAtlasFlags_NoMouseCursors;
    state.fonts.fill(nullptr);
    for (std::size_t i = 0; i < faces; ++i) {
        const Design& design = designs[i];
        const auto which = static_cast<Face>(i);
        if (which == Face::presenter && !state.presenter) continue;
        const float pixels = em(design.pixels);
        const std::string& bytes = design.semibold ? semibold : regular;
        ImFont* font = state.fonts[i] = add(bytes, pixels, latin);
        if (which == Face::text || which == Face::strong) add(bytes, pixels, latin_extended, font);
        if (which == Face::text && !icons.empty()) add(icons, pixels, icon_range, font);
        if (more) {
            add(bytes, pixels, asked.Data, font);
            if (!others.empty()) add(others, pixels, asked.Data, font);
            if (!icons.empty()) add(icons, pixels, asked.Data, font);
        }
    }
    const bool built = atlas.Build();
    atlas.ClearInputData();  // the bytes of the font files go with this function
    if (!built) throw std::runtime_error("The typefaces of this computer cannot be read. Install the package fonts-inter again.");
    const ImFont* text = face(Face::text);
    state.absent.clear();
    for (const ImWchar c : state.asked)
        if (!text->FindGlyphNoFallback(c)) state.absent.insert(c);
    ImGui::GetIO().FontDefault = face(Face::text);
    state.stale = false;
    forget_measures();
    apply_style();
    install_hooks();
}

bool fonts_stale() { return state.stale || wanted_text_scale() != text_scale(); }

void missing_glyph(unsigned code_point) {
    if (code_point < 0x20 || code_point > IM_UNICODE_CODEPOINT_MAX) return;  // ImGui's characters have 16 bits: drawn as U+FFFD
    const auto c = static_cast<ImWchar>(code_point);
    if (state.absent.contains(c) || !state.asked.insert(c).second) return;
    state.stale = true;
}

}  // namespace alp::ui
