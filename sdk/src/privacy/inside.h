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
void find_names(std::string_view text, std::vector<Finding>& found);      // without aliases

// The end of a date that begins at `from`, a digit or the letter of a month; 0: there is none. `short_year`: 31-12-54
// counts as well.
std::size_t date_end(std::string_view text, std::size_t from, bool short_year);

// Lists of words in lower case, for names.
bool is_given_name(std::string_view word);  // one that many people have
bool is_no_name(std::string_view word);     // begins sentences, or belongs to organisations, places and times
bool is_after_name(std::string_view word);  // what people do: "belde"

}  // namespace alp::privacy
