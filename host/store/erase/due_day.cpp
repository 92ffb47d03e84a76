#include "store/erase/due_day.h"

#include "store/read/reader.h"
#include "store/schema/schema.h"

#include <alp/text.h>

namespace alp::store {
namespace {

constexpr std::chrono::days usual_step{1};
constexpr const char* believed_key = "day.believed";

}  // namespace

std::optional<Date> believe(std::optional<Date> before, Date today) {
    if (before && today <= *before + usual_step) return today;
    return before;
}

std::optional<Date> believed_day(Db& db) {
    if (const auto day = parse_iso_date(get_meta(db, believed_key))) return day;
    if (const auto newest = newest_operation(db)) return local_date(newest->time());
    return std::nullopt;
}

void keep_believed_day(Db& db, Date day) {
    if (get_meta(db, believed_key) != iso(day)) put_meta(db, believed_key, iso(day));
}

}  // namespace alp::store
