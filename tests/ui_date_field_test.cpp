// The field in which a date is given, as hands and eyes meet it.
#include "support/places.h"

#include <alp/testing.h>
#include <alp/text.h>
#include <alp/ui/date_field.h>

#include <doctest/doctest.h>

using namespace alp;
using namespace alp::ui;
using alp::testing::on_page;
using alp::testing::Screen;

namespace {

struct Dutch {
    Dutch() {
        add_catalogue_folder(testing::built("share/locale").string());
        set_language("nl");
    }
};

Date on(const char* day) { return *parse_iso_date(day); }

// A page with the field and a button beside it, on Wednesday 25 November 2026.
struct Desk : Dutch {
    std::optional<Date> day;
    DateField field{.weeks = brief_weeks};
    int changes = 0;
    Screen screen;

    explicit Desk(testing::ScreenOptions options = {})
        : screen(
              [this] {
                  on_page([this] {
                      field.shown = day ? short_date(*day) : "Wanneer?";
                      changes += date_field("due", day, field);
                      button("Verder");
                  });
              },
              options) {
        screen.set_time(local_time(on("2026-11-25"), 12, 0));
        screen.frames(2);
    }
    bool is_open() const { return screen.has("days"); }
    std::string chosen() const { return day ? iso(*day) : "none"; }
};

}  // namespace

