// Dates as people type them, and the Dutch holidays.
#include "support/language.h"

#include <alp/dates.h>
#include <alp/text.h>

#include <doctest/doctest.h>

#include <span>

using namespace alp;

namespace {

Date on(const char* day) { return *parse_iso_date(day); }

const Date wednesday = on("2026-11-25");

std::string read(std::string_view text, Towards towards = Towards::coming, Date today = wednesday) {
    const TypedDate made = read_date(text, today, towards);
    CHECK_FALSE((made.day && !made.why_not.empty()));
    return made.day ? iso(*made.day) : made.why_not.empty() ? "nothing" : "no";
}

struct Line {
    const char *typed, *coming, *past = nullptr;  // null: the same as `coming`
};

void check(std::span<const Line> lines) {
    for (const Line& line : lines) {
        CAPTURE(line.typed);
        CHECK(read(line.typed) == line.coming);
        CHECK(read(line.typed, Towards::past) == (line.past ? line.past : line.coming));
    }
}

}  // namespace

TEST_SUITE("dates as people type them") {
    TEST_CASE("a day, a month and a year in figures, with any dashes and spaces") {
        constexpr Line lines[] = {
            {"1-1-26", "2026-01-01"},
            {"01-01-2026", "2026-01-01"},
            {"1/1/26", "2026-01-01"},
            {"1.1.2026", "2026-01-01"},
            {"1 1 2026", "2026-01-01"},
            {" 3-9-2014 ", "2014-09-03"},
            {"3 - 9 - 2014", "2014-09-03"},
            {"3 –9– 2014", "2014-09-03"},
            {"3—9—2014", "2014-09-03"},
            {"3−9−2014", "2014-09-03"},
            {"3‑9‑2014", "2014-09-03"},
            {"3\u00A0-\u00A09\u00A0-\u00A02014", "2014-09-03"},
            {"3\u202F9\u20092014", "2014-09-03"},
            {"\uFEFF3-9-2014", "2014-09-03"},
            {"3\t9\t2014", "2014-09-03"},
            {"3\\9\\2014", "2014-09-03"},
            {"2027-01-12", "2027-01-12"},
            {"2027/1/12", "2027-01-12"},
            {"12-1-'27", "2027-01-12"},
            {"12-1-’27", "2027-01-12"},
            {"12012027", "2027-01-12"},
            {"20270112", "2027-01-12"},
            {"120127", "2027-01-12"},
            {"３-９-２０１４", "2014-09-03"},
            {"31-12-2999", "2999-12-31"},
            {"29-2-2028", "2028-02-29"},
            {"29-2-2000", "2000-02-29"},
            {"1-1-95", "2095-01-01", "1995-01-01"},
            {"1-1-27", "2027-01-01"},
        };
        check(lines);
    }

    TEST_CASE("the month by its name, in Dutch and in English, whatever the language of the screen") {
        constexpr Line lines[] = {
            {"1 januari 2027", "2027-01-01"},
            {"1 Jan 2027", "2027-01-01"},
            {"1jan2027", "2027-01-01"},
            {"1 jan. '27", "2027-01-01"},
            {"1 JANUARI 27", "2027-01-01"},
            {"1-mrt-2027", "2027-03-01"},
            {"1 maart 2027", "2027-03-01"},
            {"1 march 2027", "2027-03-01"},
            {"5 mei 2027", "2027-05-05"},
            {"5 May 2027", "2027-05-05"},
            {"1 okt 2027", "2027-10-01"},
            {"1 Oct 2027", "2027-10-01"},
            {"1 sept 2027", "2027-09-01"},
            {"1 augustus 2027", "2027-08-01"},
            {"1 August 2027", "2027-08-01"},
            {"January 12, 2027", "2027-01-12"},
            {"January 12th 2027", "2027-01-12"},
            {"the 12th of January 2027", "2027-01-12"},
            {"12e januari 2027", "2027-01-12"},
            {"de 1ste januari 2027", "2027-01-01"},
            {"op 12 januari 2027", "2027-01-12"},
            {"2027 januari 12", "2027-01-12"},
            {"1\u00A0januari\u00A02027", "2027-01-01"},
            {"1 – januari – 2027", "2027-01-01"},
        };
        for (const char* code : {"en", "nl"}) {
            const In language(code);
            check(lines);
        }
    }

    TEST_CASE("without a year it is the next such day, or for what has been the last; today is one") {
        constexpr Line lines[] = {
            {"1 jan", "2027-01-01", "2026-01-01"},       {"1-1", "2027-01-01", "2026-01-01"},
            {"24 november", "2027-11-24", "2026-11-24"}, {"25 november", "2026-11-25", "2026-11-25"},
            {"26 nov", "2026-11-26", "2025-11-26"},      {"Dec 31", "2026-12-31", "2025-12-31"},
            {"31/12", "2026-12-31", "2025-12-31"},       {"29-2", "2028-02-29", "2024-02-29"},
            {"29 feb", "2028-02-29", "2024-02-29"},      {"de 15e", "2026-12-15", "2026-11-15"},
            {"the 31st", "2026-12-31", "2026-10-31"},    {"25e", "2026-11-25", "2026-11-25"},
        };
        check(lines);
    }

    TEST_CASE("days told from today") {
        constexpr Line lines[] = {
            {"vandaag", "2026-11-25"},
            {"today", "2026-11-25"},
            {"nu", "2026-11-25"},
            {"morgen", "2026-11-26"},
            {"Tomorrow", "2026-11-26"},
            {"overmorgen", "2026-11-27"},
            {"the day after tomorrow", "2026-11-27"},
            {"gisteren", "2026-11-24"},
            {"yesterday", "2026-11-24"},
            {"eergisteren", "2026-11-23"},
            {"the day before yesterday", "2026-11-23"},
            {"over 6 weken", "2027-01-06"},
            {"over zes weken", "2027-01-06"},
            {"over  6\u00A0weken", "2027-01-06"},
            {"in 6 weeks", "2027-01-06"},
            {"6 weken", "2027-01-06", "2026-10-14"},
            {"6w", "2027-01-06", "2026-10-14"},
            {"6 wk", "2027-01-06", "2026-10-14"},
            {"over een week", "2026-12-02"},
            {"over één week", "2026-12-02"},
            {"in a week", "2026-12-02"},
            {"in a fortnight", "2026-12-09"},
            {"over 14 dagen", "2026-12-09"},
            {"over veertien dagen", "2026-12-09"},
            {"over 3 maanden", "2027-02-25"},
            {"over 3 mnd", "2027-02-25"},
            {"over een kwartaal", "2027-02-25"},
            {"over een half jaar", "2027-05-25"},
            {"over een halfjaar", "2027-05-25"},
            {"in half a year", "2027-05-25"},
            {"over anderhalf jaar", "2028-05-25"},
            {"over een jaar", "2027-11-25"},
            {"over 2 jaar", "2028-11-25"},
            {"6 weken geleden", "2026-10-14"},
            {"6 weeks ago", "2026-10-14"},
            {"een jaar geleden", "2025-11-25"},
            {"a month ago", "2026-10-25"},
            {"een half jaar geleden", "2026-05-25"},
            {"volgende week", "2026-12-02"},
            {"next month", "2026-12-25"},
            {"volgend jaar", "2027-11-25"},
            {"vorige maand", "2026-10-25"},
            {"last year", "2025-11-25"},
            {"eind maart", "2027-03-31", "2026-03-31"},
            {"begin januari 2028", "2028-01-01"},
            {"half februari", "2027-02-15", "2026-02-15"},
            {"end of February 2028", "2028-02-29"},
            {"mid-March", "2027-03-15", "2026-03-15"},
            {"eind van de maand", "2026-11-30"},
            {"einde van het jaar", "2026-12-31"},
            {"eind volgende maand", "2026-12-31"},
        };
        check(lines);
        CHECK(read("over een maand", Towards::coming, on("2027-01-31")) == "2027-02-28");
        CHECK(read("over een jaar", Towards::coming, on("2028-02-29")) == "2029-02-28");
    }

    TEST_CASE("weekdays, in a week that begins on Monday") {
        constexpr Line lines[] = {
            {"dinsdag", "2026-12-01", "2026-11-24"},
            {"tue", "2026-12-01", "2026-11-24"},
            {"di", "2026-12-01", "2026-11-24"},
            {"woensdag", "2026-12-02", "2026-11-18"},
            {"op vrijdag", "2026-11-27", "2026-11-20"},
            {"on Friday", "2026-11-27", "2026-11-20"},
            {"komende vrijdag", "2026-11-27"},
            {"vrijdag a.s.", "2026-11-27"},
            {"aanstaande dinsdag", "2026-12-01"},
            {"this Friday", "2026-11-27"},
            {"volgende week dinsdag", "2026-12-01"},
            {"dinsdag volgende week", "2026-12-01"},
            {"Tuesday next week", "2026-12-01"},
            {"volgende week zondag", "2026-12-06"},
            {"volgende vrijdag", "2026-12-04"},
            {"afgelopen vrijdag", "2026-11-20"},
            {"last Friday", "2026-11-20"},
            {"vorige week dinsdag", "2026-11-17"},
            {"over 2 weken op dinsdag", "2026-12-08"},
            {"Monday in 6 weeks", "2027-01-04"},
            {"deze week vrijdag", "2026-11-27"},
            {"di 12 januari 2027", "2027-01-12"},
            {"Tuesday 12 January 2027", "2027-01-12"},
            {"dinsdag 12-1-2027", "2027-01-12"},
        };
        check(lines);
    }

    TEST_CASE("what is not there is refused, and the sentence says what is wrong") {
        const In english("en");
        const auto why = [](std::string_view text) { return read_date(text, wednesday).why_not; };
        CHECK(why("29-2-2027") == "29 February 2027 does not exist: February 2027 has 28 days.");
        CHECK(why("31 november 2026") == "31 November 2026 does not exist: November 2026 has 30 days.");
        CHECK(why("0-1-2026") == "0 January 2026 does not exist: January 2026 has 31 days.");
        CHECK(why("30 feb") == "30 February does not exist: February has 29 days.");
        CHECK(why("1-13-2026") == "There is no month 13. Type the day first, then the month: 31-12-2026.");
        CHECK(why("maandag 12 januari 2027") == "Tuesday 12 January 2027 is not on a Monday. Leave one of the two out.");
        for (const char* none : {"ooit",
                                 "na de zomer",
                                 "12",
                                 "12-1-2",
                                 "12-1-202",
                                 "1-1-0026",
                                 "januari 2027",
                                 "1-2027",
                                 "1-2-3-4",
                                 "14:00",
                                 "1,5 jaar",
                                 "over dagen",
                                 "1 januari 14:00",
                                 "over 99999999 weken",
                                 "1-1-20266",
                                 "-",
                                 "op de",
                                 "12 januari om 2",
                                 "ma di",
                                 "🙂",
                                 "٣-٩-٢٠١٤",
                                 "123456789012345678901234567890"}) {
            CAPTURE(none);
            CHECK(read(none) == "no");
            CHECK(why(none).starts_with(filled("“{}” is not a date.", none)));
        }
        for (const char* empty : {"", "  ", "\u00A0", "\n"}) CHECK(read(empty) == "nothing");
        const In dutch("nl");
        CHECK(why("29-2-2027") == "29 februari 2027 bestaat niet: februari 2027 heeft 28 dagen.");
        CHECK(why("ooit").starts_with("‘ooit’ is geen datum."));
    }

    TEST_CASE("each day of many years is read back from the ways in which the program writes it") {
        for (const char* code : {"en", "nl"}) {
            const In language(code);
            for (Date day = on("1999-01-01"); day < on("2033-01-01"); day += std::chrono::days{11})
                for (const std::string& text : {iso(day), short_date(day), date_in_words(day), date_in_words(day, false)}) {
                    CAPTURE(text);
                    CHECK(read(text) == iso(day));
                    CHECK(read(text, Towards::past) == iso(day));
                }
        }
    }
}

