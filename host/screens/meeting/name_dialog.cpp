#include "screens/meeting/name_dialog.h"

#include "screens/shared/meeting_name.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <utility>

namespace alp::screens {

using namespace ui;

void NameDialog::draw() {
    const SessionHeader* header = store_.records().find<SessionHeader>(asked_);
    bool open = header != nullptr;
    if (begin_dialog(tr("What is this meeting called?"), open) && header) {
        if (meeting_name_field(store_, meetings_, *header, std::exchange(focus_, false))) open = false;
        gap(8);
        quiet(tr("The name stands in the timeline, on paper and where cards are compared. It may stay empty."));
        gap(16);
        if (button(tr("Ready"), Kind::primary)) open = false;
        end_dialog();
    }
    if (!open) asked_ = {};
}

}  // namespace alp::screens
