// Dates that tell a day and a year: 3-12-1954, 1954-12-03, 3 december 1954, December 3rd, 1954.
#include "inside.h"

#include <optional>

namespace alp::privacy {
namespace {

struct Number {
    int value;
    std::size_t end, digits;
};

std::optional<Number> number_at(std::string_view text, std::size_t from, std::size_t most) {
    Number number{0, from, 0};
    while (is_digit(at(text, number.end)) && number.digits < most) {
        number.value = number.value * 10 + (text[number.end] - '0');
        ++number.end, ++number.digits;
    }
    if (number.digits == 0 || is_digit(at(text, number.end))) return std::nullopt;
    return number;
}

bool is_year(const Number& number) { return number.digits == 4 && number.value >= 1850 && number.value < 2150; }
bool is_day(const Number& number) { return number.digits <= 2 && number.value >= 1 && number.value <= 31; }
bool is_month(const Number& number) { return number.digits <= 2 && number.value >= 1 && number.value <= 12; }

// Of a month's name at `from`, whole or short, in either language; its end, or 0.
std::size_t month_end(std::string_view text, std::size_t from) {
    static constexpr std::string_view names[] = {
        "januari", "january", "jan",     "februari", "february", "feb",  "maart",    "march", "mrt",      "mar",    "april", "apr",
        "mei",     "may",     "juni",    "june",     "jun",      "juli", "july",     "jul",   "augustus", "august", "aug",   "september",
        "sept",    "sep",     "oktober", "october",  "okt",      "oct",  "november", "nov",   "december", "dec"};
    if (std::string_view("jfmasondJFMASOND").find(at(text, from)) == std::string_view::npos) return 0;
    char word[10];
    std::size_t length = 0;
    while (length < sizeof word && is_letter(at(text, from + length))) {
        word[length] = static_cast<char>(text[from + length] | 0x20);
        ++length;
    }
    if (is_letter(at(text, from + length))) return 0;
    for (const std::string_view name : names)
        if (name == std::string_view(word, length)) return from + length + (at(text, from + length) == '.' ? 1 : 0);
    return 0;
}

std::size_t spaces(std::string_view text, std::size_t from) {
    std::size_t i = from;
    while (at(text, i) == ' ' && i - from < 2) ++i;
    return i;
}

// 1954, '54; its end, or 0.
std::size_t year_end(std::string_view text, std::size_t from) {
    const bool short_one = at(text, from) == '\'';
    const auto number = number_at(text, short_one ? from + 1 : from, 4);
    if (!number || is_letter(at(text, number->end))) return 0;
    return short_one ? (number->digits == 2 ? number->end : 0) : (is_year(*number) ? number->end : 0);
}

// "e", "de", "ste", "th": behind the number of a day.
std::size_t ordinal_end(std::string_view text, std::size_t from) {
    for (const std::string_view ending : {"ste", "de", "e", "th", "st", "nd", "rd"})
        if (text.substr(from).starts_with(ending) && !is_alnum(at(text, from + ending.size()))) return from + ending.size();
    return from;
}

// The year behind a month or a day: spaces, perhaps a comma before.
std::size_t year_behind(std::string_view text, std::size_t from) {
    std::size_t i = from;
    if (at(text, i) == ',') ++i;
    i = spaces(text, i);
    return i == from ? 0 : year_end(text, i);
}

std::size_t in_figures(std::string_view text, std::size_t from, bool short_year) {
    const auto first = number_at(text, from, 4);
    if (!first) return 0;
    const char between = at(text, first->end);
    if (between != '-' && between != '/' && between != '.') return 0;
    const auto second = number_at(text, first->end + 1, 2);
    if (!second || at(text, second->end) != between) return 0;
    const auto third = number_at(text, second->end + 1, 4);
    if (!third || is_letter(at(text, third->end))) return 0;
    if (is_year(*first)) return is_month(*second) && is_day(*third) ? third->end : 0;
    const bool day = (is_day(*first) && is_month(*second)) || (is_month(*first) && is_day(*second));
    if (!day) return 0;
    if (is_year(*third)) return third->end;
    const bool goes_on = (at(text, third->end) == between || at(text, third->end) == ' ') && is_digit(at(text, third->end + 1));
    return short_year && third->digits == 2 && !goes_on ? third->end : 0;
}

}  // namespace

std::size_t date_end(std::string_view text, std::size_t from, bool short_year) {
    if (!is_digit(at(text, from))) {
        const std::size_t month = month_end(text, from);
        if (!month) return 0;
        const auto day = number_at(text, spaces(text, month), 2);
        return day && is_day(*day) && spaces(text, month) > month ? year_behind(text, ordinal_end(text, day->end)) : 0;
    }
    if (const std::size_t end = in_figures(text, from, short_year)) return end;
    const auto day = number_at(text, from, 2);
    if (!day || !is_day(*day)) return 0;
    std::size_t i = spaces(text, ordinal_end(text, day->end));
    if (text.substr(i).starts_with("of ")) i += 3;
    const std::size_t month = i > day->end ? month_end(text, i) : 0;
    return month ? year_behind(text, month) : 0;
}

}  // namespace alp::privacy