TEST_SUITE("the Dutch holidays") {
    TEST_CASE("fixed ones, those that go with Easter, and the king's birthday, which is not kept on a Sunday") {
        const In dutch("nl");
        constexpr std::pair<const char*, const char*> days[] = {
            {"2027-01-01", "Nieuwjaarsdag"},
            {"2027-03-26", "Goede Vrijdag"},
            {"2027-03-28", "Eerste paasdag"},
            {"2027-03-29", "Tweede paasdag"},
            {"2027-04-27", "Koningsdag"},
            {"2025-04-26", "Koningsdag"},
            {"2025-04-27", ""},
            {"2013-04-30", "Koninginnedag"},
            {"2027-05-05", "Bevrijdingsdag"},
            {"2027-05-06", "Hemelvaartsdag"},
            {"2016-05-05", "Hemelvaartsdag"},
            {"2027-05-16", "Eerste pinksterdag"},
            {"2027-05-17", "Tweede pinksterdag"},
            {"2026-12-25", "Eerste kerstdag"},
            {"2026-12-26", "Tweede kerstdag"},
            {"2026-12-24", ""},
            {"2024-03-31", "Eerste paasdag"},
            {"2038-04-25", "Eerste paasdag"},
            {"2026-04-05", "Eerste paasdag"},
        };
        for (const auto& [day, name] : days) {
            CAPTURE(day);
            CHECK(holiday(on(day)) == name);
        }
    }

    TEST_CASE("a number of weeks on that falls on a holiday goes to the next working day, and says which holiday it was") {
        const In dutch("nl");
        CHECK(weeks_after(on("2026-11-13"), 6) == on("2026-12-28"));  // Christmas Day, a Friday
        CHECK(weeks_after_in_words(on("2026-11-13"), 6) == "maandag 28 december 2026, na Eerste kerstdag");
        CHECK(weeks_after(on("2027-02-12"), 6) == on("2027-03-30"));  // Good Friday, and then Easter
        CHECK(weeks_after(on("2026-11-12"), 6) == on("2026-12-24"));
        CHECK(weeks_after_in_words(on("2026-11-12"), 6) == "donderdag 24 december 2026");
        CHECK(weeks_after(on("2026-11-14"), 1) == on("2026-11-21"));  // who meets on a Saturday meets on one again
    }
}
