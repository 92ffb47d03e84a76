// What every widget does alike: pressing, focus, and sentences that appear when one stays on a thing.
#include "inside.h"

#include <alp/host/keyboard.h>
#include <alp/ui/imgui_versions.h>
#include <alp/ui/keys.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace alp::ui {
namespace {

constexpr double patience = 0.5;  // seconds until a tooltip

struct Waiting {
    ImGuiID id = 0;
    double since = 0;
    int frame = -2;  // last frame in which the thing was pointed at
} waiting;

double next_wake = -1;

}  // namespace

namespace {

// ImGui 1.86 starts Tab at the first item unless a text field is active: here every widget is a stop, so it goes on from where it is.
bool focus_was_alive = false, focus_was_sent = false;  // in the frame before
void before_frame(ImGuiContext* g, ImGuiContextHook*) {
    const bool came_there = !g->NavDisableHighlight || g->LastActiveId == g->NavId;  // by key or click, not because the window is new
    focus_was_alive = g->NavId != 0 && g->NavIdIsAlive && came_there;
    focus_was_sent = imgui::focus_was_sent(*g);
}
void after_new_frame(ImGuiContext* g, ImGuiContextHook*) {
    // ImGui goes to a window's menu when Alt was tapped, and takes the keyboard from a text for that. There are no such menus.
    g->NavWindowingToggleLayer = false;
    if (g->IO.MouseClicked[0]) note_press();
    drop_letters_when_focus_moves();
    // Words that nobody takes have blanks between them: those press nothing.
    if (letters_go_on() && imgui::pressed(key_space, true)) g->NavActivateId = g->NavActivateDownId = g->NavActivatePressedId = 0;
    const bool tabs = g->NavMoveScoringItems && (g->NavMoveFlags & imgui::tabbing) && !(g->NavMoveFlags & ImGuiNavMoveFlags_FocusApi);
    if (tabs && g->NavTabbingDir == 0 && focus_was_alive) g->NavTabbingDir = +1;
    // ImGui 1.90 goes on from what had the keyboard even when that is gone, and then reaches nothing.
    if (tabs && g->NavTabbingDir == +1 && !focus_was_alive && g->ActiveId == 0) g->NavTabbingDir = 0;
    // After SetKeyboardFocusHere() before a button the ring is shown, and so Enter presses it.
    if (std::exchange(focus_was_sent, false) && g->NavId && !g->NavActivateId) {
        g->NavDisableHighlight = false;
        g->NavDisableMouseHover = true;
    }
    // In a list that opened, Enter chooses as Space does.
    const bool in_list = g->NavWindow && (g->NavWindow->Flags & ImGuiWindowFlags_Popup) && !(g->NavWindow->Flags & ImGuiWindowFlags_Modal);
    if (in_list && g->NavId && !g->ActiveId && !g->NavDisableHighlight && imgui::enter_pressed())
        g->NavActivateId = g->NavActivateDownId = g->NavActivatePressedId = g->NavId;
}

}  // namespace

void install_hooks() {
    ImGuiContext* g = ImGui::GetCurrentContext();
    for (const ImGuiContextHook& hook : g->Hooks)
        if (hook.Callback == after_new_frame) return;
    waiting = {};  // of a context before this one
    forget_active_text();
    forget_keyboard();
    forget_dialogs();
    forget_typed_dates();
    ImGuiContextHook hook;
    hook.Type = ImGuiContextHookType_NewFramePre;
    hook.Callback = before_frame;
    ImGui::AddContextHook(g, &hook);
    hook.Type = ImGuiContextHookType_NewFramePost;
    hook.Callback = after_new_frame;
    ImGui::AddContextHook(g, &hook);
}

float room_for_words() {
    const bool grows = (ImGui::GetCurrentWindow()->Flags & ImGuiWindowFlags_AlwaysAutoResize) != 0;
    return std::max(em(grows ? 320 : 200), ImGui::GetContentRegionAvail().x);
}

ImU32 faded(ImU32 colour) { return ImGui::GetColorU32(colour); }

ImRect placed(ImVec2 size, Face which, float text_top) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    // ImGui counts a baseline as the distance from the top to that of a line in its own font.
    const ImFont *font = face(which), *text = face(Face::text);
    float own = (text_top >= 0 ? text_top : (size.y - font->FontSize) / 2) + font->Ascent - text->Ascent;
    if (text_top < 0) own = std::max(0.0f, own);  // low chips side by side stay level
    const float down = window->DC.CurrLineSize.y > 0 ? std::max(0.0f, std::floor(window->DC.CurrLineTextBaseOffset - own)) : 0;
    const ImVec2 at{window->DC.CursorPos.x, window->DC.CursorPos.y + down};
    ImGui::ItemSize({size.x, size.y + down}, std::max(0.0f, own + down));
    return {at, {at.x + size.x, at.y + size.y}};
}

