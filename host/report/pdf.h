// A layout as the bytes of one file.
#pragma once

#include "report/layout.h"

namespace alp::report {

using Tick = std::function<void(double share)>;  // 0 to 1; may throw to stop

std::string pdf_of(const Report& report, const Layout& layout, const Tick& tick);
// Adds what cairo 1.16 cannot write: the language of the text, and that a viewer shows the title instead of the file's name.
std::string with_language(std::string pdf, std::string_view language);

}  // namespace alp::report
