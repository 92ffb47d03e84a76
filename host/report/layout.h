// A report laid out on pages; what every format draws.
#pragma once

#include "report/flow.h"

#include <alp/report.h>

namespace alp::report {

struct Layout {
    Sheet sheet;
    std::deque<PaperPage> pages;
};

// `tick`: see Typesetter.
Layout lay_out(const Report& report, std::function<void()> tick = {});

}  // namespace alp::report
