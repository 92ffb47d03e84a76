#include "screens/settings/settings_screen.h"

#include "workspace/workspace.h"

#include <alp/text.h>
#include <alp/ui/icons.h>
#include <alp/ui/widgets.h>

#include <cmath>

namespace alp::screens {

using namespace ui;
using workspace::Settings;

SettingsScreen::SettingsScreen(workspace::Preferences& preferences, workspace::OpenStore& store, workspace::Documents& documents,
                               BackupList backups, SetAsideList set_aside)
    : preferences_(preferences), store_(store), documents_(documents), backups_(std::move(backups)), set_aside_(std::move(set_aside)) {}

std::string SettingsScreen::title() const { return tr("Settings"); }

std::optional<shell::SidebarItem> SettingsScreen::sidebar() const {
    return shell::SidebarItem{icons::settings, shell::SidebarItem::Section::foot};
}

void SettingsScreen::draw_language() {
    heading(tr("Language"));
    gap(4);
    const std::vector<std::string> names{"Nederlands", "English"};
    int chosen = preferences_.settings().language == "en" ? 1 : 0;
    if (choice("language", names, chosen)) preferences_.change([&](Settings& s) { s.language = chosen == 1 ? "en" : "nl"; });
    quiet(tr("What people wrote stays in the language they wrote it in."));
}

void SettingsScreen::draw_look() {
    heading(tr("Size of the text"));
    gap(4);
    const std::vector<std::string> sizes{"100 %", "125 %", "150 %", "175 %", "200 %"};
    int size = static_cast<int>(std::lround((preferences_.settings().text_scale - 1) * 4));
    if (choice("size", sizes, size)) preferences_.change([&](Settings& s) { s.text_scale = 1 + static_cast<float>(size) / 4; });
    gap(16);
    heading(tr("Colours"));
    gap(4);
    const std::vector<std::string> looks{tr("Light"), tr("Dark"), tr("High contrast")};
    int look = static_cast<int>(preferences_.settings().look);
    if (choice("look", looks, look)) preferences_.change([&](Settings& s) { s.look = static_cast<Look>(look); });
}

void SettingsScreen::draw_store() {
    heading(tr("Where everything is kept"));
    gap(4);
    words(store_.file().string());
    quiet(tr("Only on this computer; nothing is sent anywhere. Ask for an encrypted disk: cases are told here."));
    gap(8);
    if (button(tr("Open this folder"))) documents_.open_folder(store_.file().parent_path());
}

void SettingsScreen::draw() {
    question(tr("Settings"));
    gap();
    std::vector<std::function<void()>> parts{[this] { draw_language(); }, [this] { draw_look(); }, [this] { draw_store(); },
                                             [this] { backups_.draw(); }};
    if (!set_aside_.empty()) parts.push_back([this] { set_aside_.draw(); });
    flow(static_cast<int>(parts.size()), em(420), [&](int i, float width) {
        ImGui::PushID(i);
        begin_card("part", width);
        parts[static_cast<std::size_t>(i)]();
        end_card();
        ImGui::PopID();
    });
    set_aside_.draw_questions();
}

void add_settings(shell::Navigator& navigator, workspace::Workspace& w) {
    navigator.add(std::make_unique<SettingsScreen>(w.preferences(), w.store(), w.documents(),
                                                   BackupList(w.backups(), w.store(), w.documents()),
                                                   SetAsideList(w.backups(), w.documents())));
}

}  // namespace alp::screens
