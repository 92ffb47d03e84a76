// The day of a look-back, for the team's own agenda.
#include "report/calendar.h"

#include <alp/text.h>

#include <doctest/doctest.h>

#include <sstream>

using namespace alp;

namespace {

report::CalendarDay day() {
    return {Id::derive({}, {}, "kaart"),
            "look-back",
            Date{std::chrono::year{2016} / 2 / 23},
            "Terugkijken; een kwartier, samen",
            "Open het programma.\nNeem niets mee.",
            Time{std::chrono::milliseconds{1'452'600'000'000}}};
}

std::string unfolded(std::string file) {
    for (std::size_t at; (at = file.find("\r\n ")) != std::string::npos;) file.erase(at, 3);
    return file;
}

}  // namespace

TEST_CASE("an agenda gets the whole day, with a title, what to do, and a reminder a week ahead") {
    const std::string file = report::calendar(day());
    CHECK(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    CHECK(file.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    CHECK(file.find("DTSTART;VALUE=DATE:20160223\r\nDTEND;VALUE=DATE:20160224\r\n") != file.npos);
    CHECK(file.find("SUMMARY:Terugkijken\\; een kwartier\\, samen\r\n") != file.npos);
    CHECK(file.find("DESCRIPTION:Open het programma.\\nNeem niets mee.\r\n") != file.npos);
    CHECK(file.find("DTSTAMP:20160112T120000Z\r\n") != file.npos);
    CHECK(file.find("TRIGGER:-P7D") != file.npos);
}

TEST_CASE("a long title is folded at 75 bytes and never within a letter") {
    report::CalendarDay long_one = day();
    long_one.title.clear();
    for (int i = 0; i < 60; ++i) long_one.title += "é€";
    const std::string file = report::calendar(long_one);
    std::istringstream lines(file);
    for (std::string line; std::getline(lines, line);) {
        CHECK(line.size() <= 76);  // with its carriage return
        CHECK(clean_utf8(line.substr(0, line.size() - 1)) == line.substr(0, line.size() - 1));
    }
    CHECK(unfolded(file).find("SUMMARY:" + long_one.title + "\r\n") != file.npos);
}

TEST_CASE("the same look-back moved to another day is the same entry") {
    report::CalendarDay moved = day();
    moved.day += std::chrono::days{28};
    const auto uid = [](const std::string& file) { return unfolded(file).substr(file.find("UID:"), 80); };
    CHECK(uid(report::calendar(day())).substr(0, 50) == uid(report::calendar(moved)).substr(0, 50));
}
