// A report as text to read in a terminal: the words as they are, no markup.
#pragma once

#include <alp/report.h>

#include <string>

namespace alp::report {

std::string plain_text(const Report& report);

}  // namespace alp::report
