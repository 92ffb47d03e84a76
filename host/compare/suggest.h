// Which theme a sentence could carry: those that sentences with the same words carry, then those of its step. No network, no model:
// the words that teams used before in this store. Main thread.
#pragma once

#include "compare/tables.h"

namespace alp::compare {

// A sentence of any team that carries a theme already.
struct Precedent { std::string text, theme, step, subject; };

struct Suggestion {
    std::string key, name, step;  // step empty: a theme over the steps
    std::string because;          // the words they share; empty: only a theme of this step
};

// Best first. `typed` narrows it to names that have it in them.
std::vector<Suggestion> suggestions(const Tables& tables, const Sentence& sentence, const std::vector<Precedent>& precedents, std::string_view typed = {});

}  // namespace alp::compare
