// Words on the screen: catalogues, plurals, dates, and text that comes in.
#include "support/language.h"
#include "support/places.h"

#include <alp/decimal.h>
#include <alp/host/stored_words.h>
#include <alp/text.h>

#include <doctest/doctest.h>

#include <unistd.h>
#include <filesystem>
#include <fstream>

using namespace alp;

namespace {

Date day(int year, unsigned month, unsigned number) {
    return std::chrono::sys_days{std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(number)};
}

}  // namespace

TEST_SUITE("text") {
    TEST_CASE("words that were kept in one language are shown in that of the screen") {
        In language("en");
        CHECK(in_present_language("Terugkijken gepland") == "Look-back planned");
        CHECK(in_present_language("zelf geschreven woorden") == "zelf geschreven woorden");
        set_language("nl");
        CHECK(in_present_language("Look-back planned") == "Terugkijken gepland");
        CHECK(in_present_language("Terugkijken gepland") == "Terugkijken gepland");
    }

    TEST_CASE("what is around a text is taken off, and a text of nothing else is only space") {
        CHECK(trimmed(" \t\n een twee \n") == "een twee");
        CHECK(trimmed("een") == "een");
        CHECK(trimmed(" \n\t ").empty());
        CHECK(only_space(" \n\t "));
        CHECK(only_space(""));
        CHECK_FALSE(only_space(" . "));
    }

    TEST_CASE("a date is said in words, in both languages") {
        {
            const In dutch("nl");
            CHECK(date_in_words(day(2016, 1, 12)) == "dinsdag 12 januari 2016");
            CHECK(date_in_words(day(2015, 3, 1), false) == "1 maart 2015");
            CHECK(short_date(day(2015, 5, 14)) == "14 mei 2015");
            CHECK(short_date(day(2015, 1, 14)) == "14 jan 2015");
        }
        const In english("en");
        CHECK(date_in_words(day(2016, 1, 12)) == "Tuesday 12 January 2016");
        CHECK(short_date(day(2015, 10, 6)) == "6 Oct 2015");
    }

    TEST_CASE("every day of four years is a day of the week that follows the one before") {
        const In english("en");
        const std::vector<std::string> week{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
        const Date monday = day(2024, 1, 1);
        for (int i = 0; i < 4 * 366; ++i)
            CHECK(date_in_words(monday + std::chrono::days{i}).starts_with(week[static_cast<std::size_t>(i % 7)]));
    }

    TEST_CASE("ISO dates are read back, and what is no date is not taken") {
        CHECK(parse_iso_date("2016-02-29") == day(2016, 2, 29));
        for (const char* wrong : {"2015-02-29", "2015-13-01", "2015-1-01", "20150101", "2015-01-0x", "", "-001-01-01"})
            CHECK_FALSE(parse_iso_date(wrong));
        CHECK(iso(day(987, 6, 5)) == "0987-06-05");
    }

    TEST_CASE("a text that somebody kept is still there after the language changed twice") {
        const In dutch("nl");
        const char* kept = translate("alp", "Monday");
        const char* same = translate("alp", "no catalogue has this");
        set_language("en");
        CHECK(translate("alp", "Monday") != kept);
        set_language("nl");
        CHECK(translate("alp", "Monday") == kept);  // the same characters, not others that read alike
        CHECK(translate("alp", "no catalogue has this") == same);
        CHECK(std::string_view(kept) == "maandag");
    }

    TEST_CASE("one and more are told apart") {
        {
            const In dutch("nl");
            CHECK(std::string(translate_plural("alp", "{} contribution", "{} contributions", 1)) == "{} bijdrage");
            CHECK(std::string(translate_plural("alp", "{} contribution", "{} contributions", 0)) == "{} bijdragen");
        }
        const In english("en");
        CHECK(std::string(translate_plural("alp", "{} contribution", "{} contributions", 1)) == "{} contribution");
    }

    TEST_CASE("a string no catalogue has is shown as it is") {
        const In dutch("nl");
        CHECK(std::string(translate("alp", "no such string")) == "no such string");
        CHECK(std::string(translate("no such catalogue", "Monday")) == "Monday");
    }

    TEST_CASE("an outline's text is known in both languages whatever the screen's") {
        const In english("en");
        const Text monday = translate_all("alp", "Monday");
        CHECK(monday.by_language.at("nl") == "maandag");
        CHECK(monday.shown() == "Monday");
    }

    TEST_CASE("a catalogue of another folder takes no text of the program's, and a damaged one stops nothing") {
        const In dutch("nl");
        namespace fs = std::filesystem;
        const std::string known = translate("alp-host", "Team");
        const fs::path folder = fs::temp_directory_path() / ("alp-catalogues-" + std::to_string(::getpid())),
                       at = folder / "nl/LC_MESSAGES";
        fs::create_directories(at);
        const fs::path own = testing::built("share/locale/nl/LC_MESSAGES");
        fs::copy_file(own / "alp.mo", at / "alp-host.mo");  // with other texts
        std::ofstream(at / "alp.mo") << "no catalogue";
        std::ofstream(at / "somebody.mo") << "no catalogue";
        add_catalogue_folder(folder.string());
        CHECK(translate("alp-host", "Team") == known);
        CHECK(std::string(translate("alp-host", "Try again")) == "Probeer opnieuw");
        CHECK(std::string(translate("alp", "Close the meeting")) == "Sluit de bijeenkomst");
        CHECK(std::string(translate("somebody", "Close the meeting")) == "Close the meeting");
        fs::remove_all(folder);
    }

    TEST_CASE("a language that is not there is refused") { CHECK_THROWS_AS(set_language("fr"), std::invalid_argument); }

    TEST_CASE("a pattern that does not fit its arguments is shown instead of failing") {
        CHECK(filled("{} of {}", 3, 5) == "3 of 5");
        CHECK(filled("{} of {} of {}", 3, 5) == "{} of {} of {}");
        CHECK(filled("50 % {", 3) == "50 % {");
    }

    TEST_CASE("text that comes in is made fit to keep, and good text is left alone") {
        const std::string good = "één ☺ 漢字 🙂 a\tb\n";
        CHECK(clean_utf8(good) == good);
        CHECK(clean_utf8("a\xC0\x80z") == "a\xEF\xBF\xBD\xEF\xBF\xBDz");              // overlong
        CHECK(clean_utf8("\xED\xA0\x80") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");  // surrogate
        CHECK(clean_utf8("\xF4\x90\x80\x80").size() == 12);                           // above U+10FFFF
        CHECK(clean_utf8("cut \xE2\x82") == "cut \xEF\xBF\xBD\xEF\xBF\xBD");
        CHECK(clean_utf8(std::string("\x01\x7F\r\r\n", 5)) == "\n\n");
    }

    TEST_CASE("an id is read back from its text, and others are not taken") {
        const Id id = make_id();
        CHECK(Id::parse(id.text()) == id);
        CHECK_FALSE(Id::parse("x"));
        CHECK_FALSE(Id::parse(std::string(36, 'z')));
        CHECK(std::chrono::abs(id.time() - now()) < std::chrono::seconds{5});
    }

    TEST_CASE("ids rise within the process, also behind one that was read from a laptop whose clock is ahead") {
        Id last = make_id();
        for (int i = 0; i < 10000; ++i) {
            const Id next = make_id();
            CHECK(last < next);
            last = next;
        }
        Clock clock;
        Clock ahead(now() + std::chrono::hours{2});
        const Id later = ahead.make();
        clock.seen(later);
        CHECK(later < clock.make());
    }
}

TEST_CASE("a mean is rounded as people were taught: 2,25 is 2,3") {
    {
        const In dutch("nl");
        CHECK(decimal(2.25) == "2,3");
        CHECK(decimal(3.25) == "3,3");
        CHECK(decimal(-2.25) == "-2,3");
        CHECK(decimal(3) == "3,0");
    }
    const In english("en");
    CHECK(decimal(2.25) == "2.3");
}
