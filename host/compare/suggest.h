// Which theme a sentence could get: first the themes of earlier sentences with the same words, then the other themes of its step. It goes by
// the words in this store alone, without a network or a language model. Main thread.
#pragma once

#include "compare/tables.h"

namespace alp::compare {

// A sentence of any team that has a theme already.
struct Precedent { std::string text, theme, step, subject; };

struct Suggestion {
    std::string key, name, step;  // step empty: a theme over the steps
    std::string because;          // the words they share; empty: no words, only a theme of this step
};

// Best first. Only names that contain `typed`.
std::vector<Suggestion> suggestions(const Tables& tables, const Sentence& sentence, const std::vector<Precedent>& precedents, std::string_view typed = {});

}  // namespace alp::compare
