#include <alp/ui/slider.h>

#include "colour.h"
#include "inside.h"

#include <alp/ui/keys.h>

#include <algorithm>
#include <cmath>

namespace alp::ui {
namespace {

// Steps that the keyboard asks for. ImGui would go to a neighbour with the arrows.
int steps_by_key(int at, int count) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.KeyCtrl || io.KeyAlt || io.KeyShift) return 0;
    const int tenth = std::max(1, count / 10);
    int steps = 0;
    if (key_pressed(key_left)) steps = -1;
    if (key_pressed(key_right)) steps = 1;
    if (key_pressed(key_page_up)) steps = -tenth;
    if (key_pressed(key_page_down)) steps = tenth;
    if (key_pressed(key_home)) steps = -at;
    if (key_pressed(key_end)) steps = count - 1 - at;
    const bool sideways =
        ImGui::GetCurrentContext()->NavMoveDir == ImGuiDir_Left || ImGui::GetCurrentContext()->NavMoveDir == ImGuiDir_Right;
    if (steps || sideways) ImGui::NavMoveRequestCancel();
    return steps;
}

}  // namespace

bool slider(const char* label, int& at, int count, float width, unsigned colour) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window->SkipItems) return false;
    const int before = at;
    if (width <= 0) width = std::max(em(80), ImGui::GetContentRegionAvail().x);
    const Press press = pressable(label, {width, em(28)});
    if (!press.visible) return false;
    const ImRect box = ImGui::GetCurrentContext()->LastItemData.Rect;
    const float round = em(9), left = box.Min.x + round, right = box.Max.x - round, last = static_cast<float>(std::max(1, count - 1));
    if (press.held) at = static_cast<int>(std::lround((ImGui::GetIO().MousePos.x - left) / std::max(1.0f, right - left) * last));
    // Also after a click, when the ring is not shown.
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    if (g.NavId == window->GetID(label) && g.NavWindow == window) at += steps_by_key(at, count);
    at = std::clamp(at, 0, std::max(0, count - 1));

    const Palette& p = palette();
    const ImU32 ink = colour ? tone(colour) : p.accent;
    const float x = left + (right - left) * static_cast<float>(at) / last, y = box.GetCenter().y, half = em(3);
    window->DrawList->AddRectFilled({box.Min.x, y - half}, {box.Max.x, y + half}, faded(mix(p.card, p.text, 0.16f)), half);
    window->DrawList->AddRectFilled({box.Min.x, y - half}, {x, y + half}, faded(ink), half);
    window->DrawList->AddCircleFilled({x, y}, round, faded(p.card));
    window->DrawList->AddCircle({x, y}, round, faded(ink), 0, em(press.hovered || press.held ? 3 : 2));
    if (press.focused) focus_ring(box, em(8));
    return at != before;
}

}  // namespace alp::ui
