#include "store/erase/due_day.h"

#include "store/read/reader.h"
#include "store/schema/schema.h"

#include <alp/text.h>

namespace alp::store {
namespace {

constexpr std::chrono::days usual_step{1};
constexpr const char* believed_key = "day.believed";
constexpr const char* waiting_key = "day.waiting";

}  // namespace

Believed believe(const DaysSeen& before, Date today) {
    if (!before.believed || today <= *before.believed + usual_step) return {today, {today, {}}};
    if (before.waiting && *before.waiting < today) return believe({before.waiting, {}}, today);
    return {*before.believed, {before.believed, today}};
}

DaysSeen days_seen(Db& db) {
    DaysSeen days{parse_iso_date(get_meta(db, believed_key)), parse_iso_date(get_meta(db, waiting_key))};
    if (days.believed) return days;
    if (const auto newest = newest_operation(db)) days.believed = local_date(newest->time());
    return days;
}

void keep_days_seen(Db& db, const DaysSeen& days) {
    const auto text = [](const std::optional<Date>& day) { return day ? iso(*day) : std::string(); };
    const std::pair<const char*, std::string> wanted[] = {{believed_key, text(days.believed)}, {waiting_key, text(days.waiting)}};
    for (const auto& [key, value] : wanted)
        if (get_meta(db, key) != value) put_meta(db, key, value);
}

}  // namespace alp::store
