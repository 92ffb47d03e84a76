// Shared by the files of this folder only: each finds one kind of thing that may point to a person. Any thread.
#pragma once

#include <alp/privacy.h>

namespace alp::privacy {

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
inline bool is_alnum(char c) { return is_digit(c) || is_letter(c); }
inline char at(std::string_view text, std::size_t i) { return i < text.size() ? text[i] : '\0'; }

// Each adds what it finds, in the order of the text.
void find_addresses(std::string_view text, std::vector<Finding>& found);  // e-mail
void find_numbers(std::string_view text, std::vector<Finding>& found);    // BSN, phone, postcode, date
// Without the aliases of names, except of "dochter Samira": that is "dochter". Streets too, as Personal::postcode: each when `of_a_case`,
// else those in a sentence about somebody, or with a house number.
void find_names(std::string_view text, bool of_a_case, std::vector<Finding>& found);

// The end of a date that begins at `from`, a digit or the letter of a month; 0: there is none. `short_year`: 31-12-54
// counts as well.
std::size_t date_end(std::string_view text, std::size_t from, bool short_year);

// The end of a house number at `from`, "12", "12a", "12-3"; 0: there is none.
std::size_t house_number_end(std::string_view text, std::size_t from);

// "Bachlaan" is one; "Groeneweg" is perhaps somebody's name.
enum class Street { none, perhaps, sure };
Street street_of(std::string_view word);
// Whether the sentence at `at` has a word for one person: "mevrouw", "woont".
bool is_about_somebody(std::string_view text, std::size_t at);

// Lists of words in lower case, for names.
bool is_between(std::string_view word);     // small words in a name: "van", "de"
bool is_given_name(std::string_view word);  // one that many people have
bool is_no_name(std::string_view word);     // begins sentences, or belongs to organisations, places and times
bool is_place_name(std::string_view word);  // one of those: "Kampen", which is a surname too
bool is_after_name(std::string_view word);  // what people do: "belde"
bool is_relative(std::string_view word);    // "dochter": a name follows
bool is_person(std::string_view word);      // "bewoner": a name may follow

}  // namespace alp::privacy