Press pressable(const char* label, ImVec2 size, Face which) {
    ImGuiContext& g = *ImGui::GetCurrentContext();
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    const ImGuiID id = window->GetID(label);
    Press press;
    const ImRect box = placed(size, which);
    if (!ImGui::ItemAdd(box, id, nullptr, imgui::tab_stop)) return press;
    press.visible = true;
    press.pressed = ImGui::ButtonBehavior(box, id, &press.hovered, &press.held);
    press.focused = g.NavId == id && !g.NavDisableHighlight && g.NavWindow == window;
    // ImGui presses with Space only. Coming here by Tab is no press, and shows the ring.
    const bool disabled = (g.LastItemData.InFlags & ImGuiItemFlags_Disabled) != 0;
    if (press.focused && !disabled && g.ActiveId == 0 && imgui::enter_pressed()) press.pressed = true;
    if (imgui::came_by_tab(g, id) && g.NavId == id && !imgui::enter_pressed()) {
        g.NavDisableHighlight = false;
        g.NavDisableMouseHover = true;
        press.focused = true;
    }
    return press;
}

Area area(const char* label, ImVec2 size, float rounding) {
    if (ImGui::GetCurrentWindow()->SkipItems) return {};
    const Press press = pressable(label, size);
    if (press.focused) focus_ring(ImGui::GetCurrentContext()->LastItemData.Rect, em(rounding));
    return {press.pressed, press.hovered, press.focused};
}

Area area_below(const char* label, ImVec2 size, float rounding) {
    imgui::allow_overlap_of_next();
    const Area press = area(label, size, rounding);
    imgui::allow_overlap_of_last();
    return press;
}

void focus_ring(const ImRect& box, float rounding) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    const float off = em(3), thick = em(2);
    const ImVec2 from{box.Min.x - off, box.Min.y - off}, to{box.Max.x + off, box.Max.y + off};
    // May reach over the edge of a row, never over that of the window.
    const bool cut = !window->ClipRect.Contains(ImRect(from, to));
    if (cut) window->DrawList->PushClipRect(window->OuterRectClipped.Min, window->OuterRectClipped.Max);
    window->DrawList->AddRect(from, to, palette().accent, rounding + off, 0, thick);
    if (cut) window->DrawList->PopClipRect();
}

void wake_in(double seconds) {
    if (next_wake < 0 || seconds < next_wake) next_wake = std::max(0.0, seconds);
}

double take_wake() {
    const double wake = next_wake;
    next_wake = -1;
    return wake;
}

void tooltip_for_last(const Press& press, std::string_view sentence) {
    if (!press.hovered && !press.focused) return;
    ImGuiContext& g = *ImGui::GetCurrentContext();
    const ImRect box = g.LastItemData.Rect;
    // Things without an id are told apart by where they are.
    const ImGuiID id = g.LastItemData.ID ? g.LastItemData.ID : ImHashData(&box, sizeof box);
    if (waiting.id != id || waiting.frame < g.FrameCount - 1) waiting = {id, g.Time, g.FrameCount};
    waiting.frame = g.FrameCount;
    const double left = patience - (g.Time - waiting.since);
    if (left > 0) return wake_in(left);

    const float padding = em(8), width = std::min(em(320), g.IO.DisplaySize.x - em(32));
    const ImVec2 size = measure(sentence, Face::quiet, width);
    ImVec2 at{box.Min.x, box.Max.y + em(6)};
    at.x = std::clamp(at.x, em(8), std::max(em(8), g.IO.DisplaySize.x - size.x - 2 * padding - em(8)));
    if (at.y + size.y + 2 * padding > g.IO.DisplaySize.y) at.y = box.Min.y - em(6) - size.y - 2 * padding;
    const ImRect ground(at, {at.x + size.x + 2 * padding, at.y + size.y + 2 * padding});
    ImDrawList* list = ImGui::GetForegroundDrawList();
    list->AddRectFilled(ground.Min, ground.Max, palette().text, em(6));
    draw_wrapped(list, Face::quiet, {at.x + padding, at.y + padding}, palette().card, sentence, width);
}

}  // namespace alp::ui
