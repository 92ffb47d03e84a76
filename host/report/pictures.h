// Pages as pictures: PNG or SVG.
#pragma once

#include "report/layout.h"

namespace alp::report {

std::string png_of(const Layout& layout, const PaperPage& page);  // 200 dots per inch
std::string svg_of(const Layout& layout, const PaperPage& page);  // letters as shapes, so that it looks the same everywhere

}  // namespace alp::report
