#include "compare/suggest.h"

#include <algorithm>
#include <map>

namespace alp::compare {
namespace {

struct Weighed {
    Suggestion suggestion;
    double weight = 0;
};

// "scholing" and "scholingen" are one word here.
bool alike(const std::string& a, const std::string& b) { return a.starts_with(b) || b.starts_with(a); }

std::string listed(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
    return all;
}

}  // namespace

std::vector<Suggestion> suggestions(const Tables& tables, const Sentence& sentence, const std::vector<Precedent>& precedents,
                                    std::string_view typed) {
    const std::vector<std::string> words = telling_words(sentence.text);
    std::map<std::string, Weighed> by_key;
    for (const Precedent& precedent : precedents) {
        std::vector<std::string> shared;
        const std::vector<std::string> theirs = telling_words(precedent.text);
        for (const std::string& word : words)
            if (std::any_of(theirs.begin(), theirs.end(), [&](const std::string& other) { return alike(word, other); }))
                shared.push_back(word);
        if (shared.empty()) continue;
        const std::string key = precedent.subject.empty() ? folded(precedent.theme) : precedent.subject;
        // A theme of another step is a theme all the same, but less likely meant.
        const double near = precedent.step.empty() || precedent.step == sentence.step ? 1 : 0.4;
        Weighed& weighed = by_key[key];
        const auto before = weighed.weight;
        const double here =
            near * static_cast<double>(shared.size() * shared.size()) / static_cast<double>(std::max<std::size_t>(1, theirs.size()));
        weighed.weight += here;
        if (before == 0 || precedent.step == sentence.step) weighed.suggestion = {key, precedent.theme, precedent.step, listed(shared)};
    }
    std::vector<Weighed> ordered;
    for (auto& [key, weighed] : by_key) ordered.push_back(std::move(weighed));
    std::stable_sort(ordered.begin(), ordered.end(), [](const Weighed& a, const Weighed& b) { return a.weight > b.weight; });

    std::vector<Suggestion> all;
    const std::string wanted = folded(typed);
    const auto take = [&](Suggestion suggestion) {
        if (!wanted.empty() && folded(suggestion.name).find(wanted) == std::string::npos) return;
        if (std::none_of(all.begin(), all.end(), [&](const Suggestion& s) { return s.key == suggestion.key; }))
            all.push_back(std::move(suggestion));
    };
    // One word shared with another step says little: that comes behind the themes of this step.
    const auto far = [&](const Weighed& w) {
        return !w.suggestion.step.empty() && w.suggestion.step != sentence.step && w.suggestion.because.find(',') == std::string::npos;
    };
    for (const Weighed& weighed : ordered)
        if (!far(weighed)) take(weighed.suggestion);
    if (const StepTable* step = tables.step(sentence.step))
        for (const ThemeRow& row : step->rows) take({row.key, row.name, step->id, {}});
    for (const Weighed& weighed : ordered) take(weighed.suggestion);
    for (const Crossing& crossing : tables.crossings) take({crossing.whole.key, crossing.whole.name, {}, {}});
    return all;
}

}  // namespace alp::compare
