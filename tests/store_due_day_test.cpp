// Nothing is erased because a clock says so: which day may be believed.
#include "store/erase/due_day.h"
#include "support/told_case.h"

#include <doctest/doctest.h>

using namespace kit;
using store::believe;
using store::Believed;
using store::DaysSeen;

namespace {

constexpr std::chrono::days one{1};
const Date monday{std::chrono::year{2026} / 11 / 30};

}  // namespace

TEST_CASE("who uses the program every day is never asked: today is believed") {
    CHECK(believe({}, monday) == Believed{monday, {monday, {}}});
    CHECK(believe({monday, {}}, monday) == Believed{monday, {monday, {}}});
    CHECK(believe({monday, {}}, monday + one) == Believed{monday + one, {monday + one, {}}});
}

TEST_CASE("after a pause what came due in it waits, until the calendar is seen to move on") {
    const Date later = monday + 42 * one;
    const Believed first = believe({monday, {}}, later);
    CHECK(first == Believed{monday, {monday, later}});
    CHECK(believe(first.seen, later) == first);  // the same day again says nothing more
    CHECK(believe(first.seen, later + one) == Believed{later + one, {later + one, {}}});
    // Used every six weeks: what was due the time before is certain by now, what came due since waits.
    CHECK(believe(first.seen, later + 42 * one) == Believed{later, {later, later + 42 * one}});
}

TEST_CASE("a clock that was a year ahead for one start, and is put right, leaves nothing behind") {
    const Believed ahead = believe({monday, {}}, monday + 400 * one);
    CHECK(ahead.until == monday);
    CHECK(believe(ahead.seen, monday) == Believed{monday, {monday, {}}});
    CHECK(believe(ahead.seen, monday + one) == Believed{monday + one, {monday + one, {}}});
    // Put right after a holiday: the wrong day is forgotten, and does not confirm the next one.
    const Believed holiday = believe(ahead.seen, monday + 14 * one);
    CHECK(holiday == Believed{monday, {monday, monday + 14 * one}});
}

TEST_CASE("a day that was believed and lay in the future is not held on to") {
    CHECK(believe({monday + 400 * one, {}}, monday) == Believed{monday, {monday, {}}});
    CHECK(believe({monday, {}}, monday + 400 * one).until == monday);
}

TEST_CASE("the store remembers the days, and a restore keeps what the store knew") {
    const Folder folder;
    Case told;
    fs::path backup;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        told.write_to(*store);
        CHECK(store->believe_day(held).until == held);
        backup = store->back_up().file;
        CHECK(store->believe_day(held + one).until == held + one);
        CHECK(store->believe_day(held + 400 * one).until == held + one);
    }
    store::restore(backup, folder.store(), held + 400 * one);
    const auto store = Store::open(folder.store(), Mode::write);
    CHECK(store->days() == DaysSeen{held + one, held + 400 * one});
    CHECK(store->search("geheimpje").size() == 4);  // the date of the restore is not believed either
}
