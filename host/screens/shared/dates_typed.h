// Dates as people type them.
#pragma once

#include <alp/id.h>

#include <optional>
#include <string>
#include <string_view>

namespace alp::screens {

// "3-9-2014", "03-09-2014", "3/9/2014", "2014-09-03". None: it is no date.
std::optional<Date> typed_date(std::string_view text);
std::string as_typed(Date day);  // "03-09-2014"

}  // namespace alp::screens
