// Days and times in words, from the catalogues: a locale of the system is not needed, a bare Debian has none.
#include "names.h"

#include <alp/text.h>

#include <array>
#include <charconv>
#include <ctime>

namespace alp {

const char* weekday_name(unsigned sunday_based) {
    const std::array<const char*, 7> names{tr("Sunday"),   tr("Monday"), tr("Tuesday"), tr("Wednesday"),
                                           tr("Thursday"), tr("Friday"), tr("Saturday")};
    return names[sunday_based];
}

const char* month_name(unsigned month) {
    const std::array<const char*, 12> names{tr("January"), tr("February"), tr("March"),     tr("April"),   tr("May"),      tr("June"),
                                            tr("July"),    tr("August"),   tr("September"), tr("October"), tr("November"), tr("December")};
    return names[month - 1];
}

namespace {

const char* short_month_name(unsigned month) {
    const std::array<const char*, 12> names{tr("Jan"), tr("Feb"), tr("Mar"), tr("Apr"), tr("May"), tr("Jun"),
                                            tr("Jul"), tr("Aug"), tr("Sep"), tr("Oct"), tr("Nov"), tr("Dec")};
    return names[month - 1];
}

std::tm local_fields(Time at) {
    const std::time_t seconds = std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
    std::tm fields{};
    localtime_r(&seconds, &fields);
    return fields;
}

}  // namespace

std::string date_in_words(Date day, bool weekday) {
    const std::chrono::year_month_day date{day};
    const auto number = static_cast<unsigned>(date.day());
    const int year = static_cast<int>(date.year());
    const char* month = month_name(static_cast<unsigned>(date.month()));
    if (!weekday) return filled("{} {} {}", number, month, year);
    return filled("{} {} {} {}", weekday_name(std::chrono::weekday{day}.c_encoding()), number, month, year);
}

std::string short_date(Date day) {
    const std::chrono::year_month_day date{day};
    return filled("{} {} {}", static_cast<unsigned>(date.day()), short_month_name(static_cast<unsigned>(date.month())),
                  static_cast<int>(date.year()));
}

std::string time_of_day(Time at) {
    const std::tm fields = local_fields(at);
    return filled("{:02}:{:02}", fields.tm_hour, fields.tm_min);
}

Date local_date(Time at) {
    const std::tm fields = local_fields(at);
    return std::chrono::sys_days{std::chrono::year{fields.tm_year + 1900} / (fields.tm_mon + 1) / fields.tm_mday};
}

Time local_time(Date day, int hour, int minute) {
    const std::chrono::year_month_day date{day};
    std::tm fields{};
    fields.tm_year = static_cast<int>(date.year()) - 1900;
    fields.tm_mon = static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    fields.tm_mday = static_cast<int>(static_cast<unsigned>(date.day()));
    fields.tm_hour = hour;
    fields.tm_min = minute;
    fields.tm_isdst = -1;
    return Time{std::chrono::seconds{std::mktime(&fields)}};
}

Date today() { return local_date(now()); }

std::string iso(Date day) {
    const std::chrono::year_month_day date{day};
    return filled("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()));
}

std::optional<Date> parse_iso_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto number = [&](std::size_t from, std::size_t length) {
        int value = -1;
        const char* end = text.data() + from + length;
        return std::from_chars(text.data() + from, end, value).ptr == end ? value : -1;
    };
    const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
    if (year < 1 || month < 1 || day < 1) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok()) return std::nullopt;
    return std::chrono::sys_days{date};
}

}  // namespace alp
