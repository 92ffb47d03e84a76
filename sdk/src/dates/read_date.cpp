// From the words of a typed date to the day.
#include "names.h"
#include "typed_words.h"

#include <alp/dates.h>
#include <alp/text.h>

#include <algorithm>

namespace alp {
namespace typed_dates {
namespace {

using std::chrono::year_month_day;

constexpr int first_year = 1900, last_year = 9999;

Date date_of(int year, int month, int day) {
    return std::chrono::sys_days{std::chrono::year{year} / month / 1} + std::chrono::days{day - 1};
}

int last_day(int year, int month) {
    return static_cast<int>(static_cast<unsigned>((std::chrono::year{year} / month / std::chrono::last).day()));
}

Date months_on(Date from, int count) {
    const year_month_day date{from};
    const auto month = date.year() / date.month() + std::chrono::months{count};
    const year_month_day same{month.year(), month.month(), date.day()};
    return same.ok() ? std::chrono::sys_days{same} : std::chrono::sys_days{month / std::chrono::last};
}

Date units_on(Date from, int unit, int count) {
    switch (unit) {
        case days: return from + std::chrono::days{count};
        case weeks: return from + std::chrono::days{7 * count};
        case fortnights: return from + std::chrono::days{14 * count};
        case months: return months_on(from, count);
        case quarters: return months_on(from, 3 * count);
        case half_years: return months_on(from, 6 * count);
        default: return months_on(from, 12 * count);
    }
}

// The day of that weekday in the week, Monday to Sunday, in which `in` falls.
Date in_week_of(Date in, int sunday_based) {
    const auto monday_based = [](unsigned day) { return static_cast<int>((day + 6) % 7); };
    const Date monday = in - std::chrono::days{monday_based(std::chrono::weekday{in}.c_encoding())};
    return monday + std::chrono::days{monday_based(static_cast<unsigned>(sunday_based))};
}

class Reading {
public:
    Reading(std::vector<Word> words, Date today, Towards towards) : words_(std::move(words)), today_(today), towards_(towards) {}

    // Neither a day nor a reason: it is no date.
    TypedDate read() {
        std::erase_if(words_, [&](const Word& word) {
            const bool takes = word.sense == Sense::weekday && !weekday_;
            if (takes) weekday_ = word.value;
            return takes;
        });
        for (const Word& word : words_) form_ += static_cast<char>(word.sense);
        const bool counts = form_.find('u') != form_.npos;
        if (counts && std::ranges::any_of(words_, [](const Word& word) { return word.value > 9999; })) return {};
        TypedDate made = weekday_ ? with_weekday() : without_weekday();
        if (made.day && (*made.day < date_of(first_year, 1, 1) || *made.day > date_of(last_year, 12, 31))) return {};
        return made;
    }

private:
    int value(std::size_t at) const { return words_[at].value; }
    int sign() const { return towards_ == Towards::past ? -1 : 1; }
    bool is(std::initializer_list<std::string_view> forms) const { return std::ranges::find(forms, form_) != forms.end(); }
    bool about_weeks(std::size_t unit_at) const { return value(unit_at) == weeks || value(unit_at) == fortnights; }

    TypedDate with_weekday() {
        using std::chrono::days;
        const Date here = in_week_of(today_, *weekday_);
        if (is({"T"}) || (form_.empty() && towards_ == Towards::coming)) return {here > today_ ? here : here + days{7}};
        if (is({"L"}) || form_.empty()) return {here < today_ ? here : here - days{7}};
        if (is({"N"})) return {here + days{7}};
        if (is({"Tu", "Nu", "Lu"}) && value(1) == weeks) return {here + days{form_ == "Nu" ? 7 : form_ == "Lu" ? -7 : 0}};
        if (is({"Anu"}) && about_weeks(2)) return {in_week_of(units_on(today_, value(2), value(1)), *weekday_)};
        if (is({"nuG"}) && about_weeks(1)) return {in_week_of(units_on(today_, value(1), -value(0)), *weekday_)};
        if (!is({"nnn", "nn", "nmn", "nm", "mnn", "mn", "n", "D"})) return {};
        TypedDate made = without_weekday();
        if (!made.day || std::chrono::weekday{*made.day}.c_encoding() == static_cast<unsigned>(*weekday_)) return made;
        return {{},
                filled(tr("{} is not on a {}. Leave one of the two out."), date_in_words(*made.day),
                       weekday_name(static_cast<unsigned>(*weekday_)))};
    }

