#include "shell/ending.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

namespace alp::shell {

using namespace ui;

std::optional<int> Ending::waiting() const {
    const workspace::Meeting* meeting = meetings_.current();
    return meeting && !meeting->session().read_only() ? store_.sealed().waiting(meeting->session().id()) : std::nullopt;
}

void Ending::leave() {
    if (leaving_ || !waiting()) leaves_ = true;
    leaving_ = true;
}

void Ending::draw() {
    const bool program = leaving_ && !leaves_;
    bool open = program || meetings_.asks();
    if (begin_dialog(tr("Not shown yet"), open)) {
        const int people = waiting().value_or(0);
        words(people > 0 ? filled(trn("{} person has given something that is not shown yet.",
                                      "{} people have given something that is not shown yet.", people),
                                  people)
                         : std::string(tr("Somebody was giving something that is not shown yet.")));
        gap(8);
        words(program ? tr("It stays locked on this computer, and next time you go on where you were.")
                      : tr("It stays locked on this computer. Open the meeting again, and you go on where you were."));
        gap(16);
        if (button(tr("Stay"), Kind::primary)) open = false;
        const char* go = meetings_.asks() && meetings_.pauses() ? tr("Pause the meeting##ending") : tr("Close##ending");
        beside(button_width(go));
        if (button(go)) {
            if (program) leaves_ = true;
            else meetings_.go_on();
        }
        end_dialog();
    }
    if (open) return;
    leaving_ = leaves_;
    meetings_.stay_open();
}

}  // namespace alp::shell