TEST_SUITE("a date field") {
    TEST_CASE("a click opens it, the keyboard is in the field, and Enter takes what was typed") {
        Desk desk;
        desk.screen.click("Wanneer?");
        desk.screen.type("over 6 weken");
        CHECK(desk.screen.shows("woensdag 6 januari 2027 · Enter neemt die over"));
        CHECK(desk.screen.shows("januari 2027"));
        CHECK(desk.chosen() == "none");
        desk.screen.type("\n");
        CHECK(desk.chosen() == "2027-01-06");
        CHECK_FALSE(desk.is_open());
        CHECK(desk.screen.shows("6 jan 2027"));
        CHECK(desk.changes == 1);
        CHECK(desk.screen.duplicates().empty());
    }

    TEST_CASE("by keyboard alone: Tab and Enter open it, Down goes to the month, arrows and pages move, Enter takes the day") {
        Desk desk;
        desk.screen.key("Tab");
        desk.screen.key("Enter");
        REQUIRE(desk.is_open());
        desk.screen.key("Down");
        CHECK(desk.screen.focused().ends_with("days"));
        for (const char* key : {"Right", "Down", "Down", "Left", "Up", "PageDown", "PageDown", "PageUp", "Home", "End"})
            desk.screen.key(key);
        desk.screen.key("Enter");
        CHECK(desk.chosen() == "2027-01-03");  // 2 January is a Saturday; then the Monday and the Sunday of its week
        CHECK_FALSE(desk.is_open());
        desk.screen.key("Enter");
        desk.screen.type("31 jan");
        desk.screen.key("Down");
        desk.screen.key("PageDown");
        CHECK(desk.screen.shows("februari 2027"));
        desk.screen.key("Enter");
        CHECK(desk.chosen() == "2027-02-28");
        CHECK(desk.changes == 2);
    }

    TEST_CASE("a day is picked with the mouse, also of another month; the week begins on Monday") {
        Desk desk;
        desk.screen.click("due");
        CHECK(desk.screen.shows("november 2026"));
        CHECK(desk.screen.item("2026-11-23").min.x < desk.screen.item("2026-11-29").min.x);  // Monday before Sunday
        CHECK(desk.screen.item("2026-11-23").min.y == desk.screen.item("2026-11-29").min.y);
        desk.screen.click("month-after");
        CHECK(desk.screen.shows("december 2026"));
        desk.screen.click("2026-12-15");
        CHECK(desk.chosen() == "2026-12-15");
        CHECK_FALSE(desk.is_open());
        desk.screen.click("due");
        CHECK(desk.screen.shows("december 2026"));  // where the choice is
        desk.screen.click("month-before");
        desk.screen.click("2026-11-30");
        CHECK(desk.chosen() == "2026-11-30");
    }

    TEST_CASE("holidays are marked and named, and the usual weeks pass over them") {
        Desk desk;
        desk.field.from = on("2026-11-13");
        desk.screen.click("due");
        desk.screen.click("month-after");
        CHECK(desk.screen.shows("25 Eerste kerstdag · 26 Tweede kerstdag"));
        desk.screen.hover("2026-12-25");
        desk.screen.pass(0.6);
        CHECK(desk.screen.shows("Eerste kerstdag"));
        desk.screen.type("Datum", "25-12");
        CHECK(desk.screen.shows("vrijdag 25 december 2026, Eerste kerstdag · Enter neemt die over"));
        desk.screen.click("Over 6 weken: maandag 28 december 2026, na Eerste kerstdag");
        CHECK(desk.chosen() == "2026-12-28");
    }

    TEST_CASE("what is no date stays in the field, and a sentence says why; then it is mended there") {
        Desk desk;
        desk.screen.click("due");
        desk.screen.type("29-2-2027\n");
        CHECK(desk.is_open());
        CHECK(desk.screen.shows("29 februari 2027 bestaat niet: februari 2027 heeft 28 dagen."));
        CHECK(desk.screen.shows("29-2-2027"));
        CHECK(desk.chosen() == "none");
        desk.screen.key("Backspace");
        CHECK_FALSE(desk.screen.shows("bestaat niet"));
        desk.screen.type("8\n");
        CHECK(desk.chosen() == "2028-02-29");
    }

    TEST_CASE("left half-way, a date is taken and what is none is kept, with the reason in sight") {
        Desk desk;
        desk.screen.click("due");
        desk.screen.type("morgen");
        desk.screen.click_at({900, 700});
        CHECK_FALSE(desk.is_open());
        CHECK(desk.chosen() == "2026-11-26");
        desk.screen.click("due");
        desk.screen.type("na de zomer");
        desk.screen.click_at({900, 700});
        CHECK_FALSE(desk.is_open());
        CHECK(desk.chosen() == "2026-11-26");
        CHECK(desk.screen.shows("‘na de zomer’ is geen datum."));
        desk.screen.frames(5);
        desk.screen.click("due");
        CHECK(desk.screen.shows("na de zomer"));
        desk.screen.key("Ctrl+A");
        desk.screen.type("1 juli\n");
        CHECK(desk.chosen() == "2027-07-01");
        CHECK_FALSE(desk.screen.shows("is geen datum"));
    }

    TEST_CASE("Escape leaves all as it was, from the field and from the month") {
        for (const bool in_month : {false, true}) {
            CAPTURE(in_month);
            Desk desk;
            desk.day = on("2027-03-01");
            desk.screen.click("due");
            desk.screen.type("morgen");
            if (in_month) desk.screen.key("Down");
            desk.screen.key("Escape");
            desk.screen.frames(3);
            CHECK_FALSE(desk.is_open());
            CHECK(desk.chosen() == "2027-03-01");
            CHECK(desk.changes == 0);
            CHECK_FALSE(desk.screen.shows("morgen"));
        }
    }

    TEST_CASE("a day that cannot be taken is refused by all ways, with the reason, and the field stays open") {
        Desk desk;
        desk.field.refused = [](Date day) { return day < on("2026-12-01") ? std::string("Dat is te vroeg.") : std::string(); };
        desk.screen.click("due");
        desk.screen.type("morgen\n");
        CHECK(desk.screen.shows("Dat is te vroeg."));
        CHECK(desk.is_open());
        desk.screen.click("2026-11-30");
        CHECK(desk.screen.shows("Dat is te vroeg."));
        CHECK(desk.chosen() == "none");
        desk.screen.click("2026-12-02");
        CHECK(desk.chosen() == "2026-12-02");
    }

    TEST_CASE("the day of looking back is one press away, and so is no date") {
        Desk desk;
        desk.field.look_back = on("2027-01-12");
        desk.screen.click("due");
        desk.screen.click("Als we terugkijken: dinsdag 12 januari 2027");
        CHECK(desk.chosen() == "2027-01-12");
        desk.screen.click("due");
        desk.screen.click("Geen datum");
        CHECK(desk.chosen() == "none");
        desk.field.may_be_none = false;
        desk.screen.click("due");
        CHECK_FALSE(desk.screen.has("Geen datum"));
    }

    TEST_CASE("it is on the screen as a whole, also when letters are twice as large") {
        for (const auto& [width, height, scale] : {std::tuple{1366.0f, 768.0f, 1.0f}, {1366.0f, 768.0f, 2.0f}, {640.0f, 768.0f, 1.0f}}) {
            CAPTURE(scale);
            CAPTURE(width);
            Desk desk({.width = width, .height = height, .text_scale = scale});
            desk.field.weeks = action_weeks;
            desk.screen.click("due");
            desk.screen.frames(3);
            for (const testing::Item& item : desk.screen.items()) {
                CAPTURE(item.path);
                CHECK(item.max.x <= width);
                if (scale == 1) CHECK(item.max.y <= height);
            }
            CHECK(desk.screen.unreadable().empty());
        }
    }
}
