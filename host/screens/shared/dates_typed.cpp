#include "screens/shared/dates_typed.h"

#include <alp/text.h>

#include <cstdio>

namespace alp::screens {

std::optional<Date> typed_date(std::string_view text) {
    if (const auto iso = parse_iso_date(text)) return iso;
    int day = 0, month = 0, year = 0;
    char after = 0;
    const std::string copy(text);
    if (std::sscanf(copy.c_str(), " %2d%*[-/. ]%2d%*[-/. ]%4d %c", &day, &month, &year, &after) != 3 || year < 1900) return std::nullopt;
    return parse_iso_date(filled("{:04}-{:02}-{:02}", year, month, day));
}

std::string as_typed(Date day) {
    const std::chrono::year_month_day date{day};
    return filled("{:02}-{:02}-{:04}", static_cast<unsigned>(date.day()), static_cast<unsigned>(date.month()),
                  static_cast<int>(date.year()));
}

}  // namespace alp::screens
