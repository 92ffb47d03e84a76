// What the words of a date mean, in Dutch and in English.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace alp::typed_dates {

// Each is the letter by which read_date() knows the form of what was typed: "nmn" is 12 januari 2027.
enum class Sense : char {
    number = 'n', month = 'm', weekday = 'w', unit = 'u', day = 'D',  // day: so many days from today
    ahead = 'A', ago = 'G', next = 'N', last = 'L', present = 'T',
    begin = 'B', half = 'H', end = 'E', after = 'f', before = 'b',
};

enum Unit { days, weeks, fortnights, months, quarters, half_years, years };

struct Word {
    Sense sense;
    int value = 0;        // the number; 1 to 12; 0 (Sunday) to 6; a Unit; days from today
    int digits = 0;       // of a number that was written in digits
    bool ordinal = false;  // "1e", "1st"
};

// None: something in it is no part of any date. Words that say nothing ("op", "the") are left out.
std::optional<std::vector<Word>> words_of(std::string_view text);

}  // namespace alp::typed_dates
