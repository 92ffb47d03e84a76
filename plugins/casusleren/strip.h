// The picture of the report: eight cells, one for each baken, with a sign and a word for what was seen.
#pragma once

#include "reading.h"

#include <alp/report.h>

namespace cl {

alp::Figure strip_of(const Reading& reading);

}  // namespace cl
