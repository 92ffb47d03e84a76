#include "report/calendar.h"

#include <alp/text.h>

#include <string_view>

namespace alp::report {
namespace {

std::string basic(Date day) {
    const std::chrono::year_month_day date{day};
    return filled("{:04}{:02}{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string basic(Time at) {
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::seconds>(at - day));
    return basic(Date(day)) + filled("T{:02}{:02}{:02}Z", clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n') {
            out += "\\n";
            continue;
        }
        if (c == '\\' || c == ';' || c == ',') out += '\\';
        out += c;
    }
    return out;
}

// A line is at most 75 bytes; it goes on after a line end and a space, never within a character.
void add(std::string& file, std::string line) {
    std::size_t room = 75;
    while (line.size() > room) {
        std::size_t cut = room;
        while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0) == 0x80) --cut;
        file += line.substr(0, cut) + "\r\n ";
        line.erase(0, cut);
        room = 74;
    }
    file += line + "\r\n";
}

}  // namespace

std::string calendar(const CalendarDay& day) {
    std::string file;
    add(file, "BEGIN:VCALENDAR");
    add(file, "VERSION:2.0");
    add(file, "PRODID:-//ALP//ALP toolkit//NL");
    add(file, "BEGIN:VEVENT");
    add(file, "UID:" + day.about.text() + "-" + day.kind + "@alp");
    add(file, "DTSTAMP:" + basic(day.made));
    // Of two files about the same the one made later counts.
    add(file, filled("SEQUENCE:{}", std::chrono::duration_cast<std::chrono::minutes>(day.made.time_since_epoch()).count()));
    add(file, "DTSTART;VALUE=DATE:" + basic(day.day));
    add(file, "DTEND;VALUE=DATE:" + basic(day.day + std::chrono::days{1}));
    add(file, "SUMMARY:" + escaped(day.title));
    if (!day.notes.empty()) add(file, "DESCRIPTION:" + escaped(day.notes));
    add(file, "TRANSP:TRANSPARENT");
    add(file, "BEGIN:VALARM");
    add(file, "ACTION:DISPLAY");
    add(file, "TRIGGER:-P7D");
    add(file, "DESCRIPTION:" + escaped(day.title));
    add(file, "END:VALARM");
    add(file, "END:VEVENT");
    add(file, "END:VCALENDAR");
    return file;
}

}  // namespace alp::report
