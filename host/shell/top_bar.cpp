#include "shell/top_bar.h"

#include <alp/text.h>
#include <alp/ui/icons.h>
#include <alp/ui/widgets.h>

#include <algorithm>

namespace alp::shell {

using namespace ui;

TopBar::TopBar(Navigator& navigator, CommandPalette& palette, workspace::OpenStore& store, const workspace::Clock& clock)
    : navigator_(navigator), palette_(palette), store_(store), clock_(clock) {}

void TopBar::draw(bool narrow) {
    float right = ImGui::GetWindowWidth() - em(24);
    const float row = em(10), height = em(36);  // on the line of the buttons beside it

    // From the right: saved or not, search, the meeting's own; the title takes what is left.
    ImGui::SetCursorPosY(row + em(9));
    draw_save_state(right);
    right -= em(narrow ? 112 : 132);

    Screen* screen = navigator_.current();
    const bool small = narrow || (screen && screen->wide_bar() && ImGui::GetWindowWidth() < em(1400));
    const float search = small ? em(44) : em(216);
    ImGui::SetCursorPos({right - search, row});
    ImGui::PushStyleColor(ImGuiCol_Button, palette().card);
    ImGui::PushStyleColor(ImGuiCol_Border, palette().line);
    ImGui::PushStyleColor(ImGuiCol_Text, palette().quiet);
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 1);
    ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, em(8));
    ImGui::PushStyleVar(ImGuiStyleVar_ButtonTextAlign, {small ? 0.5f : 0.1f, 0.5f});
    {
        const WithFace face_(small ? Face::text : Face::quiet);  // icons are in the text face
        const std::string hint =
            small ? std::string(icons::search) + "###search" : std::string(tr("Search everything…  Ctrl K")) + "###search";
        if (ImGui::Button(hint.c_str(), {search, height})) palette_.open();
    }
    ImGui::PopStyleVar(3);
    ImGui::PopStyleColor(3);
    right -= search + em(16);

    if (!screen) return;
    right = screen->draw_bar(right, narrow);
    ImGui::SetCursorPos({em(24), row + em(9)});
    const float room = right - em(24);
    if (room <= em(40)) return;  // the page says it alone
    const std::string whole = screen->title(), title = screen->title_in(room);
    if (!title.empty()) one_line(title, room, Face::strong);
    if (!title.empty() && title != whole) tooltip(whole);
}

void TopBar::draw_save_state(float right) {
    const store::SaveState state = store_.save_state();
    std::string text;
    ImU32 colour = palette().good;
    if (!state.saved && !state.trouble) unsaved_since_ = unsaved_since_.value_or(clock_.now());
    else unsaved_since_.reset();
    if (!store_.open() || state.trouble) text = tr("Not saved"), colour = palette().bad;
    else if (store_.read_only()) text = tr("Read only"), colour = palette().quiet;
    else if (unsaved_since_ && clock_.now() - *unsaved_since_ > std::chrono::seconds(1)) text = tr("Saving…"), colour = palette().quiet;
    else if (state.last && local_date(*state.last) == clock_.today()) text = filled(tr("Saved {}"), time_of_day(*state.last));
    else text = tr("Saved");
    const WithFace face_(Face::quiet);
    const float dot = em(4), width = ImGui::CalcTextSize(text.c_str()).x;
    ImGui::SetCursorPosX(right - width);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::GetWindowDrawList()->AddCircleFilled({at.x - dot * 2.2f, at.y + ImGui::GetFontSize() / 2}, dot, colour);
    ImGui::PushStyleColor(ImGuiCol_Text, colour);
    ImGui::TextUnformatted(text.c_str());
    ImGui::PopStyleColor();
}

}  // namespace alp::shell
