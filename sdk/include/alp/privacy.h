// What in a text may point to one resident: to offer another word for it while people type. Nothing is ever blocked or
// changed by itself.
//
// It reads Dutch and English as a helper would, not as a judge: a text without findings may still tell who it is about.
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
    std::string alias;  // for a name: one of alp::alias(), the same for the same name, and of nobody else in this text
};

// A BSN (nine digits that pass the eleven-test), a postcode (with its house number), an e-mail address, a Dutch phone
// number, a date with its year, and names: with "mevrouw" or initials before it, or first and last name. In the order
// of the text, none over another. Aliases of alp::alias() are nobody's name. Any thread; any bytes; a microsecond per
// 50 characters or so.
std::vector<Finding> find_personal(std::string_view text);

// What to write instead, in the language of the screen: the alias of a name, "[telefoonnummer weggelaten]". Main
// thread.
std::string instead_of(const Finding& finding);
// "een naam", "een telefoonnummer". Main thread.
std::string word_for(Personal what);

// The day on which what was told on `told` is erased when it is kept for so many months, 1 to 12: the same day of that
// month, or its last.
Date kept_until(Date told, int months);

}  // namespace alp
