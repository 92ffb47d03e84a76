#include "screens/team/team_list.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

namespace alp::screens {

using namespace ui;

// Ctrl+Z does not bring them back.
void TeamList::ask_remove_examples() {
    ui::Loss loss;
    long examples = 0, meetings = 0, own = 0;
    for (const store::TeamLine& line : store_.teams()) {
        (line.team.example ? examples : own) += 1;
        if (!line.team.example) continue;
        meetings += line.sessions;
        loss.about += (loss.about.empty() ? "" : ", ") + line.team.name;
    }
    loss.title = tr("Remove the example teams?");
    loss.goes = {
        filled(trn("{} example team and all that was written in it", "{} example teams and all that was written in them", examples),
               examples),
        filled(trn("{} meeting", "{} meetings", meetings), meetings)};
    if (own > 0)
        loss.stays = {filled(trn("{} team of your own, with its meetings", "{} teams of your own, with their meetings", own), own)};
    loss.leave = tr("Keep them");
    loss.go = tr("Remove them");
    question_.ask(std::move(loss), [this] { examples_.remove(); });
}

void TeamList::draw_team(const store::TeamLine& line, float width) {
    ImGui::PushID(line.team.id.text().c_str());
    begin_card("team", width);
    one_line(line.team.name, ImGui::GetContentRegionAvail().x, Face::strong);
    std::string about = filled(trn("{} member", "{} members", line.members), line.members) + " · " +
                        filled(trn("{} meeting", "{} meetings", line.sessions), line.sessions);
    if (line.team.example) about = filled(tr("Example · {}"), about);
    quiet(about);
    gap(4);
    if (line.team.id != store_.team_id()) {
        if (button(tr("Open"), Kind::quiet)) meetings_.ask_to_go_to(line.team.id, [this, id = line.team.id] { teams_.open(id); });
    } else {
        chip(tr("open now"), palette().done);
        if (!line.team.example && !store_.read_only() && button(tr("Remove this team…"), Kind::quiet)) remove_.ask();
    }
    end_card();
    ImGui::PopID();
}

void TeamList::draw() {
    heading(tr("Teams on this computer"));
    gap(8);
    const std::vector<store::TeamLine> teams = store_.teams();  // a copy: opening one may read the list again
    flow(static_cast<int>(teams.size()), em(260), [&](int i, float width) { draw_team(teams[static_cast<std::size_t>(i)], width); });
    if (button(tr("Make a new team"))) navigation_.go(workspace::Destination::new_team);
    if (may_remove_examples()) {
        beside(button_width(tr("Remove the example teams"), Kind::danger));
        if (button(tr("Remove the example teams"), Kind::danger)) ask_remove_examples();
    }
    question_.draw();
    bin_.draw();
    remove_.draw();
}

}  // namespace alp::screens
