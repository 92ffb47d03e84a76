// Finds what in a text may point to one resident, so that another word can be offered while people type. Nothing is ever blocked, or
// changed unasked.
//
// It reads Dutch and English. It helps and does not guarantee: a text without findings may still tell who it is about.
#pragma once

#include <alp/id.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace alp {

enum class Personal { number, postcode, email, phone, date, name };  // number: a BSN

struct Finding {
    std::size_t begin = 0, end = 0;  // bytes of the text
    Personal what = Personal::name;
    std::string alias;  // for a name: one of alp::alias(), the same for the same name, and no other name in this text gets it; of "dochter
                        // Samira" it is "dochter"
};

// What is known of where a text stands.
struct Surroundings {
    std::vector<std::string> known = {};  // names that are no resident's, as long as no title is before them: of the members of the team
    std::string alias = {};               // of the resident of this case, when it has one: the first name that fits gets it
    bool of_a_case = false;               // it tells about a resident, so every street in it says where that one lives
};

// A BSN (nine digits that pass the eleven-test), a postcode (with its house number), an e-mail address, a Dutch phone
// number, a date with its year, a street (with a number, or in a sentence about somebody), and names: with "mevrouw", initials or
// "dochter" before it, or first and last name. In all spaces, hyphens and apostrophes; what is invisible is passed over. In the order
// of the text, without overlap. The names of alp::alias() are not found. Any thread; any bytes; about a microsecond per
// 50 characters.
std::vector<Finding> find_personal(std::string_view text);
std::vector<Finding> find_personal(std::string_view text, const Surroundings& where);

// What to write instead, in the language of the screen: the alias of a name, "[telefoonnummer weggelaten]". Main
// thread.
std::string instead_of(const Finding& finding);
// "een naam", "een telefoonnummer". Main thread.
std::string word_for(Personal what);

// The day on which a text of the day `told` is erased when it is kept for so many months, 1 to 12: the same day of the month, or its
// last day.
Date kept_until(Date told, int months);

}  // namespace alp
