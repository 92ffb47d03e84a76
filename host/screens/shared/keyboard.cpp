#include "screens/shared/keyboard.h"

#include <alp/ui/widgets.h>

#include <imgui_internal.h>

#include <cctype>

namespace alp::screens {

std::optional<char> letter_typed(bool in_menu) {
    ImGuiIO& io = ImGui::GetIO();
    if (io.KeyCtrl || io.KeyAlt || io.WantTextInput) return std::nullopt;
    if (!in_menu && ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel)) return std::nullopt;
    for (const ImWchar typed : io.InputQueueCharacters) {
        if (typed >= 128 || !std::isalpha(static_cast<int>(typed))) continue;
        io.InputQueueCharacters.resize(0);  // a field that takes the keyboard because of it does not get it as well
        return static_cast<char>(std::tolower(static_cast<int>(typed)));
    }
    return std::nullopt;
}

void focus_last_item() {
    ImGuiContext& g = *ImGui::GetCurrentContext();
    ImGuiWindow* window = g.CurrentWindow;
    const ImGuiID id = g.LastItemData.ID;
    if (!id || window->SkipItems) return;
    if (g.ActiveId) ImGui::ClearActiveID();  // a field that was written in
    if (g.NavWindow != window) ImGui::FocusWindow(window);
    ImGui::SetFocusID(id, window);
    g.NavDisableHighlight = false;  // a line shows where it is
    g.NavDisableMouseHover = true;
    const ImRect box = g.LastItemData.Rect, sight = window->InnerRect;
    const float margin = ui::em(48);
    if (box.Min.y < sight.Min.y + margin) ImGui::SetScrollFromPosY(box.Min.y - window->Pos.y - margin, 0);
    else if (box.Max.y > sight.Max.y - margin) ImGui::SetScrollFromPosY(box.Max.y - window->Pos.y + margin, 1);
}

bool last_item_has_keyboard() {
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    return g.NavId && g.NavId == g.LastItemData.ID && g.NavWindow == g.CurrentWindow && !g.NavDisableHighlight;
}

}  // namespace alp::screens
