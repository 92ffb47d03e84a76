// The public holidays of the Netherlands.
#include <alp/dates.h>
#include <alp/text.h>

namespace alp {
namespace {

using std::chrono::days;
using std::chrono::weekday;

// Gregorian, after Meeus, Jones and Butcher.
Date easter_of(int year) {
    const int a = year % 19, b = year / 100, c = year % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451, sum = h + l - 7 * m + 114;
    return std::chrono::sys_days{std::chrono::year{year} / (sum / 31) / (sum % 31 + 1)};
}

// The birthday of the king or, until 2013, the queen; never on a Sunday.
Date kings_day(int year) {
    const bool king = year >= 2014;
    const Date day = std::chrono::sys_days{std::chrono::year{year} / 4 / (king ? 27 : 30)};
    return weekday{day} == std::chrono::Sunday ? day - days{1} : day;
}

bool is_weekend(Date day) { return weekday{day} == std::chrono::Saturday || weekday{day} == std::chrono::Sunday; }

}  // namespace

std::string holiday(Date day) {
    const std::chrono::year_month_day date{day};
    const int year = static_cast<int>(date.year());
    const unsigned at = static_cast<unsigned>(date.month()) * 100 + static_cast<unsigned>(date.day());
    switch ((day - easter_of(year)).count()) {
        case -2: return tr("Good Friday");
        case 0: return tr("Easter Sunday");
        case 1: return tr("Easter Monday");
        case 39: return tr("Ascension Day");
        case 49: return tr("Whit Sunday");
        case 50: return tr("Whit Monday");
        default: break;
    }
    if (at == 101) return tr("New Year's Day");
    if (day == kings_day(year)) return year >= 2014 ? tr("King's Day") : tr("Queen's Day");
    if (at == 505) return tr("Liberation Day");
    if (at == 1225) return tr("Christmas Day");
    if (at == 1226) return tr("Second Day of Christmas");
    return {};
}

Date weeks_after(Date from, int weeks) {
    Date day = from + days{7 * weeks};
    if (holiday(day).empty()) return day;
    while (is_weekend(day) || !holiday(day).empty()) day += days{1};
    return day;
}

std::string weeks_after_in_words(Date from, int weeks) {
    const std::string words = date_in_words(weeks_after(from, weeks)), name = holiday(from + days{7 * weeks});
    return name.empty() ? words : filled(tr("{}, after {}"), words, name);
}

}  // namespace alp
