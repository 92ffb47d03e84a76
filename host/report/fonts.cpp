#include "report/fonts.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <memory>

namespace alp::report {
namespace {

constexpr const char* without_colour = R"(<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><selectfont><rejectfont><pattern><patelt name="color"><bool>true</bool></patelt></pattern></rejectfont></selectfont></fontconfig>)";

// Null: Fontconfig has no configuration; then Pango's own choice is as good.
FcConfig* made_config() {
    FcConfig* config = FcInitLoadConfig();
    if (config && FcConfigParseAndLoadFromMemory(config, reinterpret_cast<const FcChar8*>(without_colour), FcTrue) &&
        FcConfigBuildFonts(config))
        return config;
    if (config) FcConfigDestroy(config);
    return nullptr;
}

PangoFontMap* made_map() {
    static FcConfig* config = made_config();  // one for all threads, which only read it
    PangoFontMap* map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
    if (config) pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
    return map;
}

}  // namespace

PangoFontMap* paper_fonts() {
    static thread_local const std::unique_ptr<PangoFontMap, decltype(&g_object_unref)> map(made_map(), g_object_unref);
    return map.get();
}

}  // namespace alp::report
