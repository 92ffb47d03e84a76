#include "screens/themes/themes_screen.h"

#include <alp/ui/icons.h>
#include <alp/ui/widgets.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;

ThemesScreen::ThemesScreen(workspace::OpenStore& store, workspace::TeamThemes& themes, shell::Navigator& navigator, ThemeList list,
                           ThemePage page)
    : store_(store), themes_(themes), navigator_(navigator), list_(std::move(list)), page_(std::move(page)) {}

std::string ThemesScreen::title() const { return tr("Themes"); }

std::optional<shell::SidebarItem> ThemesScreen::sidebar() const { return shell::SidebarItem{.icon = icons::link}; }

void ThemesScreen::follow_team() {
    if (std::exchange(team_, store_.team_id()) == store_.team_id()) return;
    chosen_ = {};
    list_.forget();
}

bool ThemesScreen::reveal(const shell::Reference& reference) {
    if (reference.what != store::Found::What::theme) return false;
    follow_team();
    list_.show_all();
    chosen_ = reference.id;
    navigator_.show(id());
    return true;
}

// Beside the list something is shown always. Null: nothing is chosen, or there is nothing to show.
const Theme* ThemesScreen::theme_to_show(bool wide) {
    const Theme* theme = chosen_ ? store_.records().find<Theme>(chosen_) : nullptr;
    if (!theme && wide) theme = store_.records().find<Theme>(themes_.most_returned());
    chosen_ = theme ? theme->id : Id{};
    return theme;
}

// One at a time, where there is no room for the list as well.
void ThemesScreen::draw_one(const Theme& theme) {
    if (button(tr("Back to all themes"), Kind::quiet)) chosen_ = {};
    gap(8);
    page_.draw(theme);
}

void ThemesScreen::draw_beside_list(const Theme* theme) {
    const float there = ImGui::GetContentRegionAvail().x;
    const float left = std::clamp(there * 0.36f, em(300), em(420));
    const ImVec2 start = ImGui::GetCursorPos();
    ImGui::BeginGroup();
    {
        const Within column(left);
        list_.draw(chosen_);
    }
    ImGui::EndGroup();
    const float bottom = ImGui::GetCursorPosY();
    ImGui::SetCursorPos({start.x + left + em(24), start.y});
    ImGui::BeginGroup();
    {
        const Within column(there - left - em(24));
        if (theme) page_.draw(*theme);
    }
    ImGui::EndGroup();
    ImGui::SetCursorPos({start.x, std::max(bottom, ImGui::GetCursorPosY())});
    ImGui::Dummy({0, 0});
}

void ThemesScreen::draw() {
    follow_team();
    const auto& all = store_.records().table<Theme>().rows();
    if (std::ranges::none_of(all, [&](const Theme* theme) { return theme->team == team_; })) {
        words(tr("Themes bind what is said in different meetings together. Instruments make them; you can make one here as well."));
        gap();
    }
    const bool wide = ImGui::GetContentRegionAvail().x > em(820);
    const Theme* theme = theme_to_show(wide);
    if (wide) return draw_beside_list(theme);
    if (theme) return draw_one(*theme);
    list_.draw(chosen_);
}

void add_themes(shell::Navigator& navigator, workspace::Workspace& workspace) {
    workspace::OpenStore& store = workspace.store();
    workspace::InstrumentLooks& looks = workspace.looks();
    workspace::TeamThemes& themes = workspace.team_themes();
    workspace::Meetings& meetings = workspace.meetings();

    const workspace::ThemeEdits edits(store, workspace.teams(), workspace.notifications());
    ThemePage page(store, themes, ThemeOperations(store, workspace.undo(), navigator, edits), ThreadChart(store, meetings, looks),
                   ThreadDetails(store, looks, workspace.actions()), ThreadWordsList(store, themes, meetings, looks));
    navigator.add(std::make_unique<ThemesScreen>(store, themes, navigator, ThemeList(store, themes, edits), std::move(page)));
}

}  // namespace alp::screens
