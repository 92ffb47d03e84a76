// Nothing is erased because a clock says so. The computer's calendar may be a year ahead for one start, and what is erased then is gone
// for good. The rule stands in believe(), and everything that erases or cleans by the calendar goes by the day that it gives.
#pragma once

#include "store/sqlite/db.h"

namespace alp::store {

// What the store remembers of the days on which it was used.
struct DaysSeen {
    std::optional<Date> believed;  // the last one that was believed
    std::optional<Date> waiting;   // a later one, seen once: nothing is erased by it yet
    bool operator==(const DaysSeen&) const = default;
};

struct Believed {
    Date until{};   // what was due on this day may be erased unasked
    DaysSeen seen;  // to be remembered
    bool operator==(const Believed&) const = default;
};

// Today is believed when the last believed day was yesterday or later, also one that turns out to lie in the future. After a longer pause
// today is only noted: what came due in between is erased when the user says that the date is right, or when the program sees a still
// later day, for then the calendar moves on. A date that was wrong and is put right leaves nothing behind.
Believed believe(const DaysSeen& before, Date today);

// Of a store that remembers none yet: the day of the last thing that was done in it.
DaysSeen days_seen(Db& db);
void keep_days_seen(Db& db, const DaysSeen& days);

}  // namespace alp::store
