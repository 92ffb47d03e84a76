#include "screens/settings/backup_list.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;

namespace {

constexpr std::size_t backups_listed = 12;

std::string backup_in_words(const store::Backup& backup) {
    const std::string moment = filled(tr("{} at {}"), date_in_words(local_date(backup.made)), time_of_day(backup.made));
    return filled("{} · {} kB", moment, (backup.bytes + 1023) / 1024);
}

}  // namespace

// One column of buttons, whatever the length of the dates.
void BackupList::draw_kept() {
    const std::vector<store::Backup>& kept = backups_.kept();
    if (kept.empty()) return quiet(tr("There is no backup yet."));
    const std::size_t listed = std::min(kept.size(), backups_listed);
    float button_at = 0;
    for (std::size_t i = 0; i < listed; ++i)
        button_at = std::max(button_at, ImGui::CalcTextSize(backup_in_words(kept[i]).c_str()).x + em(12));
    button_at = std::min(button_at, ImGui::GetContentRegionAvail().x - button_width(tr("Put back…"), Kind::quiet));
    for (std::size_t i = 0; i < listed; ++i) {
        ImGui::PushID(static_cast<int>(i));
        const ImVec2 at = ImGui::GetCursorPos();
        ImGui::SetCursorPosY(at.y + (ImGui::GetFrameHeight() - ImGui::GetTextLineHeight()) / 2);
        one_line(backup_in_words(kept[i]), button_at - em(8));
        ImGui::SetCursorPos({at.x + button_at, at.y});
        if (button(tr("Put back…"), Kind::quiet)) restore_.ask(kept[i].file, kept[i].made);
        ImGui::PopID();
    }
}

void BackupList::draw() {
    heading(tr("Backups"));
    gap(4);
    quiet(tr("Made at the start of a day, while working and at closing. Kept: all of two days, then daily, weekly and monthly ones."));
    gap(8);
    if (button(tr("Make a backup now"))) backups_.make();
    ImGui::SameLine(0, em(12));
    if (button(tr("Open the folder of the backups"))) documents_.open_folder(store::backup_folder(store_.file()));
    gap(8);
    draw_kept();
    restore_.draw();
}

}  // namespace alp::screens
