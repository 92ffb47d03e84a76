// The headers of what came after a meeting: the meetings that looked back on something of the team, and the later ones of its instrument. With
// them in memory it can be said what holds now, and since when. Main thread.
#pragma once

#include "store/read/reader.h"

#include <alp/host/records.h>

namespace alp::workspace {

// Those that `records` lacks are read from the store; nothing else of those meetings is.
void add_later_headers(const store::Reader& reader, Records& records, const SessionHeader& of);

}  // namespace alp::workspace
