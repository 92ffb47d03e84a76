#include <alp/ui/theme.h>

#include "colour.h"
#include "inside.h"

#include <algorithm>
#include <cmath>

namespace alp::ui {
namespace {

constexpr Palette palettes[] = {
    {.page = rgb(0xF7F5F0),
     .panel = rgb(0xFFFDF9),
     .card = rgb(0xFFFFFF),
     .line = rgb(0xE6E1D6),
     .text = rgb(0x1F2A37),
     .quiet = rgb(0x5B6472),
     .accent = rgb(0x0F766E),
     .on_accent = rgb(0xFFFFFF),
     .done = rgb(0xDCEFE2),
     .busy = rgb(0xFDF0D5),
     .late = rgb(0xFBE3DC),
     .good = rgb(0x166534),
     .bad = rgb(0xB42318)},
    {.page = rgb(0x14181D),
     .panel = rgb(0x1B2127),
     .card = rgb(0x222A31),
     .line = rgb(0x36414B),
     .text = rgb(0xF2F0EA),
     .quiet = rgb(0xA9B1BA),
     .accent = rgb(0x2DD4BF),
     .on_accent = rgb(0x0B1F1C),
     .done = rgb(0x1F4433),
     .busy = rgb(0x4A3A16),
     .late = rgb(0x54291F),
     .good = rgb(0x7BD8A0),
     .bad = rgb(0xFF9C8A)},
    {.page = rgb(0x000000),
     .panel = rgb(0x000000),
     .card = rgb(0x000000),
     .line = rgb(0xFFFFFF),
     .text = rgb(0xFFFFFF),
     .quiet = rgb(0xE4E4E4),
     .accent = rgb(0xFFD60A),
     .on_accent = rgb(0x000000),
     .done = rgb(0x004D26),
     .busy = rgb(0x4D3B00),
     .late = rgb(0x6B1500),
     .good = rgb(0x6BFFA8),
     .bad = rgb(0xFFB3A6)},
};

Look present = Look::light;
float scale = 1, wanted_scale = 1;

void set_colours(ImVec4* colours) {
    const Palette& p = palette();
    const auto set = [&](ImGuiCol which, ImU32 colour) { colours[which] = ImGui::ColorConvertU32ToFloat4(colour); };
    for (int i = 0; i < ImGuiCol_COUNT; ++i) set(i, p.line);  // so that none keeps a colour of another look
    const ImU32 none = 0, hover = mix(p.card, p.text, 0.06f), down = mix(p.card, p.text, 0.12f), soft = mix(p.card, p.accent, 0.14f);
    set(ImGuiCol_Text, p.text);
    set(ImGuiCol_TextDisabled, p.quiet);
    set(ImGuiCol_WindowBg, p.page);
    set(ImGuiCol_ChildBg, none);
    set(ImGuiCol_PopupBg, p.card);
    set(ImGuiCol_BorderShadow, none);
    for (ImGuiCol c : {ImGuiCol_FrameBg, ImGuiCol_Button}) set(c, p.card);
    for (ImGuiCol c : {ImGuiCol_FrameBgHovered, ImGuiCol_ButtonHovered}) set(c, hover);
    for (ImGuiCol c : {ImGuiCol_FrameBgActive, ImGuiCol_ButtonActive}) set(c, down);
    for (ImGuiCol c : {ImGuiCol_TitleBg, ImGuiCol_TitleBgActive, ImGuiCol_TitleBgCollapsed, ImGuiCol_MenuBarBg}) set(c, p.panel);
    set(ImGuiCol_ScrollbarBg, none);
    set(ImGuiCol_ScrollbarGrab, mix(p.page, p.text, 0.25f));
    set(ImGuiCol_ScrollbarGrabHovered, mix(p.page, p.text, 0.4f));
    set(ImGuiCol_ScrollbarGrabActive, mix(p.page, p.text, 0.55f));
    for (ImGuiCol c : {ImGuiCol_CheckMark, ImGuiCol_SliderGrab, ImGuiCol_SliderGrabActive, ImGuiCol_NavHighlight, ImGuiCol_SeparatorActive,
                       ImGuiCol_ResizeGripActive, ImGuiCol_DragDropTarget, ImGuiCol_PlotLines, ImGuiCol_PlotHistogram})
        set(c, p.accent);
    for (ImGuiCol c : {ImGuiCol_Header, ImGuiCol_HeaderHovered, ImGuiCol_TabActive, ImGuiCol_TabHovered}) set(c, soft);
    set(ImGuiCol_HeaderActive, mix(p.card, p.accent, 0.24f));
    set(ImGuiCol_TextSelectedBg, mix(p.card, p.accent, 0.3f));
    for (ImGuiCol c : {ImGuiCol_Tab, ImGuiCol_TabUnfocused, ImGuiCol_TabUnfocusedActive, ImGuiCol_TableHeaderBg}) set(c, p.panel);
    set(ImGuiCol_TableRowBg, none);
    set(ImGuiCol_TableRowBgAlt, hover);
    set(ImGuiCol_ResizeGrip, none);
    for (ImGuiCol c : {ImGuiCol_NavWindowingDimBg, ImGuiCol_ModalWindowDimBg}) set(c, with_alpha(rgb(0x0B0F14), 0.45f));
}

}  // namespace

const Palette& palette() { return palettes[static_cast<int>(present)]; }
Look look() { return present; }
float text_scale() { return scale; }
float em(float design_pixels) { return std::round(design_pixels * scale); }

void set_look(Look look) {
    present = look;
    forget_tones();
    apply_style();
}

void set_text_scale(float wanted) { wanted_scale = std::clamp(wanted, 1.0f, 2.0f); }
float wanted_text_scale() { return wanted_scale; }
void take_wanted_text_scale() { scale = wanted_scale; }

void apply_style() {
    if (!ImGui::GetCurrentContext()) return;
    ImGuiStyle& style = ImGui::GetStyle();
    style = ImGuiStyle();
    style.WindowPadding = {em(16), em(16)};
    style.FramePadding = {em(12), em(8)};
    style.ItemSpacing = {em(12), em(8)};
    style.ItemInnerSpacing = {em(8), em(4)};
    style.CellPadding = {em(8), em(4)};
    style.IndentSpacing = em(20);
    style.ScrollbarSize = em(8);
    style.GrabMinSize = em(16);
    style.WindowRounding = 0;
    style.PopupRounding = em(12);
    style.ChildRounding = em(12);
    style.FrameRounding = style.TabRounding = em(8);
    style.ScrollbarRounding = style.GrabRounding = em(4);
    style.WindowBorderSize = style.ChildBorderSize = 0;
    style.PopupBorderSize = style.FrameBorderSize = 1;
    style.DisabledAlpha = 0.55f;
    style.AntiAliasedLinesUseTex = true;
    style.CircleTessellationMaxError = 0.2f;
    style.MouseCursorScale = scale;
    set_colours(style.Colors);
}

}  // namespace alp::ui
