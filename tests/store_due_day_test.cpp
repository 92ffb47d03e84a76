// Nothing is erased because a clock says so: which day may be believed.
#include "store/care/copies.h"
#include "store/erase/due_day.h"
#include "support/told_case.h"

#include <doctest/doctest.h>

using namespace kit;
using store::believe;

namespace {

constexpr std::chrono::days one{1};
const Date monday{std::chrono::year{2026} / 11 / 30};

// The day that is believed after the clock said these days, one start each; a person is never asked.
std::optional<Date> after(std::initializer_list<int> days) {
    std::optional<Date> believed = monday;
    for (const int day : days) believed = believe(believed, monday + day * one);
    return believed;
}

}  // namespace

TEST_CASE("who uses the program every day is never asked: today is believed") {
    CHECK(after({0}) == monday);
    CHECK(after({0, 1}) == monday + one);
    CHECK(after({1, 1, 2, 3, 4}) == monday + 4 * one);
}

TEST_CASE("a jump of more than a day is not believed, whatever days are seen after it") {
    CHECK(after({400}) == monday);
    CHECK(after({400, 400}) == monday);
    CHECK(after({400, 401}) == monday);
    CHECK(after({400, 401, 402, 403, 800, 801}) == monday);
    CHECK(after({2}) == monday);
    CHECK(after({2, 3, 4}) == monday);
    CHECK(after({90, 180, 270, 360}) == monday);
    CHECK(after({1, 400, 2, 401, 402}) == monday + 2 * one);
}

TEST_CASE("a clock that was ahead, and is put right, leaves nothing behind") {
    CHECK(after({400, 0}) == monday);
    CHECK(after({400, 401, 1}) == monday + one);
    CHECK(after({400, 401, 14, 15}) == monday);  // put right after a holiday: that is a jump as well
}

TEST_CASE("a clock that goes back is believed, and the jump back to the right day is not") {
    CHECK(after({-2000}) == monday - 2000 * one);
    CHECK(after({-2000, 0, 1, 2}) == monday - 2000 * one);
}

TEST_CASE("with no day to begin with nothing is believed") { CHECK(believe({}, monday) == std::nullopt); }

TEST_CASE("a person says that the date is right: that day and those that follow it one by one are believed") {
    const Folder folder;
    Case told;
    const auto store = Store::open(folder.store(), Mode::write);
    told.write_to(*store);
    CHECK(store->believe_day(held) == held);
    CHECK(store->believe_day(held + 90 * one) == held);
    store->keep_believed(held + 90 * one);
    CHECK(store->believe_day(held + 90 * one) == held + 90 * one);
    CHECK(store->believe_day(held + 91 * one) == held + 91 * one);
    CHECK(store->believe_day(held + 180 * one) == held + 91 * one);
}

TEST_CASE("the store remembers the day, and a restore keeps what the store knew") {
    const Folder folder;
    Case told;
    fs::path backup;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        told.write_to(*store);
        CHECK(store->believe_day(held) == held);
        backup = store->back_up().file;
        CHECK(store->believe_day(held + one) == held + one);
        CHECK(store->believe_day(held + 400 * one) == held + one);
    }
    for (const int days : {400, 401, 402}) {
        store::restore(backup, folder.store(), held + days * one);
        const auto store = Store::open(folder.store(), Mode::write);
        CHECK(store->believed() == held + one);
        CHECK(store->search("geheimpje").size() == 4);  // the date of the restore is not believed either
    }
}

TEST_CASE("a new store begins on the day that it is made, unless something beside it would go by that") {
    const Folder folder, other;
    CHECK(Store::open(folder.store(), Mode::write)->believe_day(monday) == monday);
    write_bytes(other.path / "alp.store.before-restore-20260101-120000", "of a store that was here");
    const auto store = Store::open(other.store(), Mode::write);
    CHECK(store->believe_day(monday) == std::nullopt);
    CHECK(store->believe_day(monday + one) == std::nullopt);
}
