// What stands around the text: the head of the report, and header and footer of every sheet.
#pragma once

#include "report/flow.h"

#include <alp/report.h>

namespace alp::report {

// Title, subtitle and facts, at the top of the first sheet.
void place_head(const Report& report, Typesetter& type, Flow& flow);
// Header and footer on every page, when it is known how many there are.
void add_running(const Report& report, Typesetter& type, const Sheet& sheet, std::deque<Page>& pages);

}  // namespace alp::report
