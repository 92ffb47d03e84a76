// Pages as pictures: pixels or lines and curves.
#pragma once

#include "report/layout.h"

namespace alp::report {

std::string png_of(const Layout& layout, const Page& page);  // 200 dots per inch
std::string svg_of(const Layout& layout, const Page& page);  // letters as shapes, so that it looks the same everywhere

}  // namespace alp::report
