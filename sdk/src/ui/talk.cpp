// What tells the user something: remarks, progress, the clock.
#include "colour.h"
#include "inside.h"

#include <alp/text.h>
#include <alp/ui/icons.h>

#include <algorithm>
#include <cmath>

namespace alp::ui {

void tooltip(std::string_view sentence) {
    ImGuiContext& g = *ImGui::GetCurrentContext();
    const bool focused = g.LastItemData.ID && g.NavId == g.LastItemData.ID && !g.NavDisableHighlight;
    tooltip_for_last({.visible = true, .hovered = ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled), .focused = focused}, sentence);
}

void info(const char* id, const char* sentence) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window->SkipItems) return;
    const Press press = pressable(id, {em(20), em(20)});
    if (!press.visible) return;
    const ImRect box = ImGui::GetCurrentContext()->LastItemData.Rect;
    const ImVec2 glyph = measure(icons::info, Face::text);
    draw_line(window->DrawList, Face::text, {box.GetCenter().x - glyph.x / 2, box.GetCenter().y - glyph.y / 2},
              faded(press.hovered || press.focused ? palette().accent : palette().quiet), icons::info);
    if (press.focused) focus_ring(box, em(10));
    tooltip_for_last(press, sentence);
}

void notice(std::string_view sentence, ImU32 ground) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window->SkipItems) return;
    const Palette& p = palette();
    const float width = std::max(em(80), ImGui::GetContentRegionAvail().x), inside = width - em(24);
    const float high = measure(sentence, Face::text, inside).y + em(20);
    const ImVec2 at = window->DC.CursorPos;
    const ImRect box(at, {at.x + width, at.y + high});
    ImGui::ItemSize({width, high});
    if (!ImGui::ItemAdd(box, 0)) return;
    const ImU32 fill = ground ? ground : p.busy;
    window->DrawList->AddRectFilled(box.Min, box.Max, faded(fill), em(8));
    if (look() == Look::high_contrast) window->DrawList->AddRect(box.Min, box.Max, faded(p.line), em(8));
    draw_wrapped(window->DrawList, Face::text, {at.x + em(12), at.y + em(10)},
                 faded(contrast(p.text, fill) >= 4.5f ? p.text : text_on(fill)), sentence, inside);
}

void progress(float share, float width, unsigned colour) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window->SkipItems) return;
    if (width <= 0) width = ImGui::GetContentRegionAvail().x;
    const ImVec2 at = window->DC.CursorPos;
    const float high = em(6);
    ImGui::ItemSize({width, high});
    const ImRect box(at, {at.x + width, at.y + high});
    if (!ImGui::ItemAdd(box, 0)) return;
    const Palette& p = palette();
    window->DrawList->AddRectFilled(box.Min, box.Max, faded(look() == Look::high_contrast ? rgb(0x4A4A4A) : p.line), high / 2);
    const float filled = std::clamp(share, 0.0f, 1.0f) * width;
    if (filled >= 1)
        window->DrawList->AddRectFilled(box.Min, {at.x + std::max(filled, high), box.Max.y}, faded(colour ? tone(colour) : p.accent),
                                        high / 2);
}

bool job_line(const char* id, std::string_view what, float share, bool may_cancel) {
    if (ImGui::GetCurrentWindow()->SkipItems) return false;
    ImGui::PushID(id);
    ImGui::BeginGroup();
    const std::string cancel = std::string(tr("Cancel")) + "##cancel";
    const float right = may_cancel ? measure(shown(cancel), Face::text).x + em(28) + em(12) : 0, top = ImGui::GetCursorPosY();
    const float width = std::max(em(60), ImGui::GetContentRegionAvail().x - right), x = ImGui::GetCursorPosX();
    ImGui::BeginGroup();
    const std::string percent = share < 0 ? std::string() : std::to_string(std::lround(std::clamp(share, 0.0f, 1.0f) * 100)) + " %";
    const std::string line = percent.empty() ? std::string(what) : std::string(what) + " \u00B7 " + percent;
    constexpr ImGuiWindowFlags plain = ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NavFlattened;
    ImGui::BeginChild("what", {width, height_of(line, Face::quiet, width)}, false, plain);
    words(line, Face::quiet);
    ImGui::EndChild();
    if (share >= 0) progress(share, width);
    ImGui::EndGroup();
    bool cancelled = false;
    if (may_cancel) {
        ImGui::SetCursorPos({x + width + em(12), top});
        cancelled = button(cancel.c_str(), Kind::normal);
    }
    ImGui::EndGroup();
    ImGui::PopID();
    return cancelled;
}

bool clock_chip(const char* id, double seconds_gone, int minutes, bool running) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window->SkipItems) return false;
    const double left = minutes * 60.0 - seconds_gone;
    const long whole = std::labs(std::lround(std::floor(left)));
    const std::string time = filled("{}{}:{:02}", left < 0 ? "+" : "", whole / 60, whole % 60);
    const float wide = std::max(em(60), measure(time, Face::text).x + em(28));
    const Press press = pressable(id, {wide, em(36)});
    if (running) wake_in(left - std::floor(left) + 0.01);
    if (!press.visible) return press.pressed;
    const Palette& p = palette();
    const ImRect box = ImGui::GetCurrentContext()->LastItemData.Rect;
    const ImU32 ground = press.hovered ? mix(p.card, p.text, 0.06f) : running ? p.card : p.panel;
    window->DrawList->AddRectFilled(box.Min, box.Max, faded(ground), em(8));
    window->DrawList->AddRect(box.Min, box.Max, faded(p.line), em(8));
    const ImVec2 size = measure(time, Face::text);
    draw_line(window->DrawList, Face::text, {box.GetCenter().x - size.x / 2, box.GetCenter().y - size.y / 2},
              faded(running ? p.text : p.quiet), time);
    if (press.focused) focus_ring(box, em(8));
    tooltip_for_last(press, left < 0  ? tr("Over the time there was for this; no harm done")
                            : running ? tr("Time left; click to pause")
                                      : tr("Paused; click to go on"));
    return press.pressed;
}

}  // namespace alp::ui
