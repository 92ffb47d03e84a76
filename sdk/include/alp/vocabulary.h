// Terms of the field that several instruments share, so that what one of them stores another finds. In both languages,
// fixed: they are names, not translations. Main thread; each list is made once and stays.
//
// A term's id is used as the subject of ratings and votes, as a theme's subject (Session::theme_for), and in documents.
#pragma once

#include <alp/text.h>

#include <string>
#include <string_view>
#include <vector>

namespace alp {

struct Term {
    std::string id;     // stable for ever
    Text name;          // as its source writes it
    Text brief;         // one to three words, for a chip or a radar
    Text meaning = {};  // in our own words; may be empty
};

// The eight bakens of Welzijn Nieuwe Stijl, "baken.1" to "baken.8". Names: literal; the rest is our reading.
const std::vector<Term>& bakens();
// The five rungs from own strength to tailored provision, "trede.1" to "trede.5". The order of 3 and 4 is our reading.
const std::vector<Term>& rungs();
// Life areas, "gebied.geld" …: the names of the thirteen domains of the Zelfredzaamheid-Matrix, in residents' words.
const std::vector<Term>& life_areas();
// A term of any of these lists; null: none.
const Term* term(std::string_view id);

// An invented name for a resident in a case: "mevrouw Linde". The same number gives the same name; after the last one they repeat.
std::string alias(std::size_t number);

}  // namespace alp
