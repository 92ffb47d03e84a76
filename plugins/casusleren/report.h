// What goes on paper.
#pragma once

#include <alp/report.h>
#include <alp/session.h>

namespace cl {

// One page: question, situation (where case text is shown), bakens, lessons, actions.
alp::Report one_page(const alp::Session& session);

}  // namespace cl
