#include "screens/shared/team_loss.h"

#include <alp/text.h>

namespace alp::screens {

ui::Loss loss_of(const Team& team, workspace::TeamBin& bin) {
    const store::TeamContents contents = bin.contents_of(team.id);
    ui::Loss loss;
    loss.about = team.name;
    loss.goes = {tr("its name and its settings")};
    const auto add = [&](int count, const char* words) {
        if (count > 0) loss.goes.push_back(filled(words, count));
    };
    add(contents.meetings, trn("{} meeting", "{} meetings", contents.meetings));
    add(contents.contributions, trn("{} contribution", "{} contributions", contents.contributions));
    add(contents.actions, trn("{} action", "{} actions", contents.actions));
    add(contents.members, trn("{} member", "{} members", contents.members));
    loss.stays = {tr("PDFs that you saved, copies that you made elsewhere, and the folder with your own pictures")};
    return loss;
}

}  // namespace alp::screens
