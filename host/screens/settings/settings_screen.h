// Settings: language, size of the text, colours, where the store is, backups, and what was set aside.
#pragma once

#include "screens/settings/backup_list.h"
#include "screens/settings/set_aside_list.h"
#include "shell/navigator.h"

namespace alp::workspace {
class Workspace;
}

namespace alp::screens {

class SettingsScreen : public shell::Screen {
public:
    SettingsScreen(workspace::Preferences& preferences, workspace::OpenStore& store, workspace::Documents& documents, BackupList backups,
                   SetAsideList set_aside);

    std::string_view id() const override { return "settings"; }
    std::string title() const override;
    std::optional<shell::SidebarItem> sidebar() const override;
    bool needs_team() const override { return false; }
    void draw() override;

private:
    void draw_language();
    void draw_look();
    void draw_store();

    workspace::Preferences& preferences_;
    workspace::OpenStore& store_;
    workspace::Documents& documents_;
    BackupList backups_;
    SetAsideList set_aside_;
};

void add_settings(shell::Navigator& navigator, workspace::Workspace& workspace);

}  // namespace alp::screens
