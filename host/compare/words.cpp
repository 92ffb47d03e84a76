#include "compare/words.h"

#include <alp/text.h>
#include <alp/ui/parts.h>

#include <algorithm>
#include <array>

namespace alp::compare {

std::string in_numbers(const Count& count) { return filled("{} / {} / {}", count.named, count.answered, count.cards); }

std::string in_short(const Count& count) { return filled(tr("{} of the {}"), count.named, count.answered); }

std::string on_cards(const Count& count, bool one_team) {
    const int all = count.answered, blank = count.cards - count.answered;
    const std::string said = filled(one_team ? trn("on {} of the {} card", "on {} of the {} cards", all)
                                             : trn("with {} of the {} team", "with {} of the {} teams", all),
                                    count.named, all);
    return blank <= 0 ? said : said + " " + filled(trn("({} not filled in)", "({} not filled in)", blank), blank);
}

std::string in_words(const Count& count) {
    const int blank = count.cards - count.answered;
    if (blank <= 0) return filled(tr("{} of {}"), count.named, count.answered);
    return filled(trn("{} of {} ({} not filled in)", "{} of {} ({} not filled in)", blank), count.named, count.answered, blank);
}

bool may_be_compared(const SessionHeader& header) {
    return header.state == State::closed || (header.state == State::running && !header.looks_back_on);
}

std::string folded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto c = static_cast<unsigned char>(text[i]);
        if (c <= ' ') {
            if (!out.empty() && out.back() != ' ') out += ' ';
            continue;
        }
        if (c >= 'A' && c <= 'Z') c = static_cast<unsigned char>(c + 32);
        // "É" to "é": capitals of Latin-1, second byte 0x80 to 0x9E but for the times sign.
        const bool latin = i > 0 && static_cast<unsigned char>(text[i - 1]) == 0xC3;
        if (latin && c >= 0x80 && c <= 0x9E && c != 0x97) c = static_cast<unsigned char>(c + 0x20);
        out += static_cast<char>(c);
    }
    while (!out.empty() && (out.back() == ' ' || out.back() == '.' || out.back() == ';')) out.pop_back();
    return out;
}

std::vector<std::string> telling_words(std::string_view text) {
    static constexpr std::array common{
        "aan",     "alle", "als",    "andere", "bij",    "daar",  "deze",   "door",   "echt", "eens", "elkaar", "from",   "goed", "have",
        "hebben",  "heel", "ieder",  "iets",   "ieders", "into",  "kunnen", "maar",   "meer", "moet", "moeten", "naar",   "niet", "niets",
        "onze",    "over", "samen",  "that",   "their",  "them",  "they",   "this",   "toch", "vaak", "veel",   "voor",   "waar", "want",
        "wanneer", "weer", "werken", "what",   "when",   "which", "with",   "worden", "zich", "zijn", "zoals",  "zonder", "team"};
    std::vector<std::string> words;
    std::string word;
    const auto end = [&] {
        if (word.size() >= 4 && std::find(common.begin(), common.end(), word) == common.end() &&
            std::find(words.begin(), words.end(), word) == words.end())
            words.push_back(word);
        word.clear();
    };
    for (const char c : folded(text)) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        if (letter) word += c;
        else end();
    }
    end();
    return words;
}

std::string viewpoint_name(Perspective perspective) { return perspective == Perspective::none ? std::string() : ui::word_for(perspective); }

bool says_rest(std::string_view name) { return folded(name) == folded(tr("rest theme")); }

std::string with_rest_word(const std::string& name, bool rest) {
    return rest && !says_rest(name) ? filled(tr("{} (rest theme)"), name) : name;
}

}  // namespace alp::compare
