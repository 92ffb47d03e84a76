#include <alp/host/hyphens.h>
#include <alp/text.h>

#include "ui/code_points.h"

#include <hyphen.h>

#include <cstdlib>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace alp {
namespace {

constexpr std::size_t letters_before = 2, letters_after = 2, longest_hyphenated = 100;  // letters

struct FreeRules {
    void operator()(HyphenDict* rules) const { hnj_hyphen_free(rules); }
};
using HyphenRules = std::unique_ptr<HyphenDict, FreeRules>;

// Debian's packages hyphen-nl and hyphen-en-us. Null: not there.
HyphenDict* hyphen_rules(const std::string& language) {
    static std::map<std::string, HyphenRules> kept;
    const auto found = kept.find(language);
    if (found != kept.end()) return found->second.get();
    const char* file = language == "nl" ? "/usr/share/hyphen/hyph_nl_NL.dic" : "/usr/share/hyphen/hyph_en_US.dic";
    return kept.emplace(language, HyphenRules(hnj_hyphen_load(file))).first->second.get();
}

struct WordLetter {
    char32_t code;
    std::size_t at;  // byte
};

std::vector<WordLetter> letters_in_word(std::string_view word) {
    std::vector<WordLetter> letters;
    for (std::size_t at = 0; at < word.size();) {
        const auto lead = static_cast<unsigned char>(word[at]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        char32_t code = length == 1 ? lead : lead & (0x7Fu >> length);
        for (std::size_t i = 1; i < length && at + i < word.size(); ++i)
            code = code << 6 | (static_cast<unsigned char>(word[at + i]) & 0x3F);
        letters.push_back({code, at});
        at += length;
    }
    return letters;
}

bool is_word_letter(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}
char32_t small_letter(char32_t c) { return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) ? c + 32 : c; }
bool has_trema(char32_t c) { return c == 0xE4 || c == 0xEB || c == 0xEF || c == 0xF6 || c == 0xFC; }
bool is_joint(char32_t c) { return c == '-' || c == '\'' || c == 0x2019; }

// What the rules are applied to: small letters in the rules' own coding. Empty: it has letters that these rules do not know.
std::string in_coding_of(const HyphenDict& rules, const std::vector<WordLetter>& letters) {
    std::string coded;
    for (const WordLetter& letter : letters) {
        const char32_t c = small_letter(letter.code);
        if (rules.utf8) coded += ui::to_utf8(std::u32string_view(&c, 1));
        else if (c < 0x100) coded += static_cast<char>(static_cast<unsigned char>(c));
        else return {};
    }
    return coded;
}

// Of letters without a dash between them; `letters` is not empty.
void add_hyphen_places(HyphenDict& rules, const std::vector<WordLetter>& letters, std::vector<std::size_t>& places) {
    const std::string coded = in_coding_of(rules, letters);
    if (coded.empty() || letters.size() < letters_before + letters_after) return;
    std::vector<char> marks(coded.size() + 5);
    char** replaced = nullptr;  // where breaking changes letters ("oma's" and the like): not broken there
    int *position = nullptr, *cut = nullptr;
    const int failed =
        hnj_hyphen_hyphenate2(&rules, coded.c_str(), static_cast<int>(coded.size()), marks.data(), nullptr, &replaced, &position, &cut);
    for (std::size_t i = 0; !failed && i + 1 < letters.size(); ++i) {
        const bool changes = (replaced && replaced[i]) || has_trema(letters[i + 1].code);  // "reëel" would be "re-eel"
        if ((marks[i] & 1) && !changes && i + 1 >= letters_before && letters.size() - i - 1 >= letters_after)
            places.push_back(letters[i + 1].at);
    }
    if (replaced) {
        for (std::size_t i = 0; i + 1 < coded.size(); ++i) std::free(replaced[i]);
        std::free(replaced);
        std::free(position);
        std::free(cut);
    }
}

}  // namespace

bool is_plain_word(std::string_view word) {
    bool any = false, between = true;  // nothing between at the begin
    for (const WordLetter& letter : letters_in_word(word)) {
        const bool now = is_joint(letter.code);
        if ((now && between) || (!now && !is_word_letter(letter.code))) return false;
        between = now;
        any |= !now;
    }
    return any;
}

std::vector<std::size_t> hyphen_places(std::string_view word) {
    std::vector<std::size_t> places;
    // What a sentence puts round a word is no part of it.
    constexpr std::string_view before = "(\"'[", after = ".,;:!?)\"']";
    const std::size_t first = word.find_first_not_of(before), last = word.find_last_not_of(after);
    if (first == word.npos || last == word.npos || last < first || word.size() > longest_hyphenated) return places;
    const std::string_view bare = word.substr(first, last + 1 - first);
    if (!is_plain_word(bare)) return places;
    static std::mutex one_at_a_time;  // the rules are read once, and looked through by the screen and by paper
    const std::lock_guard lock(one_at_a_time);
    HyphenDict* rules = hyphen_rules(language());
    if (!rules) return places;
    std::vector<WordLetter> part;
    const auto end_part = [&] {
        if (!part.empty()) add_hyphen_places(*rules, part, places);
        part.clear();
    };
    for (WordLetter letter : letters_in_word(bare)) {
        letter.at += first;
        if (letter.code == '-') end_part();
        else part.push_back(letter);
    }
    end_part();
    return places;
}

}  // namespace alp
