// How a comparison says its counts, and when it takes two names for the same. Main thread.
#pragma once

#include <alp/model.h>

#include <string>
#include <string_view>
#include <vector>

namespace alp::compare {

// On how many cards something was named, how many answered the question at all, and how many cards there are.
// A question left blank is not the answer "no": cards - answered were left blank.
struct Count {
    int named = 0, answered = 0, cards = 0;
    bool operator==(const Count&) const = default;
};

std::string in_short(const Count& count);    // "3 van de 4", for a table
std::string on_cards(const Count& count, bool one_team);  // "bij 3 van de 4 teams (2 niet ingevuld)"; of one team: "op 3 van de 4 kaarten"
std::string in_numbers(const Count& count);  // "3 / 4 / 6"
std::string in_words(const Count& count);    // "3 van 4 (2 niet ingevuld)"; with nothing blank: "3 van 6"

// Whether a meeting may represent its team. A recalibration that is still going on may not: the closed card before it does.
bool may_be_compared(const SessionHeader& header);

// "Overige (restthema)"; a rest theme that is called so says it by its name.
std::string with_rest_word(const std::string& name, bool rest);
bool says_rest(std::string_view name);

// The same for every way of writing a name: small letters, one space between words, no full stop at the end.
std::string folded(std::string_view text);
// The words of a sentence that carry meaning: folded, at least four letters, without the most common ones, each once.
std::vector<std::string> telling_words(std::string_view text);

// "bewoner" and so on; empty for none.
std::string viewpoint_name(Perspective perspective);

}  // namespace alp::compare
