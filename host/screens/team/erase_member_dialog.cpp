#include "screens/team/erase_member_dialog.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

namespace alp::screens {

using namespace ui;

void EraseMemberDialog::ask(const Id& member) {
    member_ = member;
    authorship_ = false;
}

void EraseMemberDialog::draw() {
    const Member* member = store_.records().find<Member>(member_);
    bool open = member != nullptr;
    if (begin_dialog(tr("Erase this name?"), open) && member) {
        words(filled(
            tr("{} becomes \"team member {}\". Name and role go for good, with their history and in the backups. What was written stays."),
            member->name, member->number));
        gap(8);
        check(tr("Forget as well which contributions are theirs"), authorship_);
        gap(8);
        words(tr("This cannot be taken back."), Face::strong);
        gap(16);
        if (button(tr("Leave it as it is"), Kind::normal)) open = false;
        ImGui::SameLine(0, em(12));
        if (button(tr("Erase the name"), Kind::danger)) {
            erasure_.erase_member(member_, authorship_);
            open = false;
        }
        end_dialog();
    }
    if (!open) member_ = {};
}

}  // namespace alp::screens
