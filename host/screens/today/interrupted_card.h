// A meeting that was interrupted, and the button to go on with it. Main thread, inside a frame.
#pragma once

#include "workspace/instrument_looks.h"
#include "workspace/meetings.h"

namespace alp::screens {

class InterruptedCard {
public:
    InterruptedCard(workspace::Meetings& meetings, workspace::InstrumentLooks& looks) : meetings_(meetings), looks_(looks) {}
    void draw();  // nothing when no meeting was interrupted

private:
    workspace::Meetings& meetings_;
    workspace::InstrumentLooks& looks_;
};

}  // namespace alp::screens
