// Instellingen: language, text size, colours, where the store is, backups.
#include "app/app.h"
#include "screens/screen.h"

#include <alp/ui/widgets.h>

#include <cmath>

namespace alp::screens {
namespace {

using namespace ui;

store::Backup asked_restore;  // no file: nothing was asked

void draw_language(app::App& app) {
    heading(tr("Language"));
    gap(4);
    const std::vector<std::string> names{"Nederlands", "English"};
    int chosen = app.settings().language == "en" ? 1 : 0;
    if (choice("language", names, chosen)) app.change_settings([&](app::Settings& s) { s.language = chosen == 1 ? "en" : "nl"; });
    quiet(tr("What people wrote stays in the language they wrote it in."));
}

void draw_reading(app::App& app) {
    heading(tr("Size of the text"));
    gap(4);
    const std::vector<std::string> sizes{"100 %", "125 %", "150 %", "175 %", "200 %"};
    int chosen = static_cast<int>(std::lround((app.settings().text_scale - 1) * 4));
    if (choice("size", sizes, chosen)) app.change_settings([&](app::Settings& s) { s.text_scale = 1 + static_cast<float>(chosen) / 4; });
    gap(16);
    heading(tr("Colours"));
    gap(4);
    const std::vector<std::string> looks{tr("Light"), tr("Dark"), tr("High contrast")};
    int look = static_cast<int>(app.settings().look);
    if (choice("look", looks, look)) app.change_settings([&](app::Settings& s) { s.look = static_cast<Look>(look); });
}

void draw_store(app::App& app) {
    heading(tr("Where everything is kept"));
    gap(4);
    words(app.books().file().string());
    quiet(tr("Only on this computer; nothing is sent anywhere. Ask for an encrypted disk: cases are told here."));
    gap(8);
    if (button(tr("Open this folder"))) app.open_folder(app.books().file().parent_path());
}

std::string age_of(const store::Backup& backup) {
    return filled(tr("{} at {}"), date_in_words(local_date(backup.made)), time_of_day(backup.made));
}

void draw_question(app::App& app) {
    bool open = !asked_restore.file.empty();
    if (begin_dialog(tr("Put this backup back?"), open)) {
        words(age_of(asked_restore), Face::strong);
        gap(8);
        words(tr("The teams will be as they were then. What is there now is set aside, not lost: it stays beside the store."));
        gap(16);
        if (button(tr("Leave it as it is"), Kind::normal)) open = false;
        ImGui::SameLine(0, em(12));
        if (button(tr("Put the backup back"), Kind::danger)) {
            app.restore(asked_restore.file);
            open = false;
        }
        end_dialog();
    }
    if (!open) asked_restore = {};
}

void draw_backups(app::App& app) {
    heading(tr("Backups"));
    gap(4);
    quiet(tr("Made at the start of a day, while working and at closing. Kept: all of two days, then daily, weekly and monthly ones."));
    gap(8);
    if (button(tr("Make a backup now"))) app.backup_now();
    ImGui::SameLine(0, em(12));
    if (button(tr("Open the folder of the backups"))) app.open_folder(store::backup_folder(app.books().file()));
    gap(8);
    static std::vector<store::Backup> list;
    static std::optional<Time> read;
    static std::filesystem::file_time_type changed;
    std::error_code none;  // no folder yet: no backup yet
    const auto now_changed = std::filesystem::last_write_time(store::backup_folder(app.books().file()), none);
    if (!read || app.now() - *read > std::chrono::seconds{5} || now_changed != changed) {
        list = store::backups(app.books().file());
        read = app.now();
        changed = now_changed;
    }
    float button_at = 0;  // one column of buttons, whatever the length of the dates
    const auto about = [](const store::Backup& one) { return filled("{} · {} kB", age_of(one), (one.bytes + 1023) / 1024); };
    for (std::size_t i = 0; i < list.size() && i < 12; ++i)
        button_at = std::max(button_at, ImGui::CalcTextSize(about(list[i]).c_str()).x + em(12));
    const float room = ImGui::GetContentRegionAvail().x - button_width(tr("Put back…"), Kind::quiet);
    if (list.empty()) quiet(tr("There is no backup yet."));
    for (std::size_t i = 0; i < list.size() && i < 12; ++i) {
        ImGui::PushID(static_cast<int>(i));
        const ImVec2 at = ImGui::GetCursorPos();
        ImGui::SetCursorPosY(at.y + (ImGui::GetFrameHeight() - ImGui::GetTextLineHeight()) / 2);
        one_line(about(list[i]), std::min(button_at, room) - em(8));
        ImGui::SetCursorPos({at.x + std::min(button_at, room), at.y});
        if (button(tr("Put back…"), Kind::quiet)) asked_restore = list[i];
        ImGui::PopID();
    }
    draw_question(app);
}

}  // namespace

void draw_settings(app::App& app) {
    question(tr("Settings"));
    gap();
    using Part = void (*)(app::App&);
    const Part parts[] = {draw_language, draw_reading, draw_store, draw_backups};
    flow(static_cast<int>(std::size(parts)), em(420), [&](int i, float width) {
        ImGui::PushID(i);
        begin_card("part", width);
        parts[i](app);
        end_card();
        ImGui::PopID();
    });
}

}  // namespace alp::screens
