// Nothing is erased because a clock says so. The computer's calendar may be a year ahead for one start or for many, and what is erased then
// is gone for good. The rule stands in believe(), and everything that erases or cleans by the calendar goes by the day that it gives.
#pragma once

#include "store/sqlite/db.h"

namespace alp::store {

// By which day may be erased unasked, when `before` was believed last and the clock says `today`: today, when that is the believed day, the
// day after it or an earlier one; else the believed day still. So a jump of more than a day is never believed, however often it is seen or
// what follows on it; only a person can say that the date is right, and then today is kept as the believed day. From there the days that
// follow one by one are believed, each as the program is used on it. A date that was wrong and is put right leaves nothing behind.
// None: nothing may be erased unasked.
std::optional<Date> believe(std::optional<Date> before, Date today);

// What the store remembers: the last day that was believed. Of a store of an older version the day of the last thing that was done in it;
// none when nothing was.
std::optional<Date> believed_day(Db& db);
void keep_believed_day(Db& db, Date day);

}  // namespace alp::store
