// The fonts that are used on paper. Any thread.
#pragma once

#include <pango/pango.h>

namespace alp::report {

// Those of the computer but for fonts in colour, which are pictures: an emoji of theirs cannot be copied out of a PDF, found in it or read
// aloud, and looks different on every computer. One map a thread; it is the map's, and keeps its fonts until the thread ends.
PangoFontMap* paper_fonts();

}  // namespace alp::report
