#include "screens/meeting/erase_case_dialog.h"

#include <alp/text.h>

namespace alp::screens {

void EraseCaseDialog::ask(const Id& session) {
    ui::Loss loss;
    loss.title = tr("Erase this case?");
    for (const store::CaseText& one : erasure_.kept()) {
        if (one.session != session) continue;
        loss.about = date_in_words(local_date(one.held)) + (one.title.empty() ? "" : " · " + one.title);
        loss.goes.push_back(filled(
            trn("{} text about residents, with its history", "{} texts about residents, with their history", static_cast<long>(one.texts)),
            one.texts));
    }
    loss.goes.emplace_back(tr("what was noted about them with scores and in the steps of the case"));
    loss.goes.emplace_back(tr("all of that in the backups and in what was set aside"));
    loss.stays = {tr("lessons, scores and actions; the meeting keeps its place in the timeline")};
    loss.leave = tr("Leave it as it is");
    loss.go = tr("Erase this case");
    question_.ask(std::move(loss), [this, session] { erasure_.erase_case(session); });
}

}  // namespace alp::screens
