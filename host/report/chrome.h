// The head of the report on its first sheet, and the header and footer of every sheet.
#pragma once

#include "report/flow.h"

#include <alp/report.h>

namespace alp::report {

// Title, subtitle and facts, at the top of the first sheet.
void place_head(const Report& report, Typesetter& type, Flow& flow);
// Once it is known how many pages there are.
void add_running(const Report& report, Typesetter& type, const Sheet& sheet, std::deque<PaperPage>& pages);

}  // namespace alp::report
