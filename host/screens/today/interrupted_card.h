// The meetings that were interrupted, the one worked in last first, each with the button to go on with it. Main thread, inside a frame.
#pragma once

#include "workspace/instrument_looks.h"
#include "workspace/meetings.h"

namespace alp::screens {

class InterruptedCard {
public:
    InterruptedCard(workspace::Meetings& meetings, workspace::InstrumentLooks& looks) : meetings_(meetings), looks_(looks) {}
    void draw();  // nothing when no meeting was interrupted

private:
    using Meetings = workspace::Meetings;
    void draw_last(const Meetings::Interrupted& one);
    void draw_other(const Meetings::Interrupted& one);

    workspace::Meetings& meetings_;
    workspace::InstrumentLooks& looks_;
    Id opened_;  // pressed in this frame
};

}  // namespace alp::screens