    TypedDate without_weekday() {
        if (is({"nnn"})) return words_[0].digits == 4 ? calendar(2, 1, 0) : calendar(0, 1, 2);
        if (is({"nmn"})) return words_[0].digits == 4 ? calendar(2, 1, 0) : calendar(0, 1, 2);
        if (is({"mnn"})) return calendar(1, 0, 2);
        if (is({"nn", "nm"})) return without_year(0, 1);
        if (is({"mn"})) return without_year(1, 0);
        if (is({"n"})) return words_[0].ordinal ? day_of_month() : run_together();
        if (is({"D"})) return {today_ + std::chrono::days{value(0)}};
        return counted();
    }

    // "over 6 weken", "6 weeks ago", "volgende maand", "eind maart".
    TypedDate counted() const {
        if (is({"Anu"})) return {units_on(today_, value(2), value(1))};
        if (is({"nu"})) return {units_on(today_, value(1), sign() * value(0))};
        if (is({"nuG"})) return {units_on(today_, value(1), -value(0))};
        if (is({"Nu", "Lu"})) return {units_on(today_, value(1), form_ == "Nu" ? 1 : -1)};
        if (is({"ufD"}) && value(0) == days) return {today_ + std::chrono::days{value(2) + 1}};
        if (is({"ubD"}) && value(0) == days) return {today_ + std::chrono::days{value(2) - 1}};
        if (is({"AnHu", "nHu", "nHuG"}))
            return halves(form_[0] == 'A' ? value(1) : value(0), words_[words_.size() - (form_.back() == 'G' ? 2 : 1)].value);
        if (is({"AHu", "Hu", "HuG", "AHnu", "Hnu", "HnuG"})) return halves(1, words_[words_.size() - (form_.back() == 'G' ? 2 : 1)].value);
        return part_of_month();
    }

    TypedDate halves(int count, int unit) const {
        if (unit != years) return {};
        const int way = form_.back() == 'G' ? -1 : form_[0] == 'A' ? 1 : sign();
        return {months_on(today_, 6 * way * count)};
    }

    // Its first day, its fifteenth, its last.
    TypedDate part_of_month() const {
        if (form_.size() < 2 || (form_[0] != 'B' && form_[0] != 'H' && form_[0] != 'E')) return {};
        const auto in = [&](int year, int month) {
            return date_of(year, month, form_[0] == 'B' ? 1 : form_[0] == 'H' ? 15 : last_day(year, month));
        };
        const year_month_day now{today_};
        const int year = static_cast<int>(now.year()), month = static_cast<int>(static_cast<unsigned>(now.month()));
        const std::string_view of = std::string_view(form_).substr(1);
        if (of == "mn") {
            const auto whole = whole_year(2);
            return whole ? TypedDate{in(*whole, value(1))} : TypedDate{};
        }
        if (of == "m") {
            const Date here = in(year, value(1));
            if (towards_ == Towards::coming) return {here >= today_ ? here : in(year + 1, value(1))};
            return {here <= today_ ? here : in(year - 1, value(1))};
        }
        const int unit = words_.back().value;
        if (!(of == "u" || of == "Tu" || of == "Nu" || of == "Lu") || (unit != months && unit != years)) return {};
        const int way = of[0] == 'N' ? 1 : of[0] == 'L' ? -1 : 0;
        if (unit == months) {
            const year_month_day then{months_on(date_of(year, month, 1), way)};
            return {in(static_cast<int>(then.year()), static_cast<int>(static_cast<unsigned>(then.month())))};
        }
        if (form_[0] == 'H') return {};
        return {form_[0] == 'B' ? date_of(year + way, 1, 1) : date_of(year + way, 12, 31)};
    }

    // Of two digits: this century, unless that is far ahead of a day that is looked for in the past.
    std::optional<int> whole_year(std::size_t at) const {
        const Word& word = words_[at];
        if (word.ordinal) return std::nullopt;
        if (word.digits == 4 && word.value >= first_year) return word.value;
        if (word.digits != 2) return std::nullopt;
        const int now = static_cast<int>(year_month_day{today_}.year()), near = now / 100 * 100 + word.value;
        return towards_ == Towards::past && near > now + 10 ? near - 100 : near;
    }

