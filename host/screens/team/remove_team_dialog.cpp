#include "screens/team/remove_team_dialog.h"

#include "screens/shared/team_loss.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <utility>

namespace alp::screens {

using namespace ui;

bool RemoveTeamDialog::draw_typed(const std::string& name) {
    words(filled(tr("Type the name of the team: {}"), name), Face::strong);
    text_box(tr("Name of the team##typed"), typed_, {.enter_submits = true, .focus = std::exchange(focus_, false)});
    return trimmed(typed_) == trimmed(name);
}

void RemoveTeamDialog::ask() {
    const Team* team = teams_.current();
    if (!team) return;
    typed_.clear();
    focus_ = true;
    Loss loss = loss_of(*team, bin_);
    loss.title = tr("Remove this team?");
    loss.back =
        filled(tr("Until {} the team is in the bin, on this page, and can be put back as it was; backups hold it until then too. On "
                  "that day it is erased for good, here and in the backups."),
               date_in_words(bin_.erased_on(*team), false));
    loss.leave = tr("Keep the team");
    loss.go = tr("Remove the team");
    question_.ask(
        std::move(loss),
        [this, id = team->id] {
            if (const Team* open = teams_.current(); open && open->id == id) bin_.remove_open_team();
        },
        [this, name = team->name] { return draw_typed(name); });
}

}  // namespace alp::screens
