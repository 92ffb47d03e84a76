#include "shell/ending.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

namespace alp::shell {

using namespace ui;

void Ending::leave() {
    if (leaving_ || !meetings_.not_shown().any()) leaves_ = true;
    leaving_ = true;
}

void Ending::say_what_waits(bool program) const {
    const auto [people, written] = meetings_.not_shown();
    if (people && *people > 0)
        words(filled(
            trn("{} person has given something that is not shown yet.", "{} people have given something that is not shown yet.", *people),
            *people));
    else if (people) words(tr("Somebody was giving something that is not shown yet."));
    if (written > 0)
        words(filled(trn("{} contribution that was written in silence is not shown yet.",
                         "{} contributions that were written in silence are not shown yet.", written),
                     written));
    gap(8);
    if (people)
        words(program ? tr("It stays locked on this computer, and next time you go on where you were.")
                      : tr("It stays locked on this computer. Open the meeting again, and you go on where you were."));
    else
        words(program ? tr("It is kept hidden, and next time you go on where you were.")
                      : tr("It is kept hidden. Open the meeting again, and you go on where you were."));
}

void Ending::draw() {
    const bool program = leaving_ && !leaves_;
    bool open = program || meetings_.asks();
    if (begin_dialog(tr("Not shown yet"), open)) {
        say_what_waits(program);
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
