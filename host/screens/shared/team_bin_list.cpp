#include "screens/shared/team_bin_list.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;

void TeamBinList::draw_team(const store::TeamLine& line) {
    ImGui::PushID(line.team.id.text().c_str());
    rule();
    gap(4);
    words(line.team.name, Face::strong);
    const std::string meetings = filled(trn("{} meeting", "{} meetings", line.sessions), line.sessions);
    quiet(bin_.is_due(line.team) ? filled(tr("{}; its time is over: is erased for good as soon as it is certain that the date of this "
                                             "computer is right"),
                                          meetings)
                                 : filled(tr("{}; is erased for good on {}"), meetings, date_in_words(bin_.erased_on(line.team), false)));
    if (!store_.read_only()) {
        if (button(tr("Put back"))) bin_.put_back(line.team.id);
        ImGui::SameLine(0, em(12));
        if (button(tr("Erase now…"), Kind::quiet)) asked_ = line.team.id;
    }
    gap(4);
    ImGui::PopID();
}

void TeamBinList::draw_question() {
    bool open = static_cast<bool>(asked_);
    if (begin_dialog(tr("Erase this team now?"), open)) {
        words(tr("All that was written in it goes for good, also in the backups."));
        gap(8);
        words(tr("This cannot be taken back."), Face::strong);
        gap(16);
        if (button(tr("Leave it in the bin"), Kind::normal)) open = false;
        ImGui::SameLine(0, em(12));
        if (button(tr("Erase the team"), Kind::danger)) {
            bin_.erase(asked_);
            open = false;
        }
        end_dialog();
    }
    if (!open) asked_ = {};
}

void TeamBinList::draw() {
    const std::vector<store::TeamLine> teams = bin_.teams();  // a copy: one may be put back meanwhile
    if (!teams.empty()) {
        gap(16);
        heading(tr("Removed teams"));
        gap(8);
    }
    for (const store::TeamLine& line : teams) draw_team(line);
    draw_question();
}

}  // namespace alp::screens
