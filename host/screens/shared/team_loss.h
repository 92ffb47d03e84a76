// What goes and what stays when a team is removed or erased, for the question before it. Main thread.
#pragma once

#include "workspace/team_bin.h"

#include <alp/ui/loss.h>

namespace alp::screens {

// About this team, with what is written in it now; title, words on the buttons and the way back are still to be said.
ui::Loss loss_of(const Team& team, workspace::TeamBin& bin);

}  // namespace alp::screens
