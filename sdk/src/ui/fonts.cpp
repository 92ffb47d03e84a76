// The faces: which characters are baked at start, and which when they are first drawn. Every glyph baked costs start time.
#include "inside.h"

#include <ft2build.h>
#include <imgui_freetype.h>
#include FT_FREETYPE_H

#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>

namespace alp::ui {
namespace {

struct Design {
    float pixels;  // of the em, as a browser counts
    bool semibold;
    float leading;  // from line to line, pixels
};
constexpr Design designs[] = {{12, false, 16}, {13, false, 18}, {15, false, 21}, {15, true, 21}, {17, true, 24},
                              {26, true, 34},  {48, true, 60},  {36, true, 46},  {28, true, 37}};
constexpr std::size_t faces = std::size(designs);

// What Dutch and English are written with. The rest comes when it is first drawn; see missing_glyph().
constexpr ImWchar everyday[] = {0x20,   0x7E,   0xB7,   0xB7,   0xC9,   0xC9,   0xE0,   0xE2,   0xE4,   0xE4,   0xE7,   0xEB,
                                0xED,   0xED,   0xEF,   0xEF,   0xF1,   0xF1,   0xF3,   0xF4,   0xF6,   0xF6,   0xFA,   0xFC,
                                0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201E, 0x2022, 0x2022, 0x2026, 0x2026, 0x20AC, 0x20AC,
                                0x2190, 0x2193, 0x2713, 0x2713, 0x25CB, 0x25CB, 0x25CF, 0x25CF, 0xFFFD, 0xFFFD, 0};
constexpr ImWchar latin_1[] = {0xA0, 0xFF, 0};           // what people type
constexpr ImWchar latin_extended[] = {0x100, 0x17F, 0};  // their names
constexpr ImWchar icon_range[] = {0xF002, 0xF002, 0xF005, 0xF005, 0xF00C, 0xF00D, 0xF013, 0xF013, 0xF017, 0xF017, 0xF019,
                                  0xF019, 0xF023, 0xF023, 0xF03E, 0xF03E, 0xF040, 0xF040, 0xF047, 0xF047, 0xF04B, 0xF04C,
                                  0xF053, 0xF054, 0xF059, 0xF05A, 0xF065, 0xF065, 0xF067, 0xF067, 0xF06E, 0xF06E, 0xF070,
                                  0xF071, 0xF073, 0xF073, 0xF077, 0xF078, 0xF07C, 0xF07C, 0xF0C0, 0xF0C1, 0xF0C5, 0xF0C5,
                                  0xF0C9, 0xF0C9, 0xF0E2, 0xF0E2, 0xF141, 0xF141, 0xF1F8, 0xF1F8, 0};

struct Fonts {
    std::array<ImFont*, faces> fonts{};
    std::array<bool, faces> used{};  // of the faces for the beamer, which are baked when they are first used
    bool stale = false;
    std::set<ImWchar> asked, absent;  // beyond the ranges; absent: in no font of this computer
};
Fonts fonts_state;

bool for_beamer(Face which) { return which == Face::presenter || which == Face::large || which == Face::room; }

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
    std::string bytes =
        semibold ? read_first({"/usr/share/fonts/opentype/inter/Inter-SemiBold.otf", "/usr/share/fonts/truetype/inter/Inter-SemiBold.ttf",
                               "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"})
                 : read_first({"/usr/share/fonts/opentype/inter/Inter-Regular.otf", "/usr/share/fonts/truetype/inter/Inter-Regular.ttf",
                               "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"});
    if (bytes.empty())
        throw std::runtime_error("The typeface Inter is not on this computer. Install the package fonts-inter and start again.");
    return bytes;
}

// ImGui counts a size from ascender to descender; this many of it go into an em.
float size_per_em(const std::string& bytes) {
    FT_Library library = nullptr;
    FT_Face opened = nullptr;
    float ratio = 1.2f;
    if (FT_Init_FreeType(&library)) return ratio;
    if (!FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(bytes.data()), static_cast<FT_Long>(bytes.size()), 0, &opened)) {
        if (opened->units_per_EM)
            ratio = static_cast<float>(opened->ascender - opened->descender) / static_cast<float>(opened->units_per_EM);
        FT_Done_Face(opened);
    }
    FT_Done_FreeType(library);
    return ratio;
}

