// All that differs between the versions of Dear ImGui this builds with: 1.86 (Debian 12) and 1.90 (Debian 13). For the SDK, the program and
// their tests; an instrument needs none of it. Main thread.
#pragma once

#include <alp/ui/keys.h>

#include <imgui.h>
#include <imgui_internal.h>

#include <initializer_list>

namespace alp::ui::imgui {

#if IMGUI_VERSION_NUM < 18900

// ---- keys: ImGui takes any number and is told which of them are Enter, Tab and so on
inline void prepare_keys(ImGuiIO& io) {
    constexpr int known[][2] = {
        {ImGuiKey_Tab, key_tab}, {ImGuiKey_LeftArrow, key_left}, {ImGuiKey_RightArrow, key_right}, {ImGuiKey_UpArrow, key_up},
        {ImGuiKey_DownArrow, key_down}, {ImGuiKey_PageUp, key_page_up}, {ImGuiKey_PageDown, key_page_down}, {ImGuiKey_Home, key_home},
        {ImGuiKey_End, key_end}, {ImGuiKey_Insert, key_insert}, {ImGuiKey_Delete, key_delete}, {ImGuiKey_Backspace, key_backspace},
        {ImGuiKey_Space, key_space}, {ImGuiKey_Enter, key_enter}, {ImGuiKey_Escape, key_escape}, {ImGuiKey_KeyPadEnter, key_pad_enter},
        {ImGuiKey_A, 'A'}, {ImGuiKey_C, 'C'}, {ImGuiKey_V, 'V'}, {ImGuiKey_X, 'X'}, {ImGuiKey_Y, 'Y'}, {ImGuiKey_Z, 'Z'}};
    for (const auto& [theirs, ours] : known) io.KeyMap[theirs] = ours;
}
inline void put_key(ImGuiIO& io, int key, bool down) {
    io.KeysDown[key] = down;
    io.KeyCtrl = io.KeysDown[key_control], io.KeyShift = io.KeysDown[key_shift];
    io.KeyAlt = io.KeysDown[key_alt], io.KeySuper = io.KeysDown[key_super];
}
inline bool pressed(int key, bool repeat) { return ImGui::IsKeyPressed(key, repeat); }

// ---- keyboard focus
constexpr ImGuiItemFlags tab_stop = ImGuiItemFlags_Inputable;  // what ItemAdd() is told of a thing where Tab stops
constexpr int tabbing = ImGuiNavMoveFlags_Tabbing;
inline bool came_by_tab(const ImGuiContext& g, ImGuiID id) { return g.NavActivateInputId == id; }
// SetKeyboardFocusHere() was called in the last frame, for what is not a text field.
inline bool focus_was_sent(const ImGuiContext&) { return false; }  // came_by_tab() tells it
inline bool hoverable(const ImRect& box, ImGuiID id) { return ImGui::ItemHoverable(box, id); }
// Keys that ImGui may not use to move the focus: in every frame in which a text has the keyboard.
inline void keep_keys(ImGuiContext& g, ImGuiID) {
    g.ActiveIdUsingNavDirMask = ~0u;
    g.ActiveIdUsingNavInputMask |= 1u << ImGuiNavInput_Cancel;
    for (const ImGuiKey key : {ImGuiKey_Home, ImGuiKey_End, ImGuiKey_PageUp, ImGuiKey_PageDown})
        g.ActiveIdUsingKeyInputMask |= ImU64{1} << key;
}
inline void show_input_method(ImGuiContext& g, const ImRect& caret) { g.PlatformImePos = {caret.Min.x, caret.Max.y}; }

// ---- what is drawn on a thing afterwards is pressed first: a call before the thing, and one after it
inline void allow_overlap_of_next() {}
inline void allow_overlap_of_last() { ImGui::SetItemAllowOverlap(); }

// ---- stacks
inline ImGuiID& focus_scope(ImGuiContext&, ImGuiWindow& window) { return window.DC.NavFocusScopeIdCurrent; }
inline void measure_stacks(ImGuiContext&, ImGuiStackSizes& sizes) { sizes.SetToCurrentState(); }

// ---- draw data of lists that the caller keeps
inline void set_lists(ImDrawData& data, ImDrawList** lists, int count) { data.CmdLists = lists, data.CmdListsCount = count; }

// ---- the functions that PushID() ends in, which the driver of the tests stands before
#define ALP_IMGUI_PUSHED_ID GetIDNoKeepAlive
#define ALP_IMGUI_PUSHED_ID_NAME "_ZN11ImGuiWindow16GetIDNoKeepAlive"
#define ALP_IMGUI_PUSHED_TEXT_APART 1  // for texts too; later versions have GetID() for those

#else

// ---- keys: each has a number of ImGui's, and ImGui is told of changes
inline ImGuiKey number_of(int key) {
    if (key >= 'A' && key <= 'Z') return static_cast<ImGuiKey>(ImGuiKey_A + key - 'A');
    if (key >= '0' && key <= '9') return static_cast<ImGuiKey>(ImGuiKey_0 + key - '0');
    if (key >= key_f1 && key < key_f1 + 12) return static_cast<ImGuiKey>(ImGuiKey_F1 + key - key_f1);
    constexpr int known[][2] = {
        {key_space, ImGuiKey_Space}, {key_slash, ImGuiKey_Slash}, {'=', ImGuiKey_Equal}, {'-', ImGuiKey_Minus}, {'+', ImGuiKey_KeypadAdd},
        {'.', ImGuiKey_Period}, {',', ImGuiKey_Comma}, {key_escape, ImGuiKey_Escape}, {key_enter, ImGuiKey_Enter}, {key_tab, ImGuiKey_Tab},
        {key_backspace, ImGuiKey_Backspace}, {key_insert, ImGuiKey_Insert}, {key_delete, ImGuiKey_Delete}, {key_right, ImGuiKey_RightArrow},
        {key_left, ImGuiKey_LeftArrow}, {key_down, ImGuiKey_DownArrow}, {key_up, ImGuiKey_UpArrow}, {key_page_up, ImGuiKey_PageUp},
        {key_page_down, ImGuiKey_PageDown}, {key_home, ImGuiKey_Home}, {key_end, ImGuiKey_End}, {key_pad_enter, ImGuiKey_KeypadEnter},
        {key_shift, ImGuiKey_LeftShift}, {key_control, ImGuiKey_LeftCtrl}, {key_alt, ImGuiKey_LeftAlt}, {key_super, ImGuiKey_LeftSuper}};
    for (const auto& [ours, theirs] : known)
        if (ours == key) return static_cast<ImGuiKey>(theirs);
    return ImGuiKey_None;
}
// What may not come in one frame, the window keeps apart itself (host, Input::feed).
inline void prepare_keys(ImGuiIO& io) { io.ConfigInputTrickleEventQueue = false; }
inline void put_key(ImGuiIO& io, int key, bool down) {
    if (number_of(key) == ImGuiKey_None) return;
    io.AddKeyEvent(number_of(key), down);
    if (key == key_control) io.AddKeyEvent(ImGuiMod_Ctrl, down);
    if (key == key_shift) io.AddKeyEvent(ImGuiMod_Shift, down);
    if (key == key_alt) io.AddKeyEvent(ImGuiMod_Alt, down);
    if (key == key_super) io.AddKeyEvent(ImGuiMod_Super, down);
}
inline bool pressed(int key, bool repeat) { return number_of(key) != ImGuiKey_None && ImGui::IsKeyPressed(number_of(key), repeat); }

// ---- keyboard focus
constexpr ImGuiItemFlags tab_stop = ImGuiItemFlags_None;  // Tab stops at everything; an Inputable it would press as well
constexpr int tabbing = ImGuiNavMoveFlags_IsTabbing;
inline bool came_by_tab(const ImGuiContext& g, ImGuiID id) {
    return g.NavActivateId == id && (g.NavActivateFlags & ImGuiActivateFlags_PreferInput);
}
inline bool focus_was_sent(const ImGuiContext& g) {
    constexpr int by_program = ImGuiNavMoveFlags_IsTabbing | ImGuiNavMoveFlags_FocusApi;
    return (g.NavMoveScoringItems || g.NavMoveSubmitted) && (g.NavMoveFlags & by_program) == by_program;
}
inline bool hoverable(const ImRect& box, ImGuiID id) {
    return ImGui::ItemHoverable(box, id, ImGui::GetCurrentContext()->LastItemData.InFlags);
}
inline void keep_keys(ImGuiContext& g, ImGuiID id) {
    g.ActiveIdUsingNavDirMask = ~0u;
    for (const ImGuiKey key : {ImGuiKey_Home, ImGuiKey_End, ImGuiKey_PageUp, ImGuiKey_PageDown, ImGuiKey_Enter, ImGuiKey_KeypadEnter,
                               ImGuiKey_Space, ImGuiKey_Escape})
        ImGui::SetKeyOwner(key, id);
}
inline void show_input_method(ImGuiContext& g, const ImRect& caret) {
    g.PlatformImeData.WantVisible = true;
    g.PlatformImeData.InputPos = {caret.Min.x, caret.Min.y};
    g.PlatformImeData.InputLineHeight = caret.GetHeight();
}

// ---- what is drawn on a thing afterwards is pressed first
inline void allow_overlap_of_next() { ImGui::SetNextItemAllowOverlap(); }
inline void allow_overlap_of_last() {}

// ---- stacks
inline ImGuiID& focus_scope(ImGuiContext& g, ImGuiWindow&) { return g.CurrentFocusScopeId; }
inline void measure_stacks(ImGuiContext& g, ImGuiStackSizes& sizes) { sizes.SetToContextState(&g); }

// ---- draw data of lists that the caller keeps
inline void set_lists(ImDrawData& data, ImDrawList** lists, int count) {
    data.CmdLists.resize(0);
    for (int i = 0; i < count; ++i) data.CmdLists.push_back(lists[i]);
    data.CmdListsCount = count;
}

// ---- the functions that PushID() ends in
#define ALP_IMGUI_PUSHED_ID GetID
#define ALP_IMGUI_PUSHED_ID_NAME "_ZN11ImGuiWindow5GetID"
#define ALP_IMGUI_PUSHED_TEXT_APART 0

#endif

inline bool enter_pressed() { return pressed(key_enter, false) || pressed(key_pad_enter, false); }

}  // namespace alp::ui::imgui