    bool is_day_of_month(std::size_t at) const { return words_[at].digits == 1 || words_[at].digits == 2; }
    bool is_month(std::size_t at) const { return words_[at].sense == Sense::month || (is_day_of_month(at) && !words_[at].ordinal); }

    static TypedDate no_such_month(int month) {
        return {{}, filled(tr("There is no month {}. Type the day first, then the month: 31-12-2026."), month)};
    }

    TypedDate calendar(std::size_t day, std::size_t month, std::size_t year) const {
        const auto whole = whole_year(year);
        if (!whole || !is_day_of_month(day) || !is_month(month)) return {};
        return on_calendar(*whole, value(month), value(day));
    }

    static TypedDate on_calendar(int year, int month, int day) {
        if (month < 1 || month > 12) return no_such_month(month);
        const int last = last_day(year, month);
        if (day >= 1 && day <= last) return {date_of(year, month, day)};
        const char* name = month_name(static_cast<unsigned>(month));
        return {{}, filled(tr("{0} {1} {2} does not exist: {1} {2} has {3} days."), day, name, year, last)};
    }

    // The next or the last year that has it.
    TypedDate without_year(std::size_t day, std::size_t month) const {
        if (!is_day_of_month(day) || !is_month(month)) return {};
        if (value(month) < 1 || value(month) > 12) return no_such_month(value(month));
        const int leap_year = 2000, most = last_day(leap_year, value(month));
        if (value(day) < 1 || value(day) > most) {
            const char* name = month_name(static_cast<unsigned>(value(month)));
            return {{}, filled(tr("{0} {1} does not exist: {1} has {2} days."), value(day), name, most)};
        }
        for (int year = static_cast<int>(year_month_day{today_}.year());; year += sign()) {
            if (value(day) > last_day(year, value(month))) continue;
            const Date found = date_of(year, value(month), value(day));
            if (towards_ == Towards::past ? found <= today_ : found >= today_) return {found};
        }
    }

    TypedDate day_of_month() const {
        if (value(0) < 1 || value(0) > 31) return {};
        const year_month_day now{today_};
        for (Date first = date_of(static_cast<int>(now.year()), static_cast<int>(static_cast<unsigned>(now.month())), 1);;
             first = months_on(first, sign())) {
            const year_month_day at{first};
            if (value(0) > last_day(static_cast<int>(at.year()), static_cast<int>(static_cast<unsigned>(at.month())))) continue;
            const Date found = first + std::chrono::days{value(0) - 1};
            if (towards_ == Towards::past ? found <= today_ : found >= today_) return {found};
        }
    }

    // "01012027", "20270101", "010127".
    TypedDate run_together() {
        const int all = value(0);
        if (words_[0].digits == 6 || (words_[0].digits == 8 && all % 10000 >= first_year && all / 10000 % 100 <= 12)) {
            const int years_long = words_[0].digits - 4, year_part = years_long == 4 ? 10000 : 100, year = all % year_part;
            const int day = all / year_part / 100, month = all / year_part % 100;
            words_ = {{Sense::number, day, 2}, {Sense::number, month, 2}, {Sense::number, year, years_long}};
            return calendar(0, 1, 2);
        }
        if (words_[0].digits == 8 && all / 10000 >= first_year) return on_calendar(all / 10000, all / 100 % 100, all % 100);
        return {};
    }

    std::vector<Word> words_;
    Date today_;
    Towards towards_;
    std::optional<int> weekday_;
    std::string form_;
};

}  // namespace
}  // namespace typed_dates

TypedDate read_date(std::string_view text, Date today, Towards towards) {
    const std::string clean = clean_utf8(text);
    const auto words = typed_dates::words_of(clean);
    const auto from = clean.find_first_not_of(" \t\n");
    if (words && words->empty() && (from == clean.npos || clean.find_first_not_of(" \t\n\xC2\xA0") == clean.npos)) return {};
    TypedDate made;
    if (words) made = typed_dates::Reading(*words, today, towards).read();
    if (made.day || !made.why_not.empty()) return made;
    const std::string quoted = from == clean.npos ? clean : clean.substr(from, clean.find_last_not_of(" \t\n") - from + 1);
    made.why_not =
        filled(tr("“{}” is not a date. Type for example 31-12-2026, 31 Dec, tomorrow, Tuesday next week or in 6 weeks."), quoted);
    return made;
}

}  // namespace alp
