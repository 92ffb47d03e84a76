// The panel at the foot of the page while an instrument is being written: that it is built, or what the compiler said. Nothing while all is
// well. Main thread, inside a frame.
#pragma once

#include "workspace/dev_build.h"

namespace alp::shell {

void draw_dev_build(const workspace::DevBuild& build);

}  // namespace alp::shell
