#include "screens/team/erase_member_dialog.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

namespace alp::screens {

void EraseMemberDialog::ask(const Id& member) {
    const Member* row = store_.records().find<Member>(member);
    if (!row) return;
    authorship_ = false;
    ui::Loss loss;
    loss.title = tr("Erase this name?");
    loss.about = filled(tr("{} becomes \"team member {}\""), row->name, row->number);
    loss.goes = {tr("name and role, with their history, also in the backups and in what was set aside")};
    loss.stays = {tr("what was written")};
    loss.leave = tr("Leave it as it is");
    loss.go = tr("Erase the name");
    question_.ask(
        std::move(loss), [this, member] { erasure_.erase_member(member, authorship_); },
        [this] {
            ui::check(tr("Forget as well which contributions are theirs"), authorship_);
            return true;
        });
}

}  // namespace alp::screens