// ImGui's lines are as high as its font size. More air between them: a larger size, with the glyphs in its middle as they were baked.
void set_leading(ImFont& font, float leading) {
    const float down = std::floor((leading - font.FontSize) / 2);
    for (ImFontGlyph& glyph : font.Glyphs) {
        glyph.Y0 += down;
        glyph.Y1 += down;
    }
    font.Ascent += down;
    font.Descent = font.Ascent - leading;
    font.FontSize = leading;
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
    if (for_beamer(which) && !fonts_state.fonts[index]) {
        fonts_state.used[index] = fonts_state.stale = true;
        return fonts_state.fonts[static_cast<std::size_t>(Face::question)];
    }
    return fonts_state.fonts[index];
}

void load_fonts(const ImVector<ImWchar>& extra) {
    take_wanted_text_scale();
    for (const ImWchar c : extra)
        if (c) fonts_state.asked.insert(c);
    ImVector<ImWchar> asked;
    for (const ImWchar c : fonts_state.asked) {
        asked.push_back(c);
        asked.push_back(c);
    }
    asked.push_back(0);
    const bool more = asked.Size > 1;

    const std::string regular = inter(false), semibold = inter(true);
    const std::string icons = read_first(
        {"/usr/share/fonts/opentype/font-awesome/FontAwesome.otf", "/usr/share/fonts/truetype/font-awesome/fontawesome-webfont.ttf"});
    const std::string others = more ? read_first({"/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"}) : std::string();
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.Clear();
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight | ImFontAtlasFlags_NoMouseCursors;
    fonts_state.fonts.fill(nullptr);
    for (std::size_t i = 0; i < faces; ++i) {
        const Design& design = designs[i];
        const auto which = static_cast<Face>(i);
        if (for_beamer(which) && !fonts_state.used[i]) continue;
        const std::string& bytes = design.semibold ? semibold : regular;
        const float pixels = std::round(design.pixels * text_scale() * size_per_em(bytes));
        ImFont* font = fonts_state.fonts[i] = add(bytes, pixels, everyday);
        if (which == Face::text || which == Face::quiet) add(bytes, pixels, latin_1, font);
        if (which == Face::text) add(bytes, pixels, latin_extended, font);
        if (which == Face::text && !icons.empty()) add(icons, em(design.pixels), icon_range, font);
        if (more) {
            add(bytes, pixels, asked.Data, font);
            if (!others.empty()) add(others, pixels, asked.Data, font);
            if (!icons.empty()) add(icons, em(design.pixels), asked.Data, font);
        }
    }
    const bool built = atlas.Build();
    atlas.ClearInputData();  // the bytes of the font files go with this function
    if (!built) throw std::runtime_error("The typefaces of this computer cannot be read. Install the package fonts-inter again.");
    for (std::size_t i = 0; i < faces; ++i)
        if (fonts_state.fonts[i]) set_leading(*fonts_state.fonts[i], em(designs[i].leading));
    const ImFont* text = face(Face::text);
    fonts_state.absent.clear();
    for (const ImWchar c : fonts_state.asked)
        if (!text->FindGlyphNoFallback(c)) fonts_state.absent.insert(c);
    ImGui::GetIO().FontDefault = face(Face::text);
    fonts_state.stale = false;
    forget_measures();
    apply_style();
    install_hooks();
}

bool fonts_stale() { return fonts_state.stale || wanted_text_scale() != text_scale(); }

bool has_picture(char32_t character) {
    return character <= IM_UNICODE_CODEPOINT_MAX && !fonts_state.absent.contains(static_cast<ImWchar>(character));
}

void missing_glyph(unsigned code_point) {
    if (code_point < 0x20 || code_point > IM_UNICODE_CODEPOINT_MAX) return;  // ImGui's characters have 16 bits: drawn as U+FFFD
    const auto c = static_cast<ImWchar>(code_point);
    if (fonts_state.absent.contains(c) || !fonts_state.asked.insert(c).second) return;
    fonts_state.stale = true;
}

}  // namespace alp::ui
