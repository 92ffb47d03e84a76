#include "validate/languages.h"

#include "validate/subject.h"

#include <alp/vocabulary.h>

#include <algorithm>
#include <set>
#include <sstream>

namespace alp::validate {
namespace {

// What the braces of a text ask for: "{}" by its number, "{name}" by its name.
std::set<std::string> places_in(const std::string& text) {
    std::set<std::string> places;
    std::size_t next = 0;
    for (std::size_t from = 0; (from = text.find('{', from)) != text.npos; ++from) {
        const auto end = text.find('}', from);
        if (end == text.npos) break;
        const std::string inside = text.substr(from + 1, end - from - 1), name = inside.substr(0, inside.find(':'));
        places.insert(name.empty() ? std::to_string(next++) : name);
        from = end;
    }
    return places;
}

// Words of letters: "9 Tips" has one.
std::size_t words_in(const std::string& text) {
    std::istringstream in(text);
    std::size_t count = 0;
    for (std::string word; in >> word;) count += std::ranges::count_if(word, [](unsigned char c) { return std::isalpha(c) != 0; }) > 1;
    return count;
}

class Languages {
public:
    Languages(const Outline& outline, Findings& findings) : found(findings) {
        for (const auto& [language, name] : outline.name.by_language) shared.insert(name);
        for (const auto* terms : {&bakens(), &rungs(), &life_areas()})
            for (const Term& term : *terms) shared.insert(term.name.shown()), shared.insert(term.brief.shown());
    }
    void look(const std::string& where, const Text& text) {
        if (text.empty()) return;
        bool both = true;
        for (const char* language : {"nl", "en"}) {
            const auto said = text.by_language.find(language);
            both &= said != text.by_language.end() && !said->second.empty();
            if (said == text.by_language.end() || said->second.empty())
                found.fail(filled(tr("{} is not there in “{}”. Add it to po/ and use text()."), where, language));
            else if (clean_utf8(said->second) != said->second) found.fail(filled(tr("{} is no clean UTF-8 in “{}”."), where, language));
        }
        if (both) compare(where, text.by_language.at("nl"), text.by_language.at("en"));
    }
    // A word alone may be a name, or one that both languages have, such as "Team"; most of them may not.
    void tell_the_same() {
        if (same_words.size() >= 3 && same_words.size() * 2 > words) same.insert(same.end(), same_words.begin(), same_words.end());
        if (same.empty()) return;
        std::string list;
        constexpr std::size_t most = 3;
        for (std::size_t i = 0; i < std::min(most, same.size()); ++i) list += (i ? ", " : "") + same[i];
        if (same.size() > most) list += filled(tr(" and {} more"), same.size() - most);
        found.warn(filled(tr("The same in Dutch and English: {}. Translate it in po/nl.po."), list));
    }

private:
    void compare(const std::string& where, const std::string& dutch, const std::string& english) {
        if (places_in(dutch) != places_in(english))
            found.warn(filled(tr("{} has other places to fill in Dutch (“{}”) than in English (“{}”). Keep each {{}} in po/nl.po."), where,
                              dutch, english));
        const std::size_t many = words_in(dutch);
        if (many == 0) return;
        const bool word = many == 1;
        if (word && !seen.insert(english).second) return;  // counted once
        words += word;
        if (dutch == english && !shared.contains(dutch)) (word ? same_words : same).push_back(filled("{} (“{}”)", where, dutch));
    }

    Findings& found;
    std::set<std::string> shared, seen;  // names of the instrument and of the field: the same in both
    std::vector<std::string> same, same_words;
    std::size_t words = 0;
};

}  // namespace

void look_at_languages(Subject& subject, Findings& found) {
    const Outline& asked = subject.outline();
    Languages in(asked, found);
    in.look(tr("The purpose"), asked.purpose);
    in.look(tr("“Our reading”"), asked.our_reading);
    for (const Step& step : asked.steps) {
        in.look(filled(tr("The title of step “{}”"), step.id), step.title);
        in.look(filled(tr("The heading of step “{}”"), step.id), step.heading);
        for (const Question& question : step.questions) {
            in.look(filled(tr("Question “{}”"), question.id), question.text);
            in.look(filled(tr("The hint of question “{}”"), question.id), question.hint);
        }
    }
    for (const Scale& scale : asked.scales) {
        in.look(filled(tr("The name of scale “{}”"), scale.id), scale.name);
        for (const Text& word : scale.words) in.look(filled(tr("A word of scale “{}”"), scale.id), word);
    }
    for (const Variant& variant : asked.variants) {
        in.look(filled(tr("The name of variant “{}”"), variant.id), variant.name);
        for (const Phase& phase : variant.phases) in.look(filled(tr("The title of phase “{}”"), phase.id), phase.title);
    }
    in.tell_the_same();
}

}  // namespace alp::validate
