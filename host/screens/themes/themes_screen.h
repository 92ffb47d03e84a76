// Thema's: all themes of the team on the left, the thread of the chosen one on the right. Main thread, inside a frame.
#pragma once

#include "screens/themes/theme_list.h"
#include "screens/themes/theme_page.h"
#include "workspace/workspace.h"

namespace alp::screens {

class ThemesScreen : public shell::Screen {
public:
    ThemesScreen(workspace::OpenStore& store, workspace::TeamThemes& themes, shell::Navigator& navigator, ThemeList list, ThemePage page);

    std::string_view id() const override { return "themes"; }
    std::string title() const override;
    std::optional<shell::SidebarItem> sidebar() const override;
    bool reveal(const shell::Reference& reference) override;  // a theme, as its thread
    void draw() override;
    bool can_present() const override { return true; }

private:
    void follow_team();
    const Theme* theme_to_show(bool wide);
    void draw_one(const Theme& theme);
    void draw_beside_list(const Theme* theme);

    workspace::OpenStore& store_;
    workspace::TeamThemes& themes_;
    shell::Navigator& navigator_;
    ThemeList list_;
    ThemePage page_;
    Id team_, chosen_;  // team_: that chosen_ and the list are of
};

void add_themes(shell::Navigator& navigator, workspace::Workspace& workspace);

}  // namespace alp::screens
