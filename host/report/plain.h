// A report as text for a terminal, without markup.
#pragma once

#include <alp/report.h>

#include <string>

namespace alp::report {

std::string plain_text(const Report& report);

}  // namespace alp::report
