// Every screen of the program, in the order of the sidebar and the palette.
#pragma once

#include "shell/navigator.h"
#include "workspace/workspace.h"

namespace alp::screens {

void add_screens(shell::Navigator& navigator, workspace::Workspace& workspace);

}  // namespace alp::screens
