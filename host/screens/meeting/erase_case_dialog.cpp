#include "screens/meeting/erase_case_dialog.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

namespace alp::screens {

using namespace ui;

void EraseCaseDialog::draw() {
    bool open = static_cast<bool>(asked_);
    if (begin_dialog(tr("Erase this case?"), open)) {
        words(
            tr("What was told about residents in this meeting goes for good: texts, questions, answers and notes, with their history "
               "and in the backups. Lessons, scores and actions stay, and the meeting keeps its place in the timeline."));
        gap(8);
        words(tr("This cannot be taken back."), Face::strong);
        gap(16);
        if (button(tr("Leave it as it is"), Kind::normal)) open = false;
        ImGui::SameLine(0, em(12));
        if (button(tr("Erase this case"), Kind::danger)) {
            erasure_.erase_case(asked_);
            open = false;
        }
        end_dialog();
    }
    if (!open) asked_ = {};
}

}  // namespace alp::screens
