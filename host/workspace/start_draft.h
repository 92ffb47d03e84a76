// What was put on the start card, for as long as the meeting has not begun: it outlives the end of the program. Main thread.
#pragma once

#include "workspace/meeting.h"
#include "workspace/open_store.h"

namespace alp::workspace {

void keep_start(OpenStore& store, const StartRequest& request);
// The same instrument is asked for again on the same day: who was there then, the name, and the time with its plan. `fresh` is what is
// proposed, of which members that left are no part; `outline` is that of the instrument.
void take_up_start(OpenStore& store, const Outline& outline, StartRequest& fresh);
void forget_start(OpenStore& store);

}  // namespace alp::workspace
