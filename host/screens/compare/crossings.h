// The themes that return in more than one step: theme by step, each viewpoint on a line of its own. Main thread, inside a frame.
#pragma once

#include "screens/compare/compare_view.h"

namespace alp::screens {

void draw_crossings(const compare::Tables& tables, CompareView& view);  // pressing a count selects its sentences

}  // namespace alp::screens
