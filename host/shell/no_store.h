// The page in place of every screen when the store cannot be opened: why, and the ways on. Main thread, inside a frame.
#pragma once

#include "shell/restore_question.h"
#include "workspace/workspace.h"

namespace alp::shell {

void draw_no_store(workspace::Workspace& workspace, RestoreQuestion& restore);

}  // namespace alp::shell
