// The sentences of what is selected in the comparison, each viewpoint apart, and a field for the reader's own interpretation. Main thread,
// inside a frame.
#pragma once

#include "screens/compare/compare_view.h"
#include "workspace/comparison_session.h"

namespace alp::screens {

void draw_selected_sentences(workspace::ComparisonSession& session, CompareView& view);

}  // namespace alp::screens
