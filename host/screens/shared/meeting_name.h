// A field for what a meeting is called. Main thread, inside a frame.
#pragma once

#include "workspace/meetings.h"

namespace alp::screens {

// What is typed is kept at once. True: Enter was pressed.
bool meeting_name_field(workspace::OpenStore& store, workspace::Meetings& meetings, const SessionHeader& header, bool focus = false);

}  // namespace alp::screens
