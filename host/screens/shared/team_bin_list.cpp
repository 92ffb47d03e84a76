#include "screens/shared/team_bin_list.h"

#include "screens/shared/team_loss.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;

void TeamBinList::ask_erase(const Team& team) {
    Loss loss = loss_of(team, bin_);
    loss.title = tr("Erase this team now?");
    loss.goes.emplace_back(tr("all of that in the backups"));
    loss.leave = tr("Leave it in the bin");
    loss.go = tr("Erase the team");
    question_.ask(std::move(loss), [this, id = team.id] { bin_.erase(id); });
}

void TeamBinList::draw_team(const store::TeamLine& line) {
    ImGui::PushID(line.team.id.text().c_str());
    rule();
    gap(4);
    one_line(line.team.name, ImGui::GetContentRegionAvail().x, Face::strong);
    const std::string meetings = filled(trn("{} meeting", "{} meetings", line.sessions), line.sessions);
    quiet(bin_.is_due(line.team) ? filled(tr("{}; its time is over: is erased for good as soon as it is certain that the date of this "
                                             "computer is right"),
                                          meetings)
                                 : filled(tr("{}; is erased for good on {}"), meetings, date_in_words(bin_.erased_on(line.team), false)));
    if (!store_.read_only()) {
        if (button(tr("Put back"))) bin_.put_back(line.team.id);
        ImGui::SameLine(0, em(12));
        if (button(tr("Erase now…"), Kind::quiet)) ask_erase(line.team);
    }
    gap(4);
    ImGui::PopID();
}

void TeamBinList::draw() {
    const std::vector<store::TeamLine> teams = bin_.teams();  // a copy: one may be put back meanwhile
    if (!teams.empty()) {
        gap(16);
        heading(tr("Removed teams"));
        gap(8);
    }
    for (const store::TeamLine& line : teams) draw_team(line);
    question_.draw();
}

}  // namespace alp::screens
