#include "colour.h"
#include "inside.h"

#include <alp/host/keyboard.h>
#include <alp/ui/keys.h>

#include <algorithm>
#include <map>

namespace alp::ui {
namespace {
struct Dialog {
    ImGuiWindow* window;
    ImGuiID id;
    bool* open;
};
std::vector<Dialog> dialogs;             // begun and not ended, innermost last
std::map<ImGuiID, ImGuiID> texts_under;  // by dialog: the text that had the keyboard when it opened

void opened(ImGuiID dialog) {
    if (const ImGuiID text = text_with_keyboard()) texts_under[dialog] = text;
    else texts_under.erase(dialog);
}

void closed(ImGuiID dialog) {
    const auto under = texts_under.find(dialog);
    if (under == texts_under.end()) return;
    give_keyboard_after_this_frame(under->second);
    texts_under.erase(under);
}
}  // namespace

void forget_dialogs() {
    dialogs.clear();
    texts_under.clear();
}

bool begin_dialog(const char* title, bool& open, float width) {
    const ImGuiID id = ImGui::GetID(title);
    if (!ImGui::IsPopupOpen(title)) {
        if (!open) return false;
        opened(id);
        ImGui::OpenPopup(title);
    }
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const float wide = std::min(em(width), screen.x - em(32));
    ImGui::SetNextWindowPos({screen.x / 2, screen.y / 2}, ImGuiCond_Always, {0.5f, 0.5f});
    ImGui::SetNextWindowSizeConstraints({wide, 0}, {wide, std::max(em(120), screen.y - em(48))});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {em(24), em(20)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, em(12));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1.0f);
    constexpr auto flags =
        ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings;
    const bool shows = ImGui::BeginPopupModal(title, nullptr, flags);
    ImGui::PopStyleVar(3);
    if (!shows) {
        closed(id);
        open = false;
        return false;
    }
    if (!open) {  // closed by its own buttons in the last frame
        ImGui::CloseCurrentPopup();
        ImGui::EndPopup();
        closed(id);
        return false;
    }
    // Left by an exception: the same window again, or windows of another frame.
    std::erase_if(dialogs, [](const Dialog& d) {
        return d.window == ImGui::GetCurrentWindow() || d.window->LastFrameActive != ImGui::GetFrameCount();
    });
    dialogs.push_back({ImGui::GetCurrentWindow(), id, &open});
    words(shown(title), Face::heading);
    gap(12);
    return true;
}

void end_dialog() {
    ImGuiContext& g = *ImGui::GetCurrentContext();
    while (!dialogs.empty() && dialogs.back().window != g.CurrentWindow) dialogs.pop_back();
    if (!dialogs.empty()) {
        const Dialog dialog = dialogs.back();
        dialogs.pop_back();
        // A text box that has the keyboard takes the first Escape; an inner dialog takes its own.
        const bool escape = key_pressed(key_escape, false) && g.ActiveId == 0 && g.ActiveIdPreviousFrame == 0;
        if (escape && ImGui::IsWindowFocused(ImGuiFocusedFlags_ChildWindows)) *dialog.open = false;
        if (!*dialog.open) {
            ImGui::CloseCurrentPopup();
            closed(dialog.id);
        }
    }
    ImGui::EndPopup();
}

}  // namespace alp::ui
