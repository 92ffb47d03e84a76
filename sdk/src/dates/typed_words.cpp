#include "typed_words.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace alp::typed_dates {
namespace {

using Spelled = std::pair<std::string_view, Word>;

constexpr Word number(int value) { return {Sense::number, value}; }
constexpr Word unit(Unit which) { return {Sense::unit, which}; }
constexpr Word day(int from_today) { return {Sense::day, from_today}; }

constexpr Spelled whole_words[] = {
    {"een", number(1)},
    {"a", number(1)},
    {"an", number(1)},
    {"one", number(1)},
    {"twee", number(2)},
    {"two", number(2)},
    {"drie", number(3)},
    {"three", number(3)},
    {"vier", number(4)},
    {"four", number(4)},
    {"vijf", number(5)},
    {"five", number(5)},
    {"zes", number(6)},
    {"six", number(6)},
    {"zeven", number(7)},
    {"seven", number(7)},
    {"acht", number(8)},
    {"eight", number(8)},
    {"negen", number(9)},
    {"nine", number(9)},
    {"tien", number(10)},
    {"ten", number(10)},
    {"elf", number(11)},
    {"eleven", number(11)},
    {"twaalf", number(12)},
    {"twelve", number(12)},
    {"veertien", number(14)},
    {"fourteen", number(14)},
    {"dag", unit(days)},
    {"dagen", unit(days)},
    {"day", unit(days)},
    {"days", unit(days)},
    {"w", unit(weeks)},
    {"wk", unit(weeks)},
    {"week", unit(weeks)},
    {"weken", unit(weeks)},
    {"weeks", unit(weeks)},
    {"mnd", unit(months)},
    {"maand", unit(months)},
    {"maanden", unit(months)},
    {"month", unit(months)},
    {"months", unit(months)},
    {"kwartaal", unit(quarters)},
    {"kwartalen", unit(quarters)},
    {"quarter", unit(quarters)},
    {"quarters", unit(quarters)},
    {"fortnight", unit(fortnights)},
    {"halfjaar", unit(half_years)},
    {"jr", unit(years)},
    {"jaar", unit(years)},
    {"jaren", unit(years)},
    {"year", unit(years)},
    {"years", unit(years)},
    {"nu", day(0)},
    {"now", day(0)},
    {"vandaag", day(0)},
    {"today", day(0)},
    {"morgen", day(1)},
    {"tomorrow", day(1)},
    {"overmorgen", day(2)},
    {"gisteren", day(-1)},
    {"yesterday", day(-1)},
    {"eergisteren", day(-2)},
    {"over", {Sense::ahead}},
    {"in", {Sense::ahead}},
    {"geleden", {Sense::ago}},
    {"ago", {Sense::ago}},
    {"volgende", {Sense::next}},
    {"volgend", {Sense::next}},
    {"next", {Sense::next}},
    {"vorige", {Sense::last}},
    {"vorig", {Sense::last}},
    {"afgelopen", {Sense::last}},
    {"laatste", {Sense::last}},
    {"last", {Sense::last}},
    {"deze", {Sense::present}},
    {"dit", {Sense::present}},
    {"this", {Sense::present}},
    {"komende", {Sense::present}},
    {"aanstaande", {Sense::present}},
    {"eerstvolgende", {Sense::present}},
    {"coming", {Sense::present}},
    {"as", {Sense::present}},
    {"begin", {Sense::begin}},
    {"beginning", {Sense::begin}},
    {"start", {Sense::begin}},
    {"half", {Sense::half}},
    {"halve", {Sense::half}},
    {"medio", {Sense::half}},
    {"mid", {Sense::half}},
    {"midden", {Sense::half}},
    {"eind", {Sense::end}},
    {"einde", {Sense::end}},
    {"end", {Sense::end}},
    {"after", {Sense::after}},
    {"before", {Sense::before}},
    {"mrt", {Sense::month, 3}},
};
constexpr std::string_view fillers[] = {"op", "on", "de", "het", "the", "den", "per", "van", "of", "dd"};
constexpr std::string_view ordinals[] = {"e", "ste", "de", "st", "nd", "rd", "th"};
constexpr std::array<std::array<std::string_view, 2>, 12> months_{{{"januari", "january"},
                                                                   {"februari", "february"},
                                                                   {"maart", "march"},
                                                                   {"april", "april"},
                                                                   {"mei", "may"},
                                                                   {"juni", "june"},
                                                                   {"juli", "july"},
                                                                   {"augustus", "august"},
                                                                   {"september", "september"},
                                                                   {"oktober", "october"},
                                                                   {"november", "november"},
                                                                   {"december", "december"}}};
constexpr std::array<std::array<std::string_view, 2>, 7> weekdays_{{{"zondag", "sunday"},
                                                                    {"maandag", "monday"},
                                                                    {"dinsdag", "tuesday"},
                                                                    {"woensdag", "wednesday"},
                                                                    {"donderdag", "thursday"},
                                                                    {"vrijdag", "friday"},
                                                                    {"zaterdag", "saturday"}}};
constexpr std::string_view short_weekdays[] = {"zo", "ma", "di", "wo", "do", "vr", "za"};

// A letter of ours in place of a letter with an accent; the kinds of space, dash and apostrophe as one. 0: no part of a date.
// Below 0: left out (a byte order mark, a soft hyphen, an accent that stands by itself).
int plain(char32_t c) {
    if (c >= U'A' && c <= U'Z') return static_cast<int>(c) + 'a' - 'A';
    if ((c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9')) return static_cast<int>(c);
    if (c >= 0xFF10 && c <= 0xFF19) return static_cast<int>(c - 0xFF10) + '0';  // wide digits
    if (c == 0xAD || (c >= 0x300 && c <= 0x36F) || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF) return -1;
    if (c == 0xC8 || c == 0xC9 || c == 0xCB || c == 0xE8 || c == 0xE9 || c == 0xEB) return 'e';
    if (c == U' ' || (c >= 9 && c <= 13) || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
        c == 0x202F || c == 0x205F || c == 0x3000)
        return ' ';
    if (c == U'-' || c == U'/' || c == U'.' || c == U',' || c == U'\\' || c == U'_') return '-';
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2043 || c == 0x2044 || c == 0x2212 || c == 0xFE58 || c == 0xFE63 || c == 0xFF0D) return '-';
    if (c == U'\'' || c == 0x2018 || c == 0x2019 || c == 0x2BC || c == 0xB4 || c == U'`') return ' ';
    return 0;
}

// Valid UTF-8 in, one character out.
char32_t next_character(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    const unsigned first = byte(at);
    const int more = first < 0x80 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    char32_t c = more == 0 ? first : first & (0x3Fu >> more);
    for (int i = 1; i <= more; ++i) c = c << 6 | (byte(at + static_cast<std::size_t>(i)) & 0x3F);
    at += static_cast<std::size_t>(more) + 1;
    return c;
}

// At least three letters of a name, "sept"; the name itself.
template <std::size_t N>
int begun_name(std::string_view word, const std::array<std::array<std::string_view, 2>, N>& names) {
    for (std::size_t i = 0; word.size() >= 3 && i < N; ++i)
        for (const std::string_view name : names[i])
            if (name.starts_with(word)) return static_cast<int>(i);
    return -1;
}

std::optional<Word> meaning(std::string_view word) {
    for (const auto& [spelled, means] : whole_words)
        if (spelled == word) return means;
    for (std::size_t i = 0; i < std::size(short_weekdays); ++i)
        if (short_weekdays[i] == word) return Word{Sense::weekday, static_cast<int>(i)};
    if (const int month = begun_name(word, months_); month >= 0) return Word{Sense::month, month + 1};
    if (const int weekday = begun_name(word, weekdays_); weekday >= 0) return Word{Sense::weekday, weekday};
    return std::nullopt;
}

bool any_of(std::span<const std::string_view> words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

// Runs of letters and of digits; "a.s." and "d.d." as one run. `apart`: something stood between this one and the one before.
struct Run {
    std::string text;
    bool apart = true;
};

std::optional<std::vector<Run>> runs_of(std::string_view text) {
    std::vector<Run> runs;
    bool apart = true, broken = true;  // broken: the next character begins a run
    for (std::size_t at = 0; at < text.size();) {
        const int c = plain(next_character(text, at));
        if (c == 0) return std::nullopt;
        if (c < 0) continue;
        if (c == ' ' || c == '-') {
            apart = broken = true;
            continue;
        }
        const bool digit = c >= '0' && c <= '9';
        if (!broken && digit != (runs.back().text.back() >= '0' && runs.back().text.back() <= '9')) broken = true;
        if (std::exchange(broken, false)) runs.push_back({"", std::exchange(apart, false)});
        runs.back().text += static_cast<char>(c);
    }
    for (std::size_t i = 0; i + 1 < runs.size(); ++i)
        if ((runs[i].text == "a" && runs[i + 1].text == "s") || (runs[i].text == "d" && runs[i + 1].text == "d")) {
            runs[i].text += runs[i + 1].text;
            runs.erase(runs.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        }
    return runs;
}

}  // namespace

std::optional<std::vector<Word>> words_of(std::string_view text) {
    const auto runs = runs_of(text);
    if (!runs) return std::nullopt;
    std::vector<Word> words;
    for (const Run& run : *runs) {
        if (run.text[0] >= '0' && run.text[0] <= '9') {
            if (run.text.size() > 8) return std::nullopt;
            words.push_back({Sense::number, std::stoi(run.text), static_cast<int>(run.text.size())});
        } else if (!run.apart && words.size() && words.back().digits && any_of(ordinals, run.text)) {
            words.back().ordinal = true;
        } else if (run.text == "anderhalf") {
            words.insert(words.end(), {number(3), {Sense::half}});
        } else if (!any_of(fillers, run.text)) {
            const auto word = meaning(run.text);
            if (!word) return std::nullopt;
            words.push_back(*word);
        }
    }
    return words;
}

}  // namespace alp::typed_dates
