// Streets by the end of their name, and whether a sentence is about somebody.
#include "inside.h"

#include <alp/host/plain.h>

#include <algorithm>

namespace alp::privacy {
namespace {

// Surnames end in the second kind as well.
constexpr std::string_view sure_ends[] = {"straat", "straatje", "laan", "gracht", "kade", "plein", "singel", "steeg", "dreef", "plantsoen"};
constexpr std::string_view other_ends[] = {"weg", "dijk", "hof", "pad"};

// What ends so and is no street, or any street.
constexpr std::string_view no_streets[] = {"achterstraat", "achterweg",    "binnenhof", "buitenweg", "dwarsstraat",
                                           "fietspad",     "gerechtshof",  "levensweg", "onderweg",  "schoolplein",
                                           "snelweg",      "terugweg",     "verlaan",   "verslaan",  "voetpad",
                                           "winkelplein",  "winkelstraat", "zijstraat", "zorgpad"};

// In a sentence with one of these a street says where that one lives.
constexpr std::string_view somebody[] = {
    "alleenstaande", "bewoner",  "bewoonster", "broer",  "buurman",   "buurvrouw", "client",   "cliente", "daughter", "dhr",
    "dochter",       "echtpaar", "familie",    "father", "gezin",     "haar",      "he",       "hem",     "her",      "hij",
    "his",           "jongen",   "lived",      "lives",  "man",       "meisje",    "meneer",   "mevr",    "mevrouw",  "moeder",
    "mother",        "mr",       "mrs",        "mw",     "oma",       "opa",       "resident", "she",     "son",      "vader",
    "verhuisde",     "verhuist", "vrouw",      "weduwe", "weduwnaar", "woonde",    "woont",    "zoon",    "zus"};

bool ends_a_sentence(std::string_view text, std::size_t at) {
    const char c = text[at], next = at + 1 < text.size() ? text[at + 1] : ' ';
    return c == '\n' || ((c == '.' || c == '!' || c == '?' || c == ';') && (next == ' ' || next == '\n'));
}

template <std::size_t N>
bool one_of(const std::string_view (&ends)[N], std::string_view word) {
    return std::any_of(std::begin(ends), std::end(ends),
                       [&](std::string_view end) { return word.ends_with(end) && word.size() >= end.size() + 3; });
}

}  // namespace

Street street_of(std::string_view word) {
    if (word.size() < 6 || word.size() > 40) return Street::none;
    const std::string small = plain(word);
    if (std::binary_search(std::begin(no_streets), std::end(no_streets), std::string_view(small))) return Street::none;
    return one_of(sure_ends, small) ? Street::sure : one_of(other_ends, small) ? Street::perhaps : Street::none;
}

bool is_about_somebody(std::string_view text, std::size_t at) {
    std::size_t begin = at, end = at;
    while (begin > 0 && !ends_a_sentence(text, begin - 1)) --begin;
    while (end < text.size() && !ends_a_sentence(text, end)) ++end;
    const std::string sentence = plain(text.substr(begin, end - begin));
    for (std::size_t i = 0; i < sentence.size();) {
        std::size_t word = i;
        while (word < sentence.size() && is_letter(sentence[word])) ++word;
        if (std::binary_search(std::begin(somebody), std::end(somebody), std::string_view(sentence).substr(i, word - i))) return true;
        i = word + 1;
    }
    return false;
}

}  // namespace alp::privacy
