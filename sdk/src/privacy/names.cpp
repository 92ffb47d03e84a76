// Names: first and last name, with the small words between them; a last name behind "mevrouw" or initials.
#include "inside.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace alp::privacy {
namespace {

enum class WordShape { plain, capital, shouted, initial, between, title };  // shouted: "JANSEN"; between: "van", "de"; title: "mevrouw"

struct Word {
    std::size_t begin = 0, end = 0;
    WordShape shape = WordShape::plain;
    bool opens = false;   // a sentence begins here
    bool joined = false;  // only a space, or the dot of a short word, is before it
};

// A letter at `i`: its bytes and whether it is a capital; no bytes: not a letter. Beyond Latin there are no capitals to
// go by.
struct Letter {
    std::size_t bytes = 0;
    bool capital = false;
};

Letter letter_at(std::string_view text, std::size_t i) {
    const auto first = static_cast<unsigned char>(text[i]);
    if (first < 0x80) return {is_letter(text[i]) ? 1u : 0u, first >= 'A' && first <= 'Z'};
    const auto next = [&](std::size_t k) { return i + k < text.size() && (static_cast<unsigned char>(text[i + k]) & 0xC0) == 0x80; };
    if (first >= 0xC3 && first <= 0xDF && next(1)) {
        const std::uint32_t c = (first & 0x1Fu) << 6 | (static_cast<unsigned char>(text[i + 1]) & 0x3Fu);
        if (c == 0xD7 || c == 0xF7) return {};
        const bool latin_1 = c < 0xDF;
        // Extended Latin has capital and small letter in turn, in some stretches the other way round.
        const bool odd = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
        return {2, latin_1 || c == 0x178 || (c >= 0x100 && c < 0x180 && (c & 1) == (odd ? 1u : 0u) && c != 0x138 && c != 0x17F)};
    }
    if (first >= 0xE1 && first <= 0xEF && next(1) && next(2)) {
        const bool mark = first == 0xE2 && static_cast<unsigned char>(text[i + 1]) < 0xB0;  // quotes, dashes, arrows, signs
        return {mark || (first == 0xE3 && static_cast<unsigned char>(text[i + 1]) == 0x80) || first == 0xEF ? 0u : 3u, false};
    }
    return {};
}

// Of 't and 's: a letter by itself, not the beginning of a quotation.
bool is_short_word(std::string_view text, std::size_t i) {
    return at(text, i) == '\'' && is_letter(at(text, i + 1)) && !is_letter(at(text, i + 2));
}

// In lower case as far as ASCII goes, into `room`; empty when it does not fit.
std::string_view small(std::string_view word, std::array<char, 24>& room) {
    if (word.size() > room.size()) return {};
    std::transform(word.begin(), word.end(), room.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    return {room.data(), word.size()};
}

template <std::size_t N>
bool among(const std::string_view (&list)[N], std::string_view word) {
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

// Words that may be between the two halves of a name: not "Anna in Zwolle", "Piet te Paard".
bool ties(std::string_view word) {
    return word != "in" && word != "op" && word != "aan" && word != "bij" && word != "onder" && word != "uit" && word != "te" &&
           word != "het";
}

bool is_title(std::string_view word) {
    static constexpr std::string_view list[] = {"mevrouw",  "mevr",    "mw",  "mvr",   "mejuffrouw", "mej", "meneer", "dhr", "heer",
                                                "juffrouw", "familie", "fam", "gezin", "mr",         "mrs", "ms",     "miss"};
    return word.size() >= 2 && word.size() <= 10 && among(list, word);
}

// Titles and initials are short for something: their dot ends no sentence.
bool takes_dot(std::string_view text, const Word& word) {
    return word.shape == WordShape::initial || (word.shape == WordShape::title && word.end - word.begin <= 4 && at(text, word.end) == '.');
}

Word read_word(std::string_view text, std::size_t from) {
    Word word{from, from};
    bool first_capital = false, small_letter = false, wide = false;
    std::size_t letters = 0;
    if (text[from] == '\'') ++word.end;  // 't
    while (word.end < text.size()) {
        const Letter letter = letter_at(text, word.end);
        if (!letter.bytes) {
            // Jan-Willem, O'Neill: goes on behind it.
            const bool goes_on = text[word.end] == '-' || text[word.end] == '\'';
            if (!goes_on || letters == 0 || word.end + 1 >= text.size() || !letter_at(text, word.end + 1).bytes) break;
            ++word.end;
            continue;
        }
        if (letters++ == 0) first_capital = letter.capital;
        else if (letters == 2 && word.end == word.begin + 2 && letter.capital) first_capital = true;  // d'Hondt
        else small_letter |= !letter.capital;
        wide |= letter.bytes > 2;
        word.end += letter.bytes;
    }
    std::array<char, 24> room;
    const std::string_view as_read = text.substr(word.begin, word.end - word.begin);
    if (is_title(small(as_read, room))) word.shape = WordShape::title;
    else if (!first_capital && is_between(as_read)) word.shape = WordShape::between;
    else if (first_capital && letters == 1 && at(text, word.end) == '.') word.shape = WordShape::initial;
    else if (first_capital && letters > 1 && !wide) word.shape = small_letter ? WordShape::capital : WordShape::shouted;
    return word;
}

// The words of a text, looked at a few at a time.
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {
        while (ahead_.size() < 8 && read()) {
        }
    }
    // The word `n` further on; beyond the end one of plain shape with begin == end.
    const Word& peek(std::size_t n) const { return n < ahead_.size() ? ahead_[n] : none_; }
    bool done() const { return ahead_.empty(); }
    void take(std::size_t count) {
        ahead_.erase(ahead_.begin(), ahead_.begin() + static_cast<std::ptrdiff_t>(std::min(count, ahead_.size())));
        while (ahead_.size() < 8 && read()) {
        }
    }

private:
    bool read() {
        bool opens = last_.end == 0, spaces = true, dotted = false;
        std::size_t gap = 0;
        for (; at_ < text_.size(); ++gap) {
            const char c = text_[at_];
            if (letter_at(text_, at_).bytes || (is_short_word(text_, at_) && (at_ == 0 || !is_alnum(text_[at_ - 1])))) break;
            if (c == '.' && gap == 0 && takes_dot(text_, last_)) dotted = true;
            else if (c != ' ') spaces = false;
            if (c == '\n' || c == ':' || c == ';' || c == '!' || c == '?' || c == '"' || c == '(' || c == '*' || (c == '.' && !dotted) ||
                static_cast<unsigned char>(c) == 0xE2)
                opens = true;
            if (c == '-' && at(text_, at_ + 1) == ' ') opens = true;
            if (c == '.' && gap > 0) opens = true;
            ++at_;
        }
        if (at_ >= text_.size()) return false;
        Word word = read_word(text_, at_);
        if (word.end == word.begin) word.end = word.begin + 1;
        word.opens = opens;
        word.joined = last_.end > 0 && spaces && (gap <= 2 + (dotted ? 1u : 0u)) && (gap > 0);
        at_ = word.end;
        last_ = word;
        ahead_.push_back(word);
        return true;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    Word last_, none_;
    std::vector<Word> ahead_;
};

class Names {
public:
    Names(std::string_view text, bool of_a_case, std::vector<Finding>& found)
        : text_(text), of_a_case_(of_a_case), found_(found), words_(text) {}

    void find() {
        while (!words_.done()) take(std::max<std::size_t>(1, found_here()));
    }

private:
    // How many words of a finding begin here; 0: none.
    std::size_t found_here() {
        if (const std::size_t length = with_title()) return add(length, Personal::name);
        std::size_t end = 0;
        if (const std::size_t length = street(end)) {
            const Word& first = words_.peek(0);
            const bool numbered = end > words_.peek(length - 1).end;
            if (numbered || of_a_case_ || is_about_somebody(text_, first.begin))
                found_.push_back({first.begin, end, Personal::postcode, {}});
            return length;
        }
        if (const std::size_t length = with_initials()) return add(length, Personal::name);
        if (const std::size_t length = first_and_last()) return add(length, Personal::name);
        return of_a_relative();
    }

    std::size_t add(std::size_t length, Personal what) {
        found_.push_back({words_.peek(0).begin, words_.peek(length - 1).end, what, {}});
        return length;
    }

    void take(std::size_t count) {
        before_ = words_.peek(count - 1);
        words_.take(count);
    }
    std::string_view small_before(std::array<char, 24>& room) const {
        return small(text_.substr(before_.begin, before_.end - before_.begin), room);
    }

    // "haar dochter Samira", "zijn zoon heet Kees": a first name by itself, because of what stands before it.
    std::size_t of_a_relative() {
        if (!joined(0) || !is(0, WordShape::capital) || is_no_name(small_says(0)) || capital_between(0)) return 0;
        std::array<char, 24> room;
        const std::string_view before = small_before(room);
        if (before == "heet" || before == "heette" || before == "genaamd" || before == "called") return add(1, Personal::name);
        if (!is_relative(before) && !(is_person(before) && is_given_name(small_says(0)))) return 0;
        // Of whom it is told stays: "haar dochter".
        found_.push_back(
            {before_.begin, words_.peek(0).end, Personal::name, std::string(text_.substr(before_.begin, before_.end - before_.begin))});
        return 1;
    }

    // "Bachlaan", "Van Ittersumstraat", "Jan van Nassaustraat". `end`: behind its house number, when it has one.
    std::size_t street(std::size_t& end) const {
        std::size_t n = 0;
        if (is(0, WordShape::capital) && (small_says(0) == "de" || small_says(0) == "het")) return 0;
        const auto kind = [&] { return is(n, WordShape::capital) || is(n, WordShape::shouted) ? street_of(says(n)) : Street::none; };
        while (n < 4 && kind() == Street::none && (n == 0 || joined(n)) &&
               (part(n) || (n > 0 && is(n, WordShape::between) && ties(small_says(n))) || capital_between(n)))
            ++n;
        std::array<char, 24> room;
        const std::string_view before = n > 0 ? small(says(n - 1), room) : joined(0) ? small_before(room) : std::string_view();
        const bool article = before == "de" || before == "het";
        Street last = kind();
        const bool as_typed = n == 0 && is(0, WordShape::plain);  // "op de bachlaan"
        if (as_typed && street_of(says(0)) == Street::sure) last = Street::perhaps;
        if (last == Street::none || (n > 0 && (!joined(n) || article))) return 0;  // "Anna van de Bachlaan" is somebody
        if (n > 0 && words_.peek(0).opens && !capital_between(0) && !is_given_name(small_says(0))) return 0;
        end = words_.peek(n).end;
        if (at(text_, end) == ' ')
            if (const std::size_t number = house_number_end(text_, end + 1)) end = number;
        const bool numbered = end > words_.peek(n).end;
        if (last == Street::perhaps && !numbered && !(article && n == 0)) return 0;
        return n + 1;
    }

    std::string_view says(std::size_t n) const {
        const Word& word = words_.peek(n);
        return text_.substr(word.begin, word.end - word.begin);
    }
    std::string_view small_says(std::size_t n) const { return small(says(n), room_); }
    bool is(std::size_t n, WordShape shape) const { return words_.peek(n).shape == shape && words_.peek(n).end > 0; }
    bool joined(std::size_t n) const { return words_.peek(n).joined; }
    // A capital that may be part of a name. What is shouted is one behind a title or a first name; else it is more often an organisation.
    bool part(std::size_t n) const {
        if (is(n, WordShape::shouted)) {
            // Three and more in a row are a heading.
            const bool first = is(0, WordShape::shouted) && !is(2, WordShape::shouted) && words_.peek(0).end - words_.peek(0).begin > 2 &&
                               is_given_name(small_says(0));
            if (n > 0 ? says(n).size() < 4 || !(first || is(0, WordShape::title)) : !first) return false;
        }
        if (!is(n, WordShape::capital) && !is(n, WordShape::shouted)) return false;
        return !is_no_name(small_says(n)) || (n > 0 && is_place_name(small_says(n)) && is_given_name(small_says(0)));
    }
    // "Van", "De", "El" with a capital, as they are written behind "mevrouw".
    bool capital_between(std::size_t n) const { return is(n, WordShape::capital) && is_between(small_says(n)); }

    // How many words from n on are small words between and then a last name; 0: not so.
    std::size_t last_name(std::size_t n, bool needs_tie) const {
        std::size_t k = n;
        bool tied = !needs_tie;
        while (k - n < 3 && joined(k) && (is(k, WordShape::between) || capital_between(k))) tied |= ties(small_says(k++)) || (k > n + 1);
        if (!joined(k) || !part(k) || capital_between(k) || !tied) return 0;
        ++k;
        // De Vries-Jansen is one word; "van den Berg de Jong" is rare: one more capital at most.
        if (joined(k) && part(k) && !capital_between(k)) ++k;
        return k - n + second_half(k);
    }

    // "Hoekstra-de Boer": what follows a word that ends in a hyphen and a small word between.
    std::size_t second_half(std::size_t n) const {
        const std::string_view before = says(n - 1);
        const std::size_t hyphen = before.rfind('-');
        if (hyphen == before.npos || !is_between(before.substr(hyphen + 1))) return 0;
        std::size_t k = n;
        while (k - n < 2 && joined(k) && is(k, WordShape::between)) ++k;
        return joined(k) && is(k, WordShape::capital) ? k + 1 - n : 0;
    }

    // "Piet Hein Eek", "Anna Maria van Dijk": what follows two capitals, and does not begin another name or a street.
    std::size_t further(std::size_t n) const {
        if (n < 2 || !joined(n) || !is(n - 1, WordShape::capital)) return 0;
        if (is(n, WordShape::between)) return is_given_name(small_says(n - 1)) ? last_name(n, true) : 0;
        const bool one_more = is(n, WordShape::capital) && part(n) && !capital_between(n) && !is_given_name(small_says(n));
        return one_more && street_of(says(n)) == Street::none ? 1 : 0;
    }

    std::size_t with_title() const {
        std::size_t n = 0;
        if (small_says(0) == "de" && joined(1) && small_says(1) == "heer") n = 1;
        if (!is(n, WordShape::title)) return 0;
        ++n;
        while (n < 4 && joined(n) && is(n, WordShape::initial)) ++n;
        std::size_t more = last_name(n, false);
        if (!more) return 0;
        n += more;
        n += further(n);
        // "mevrouw Anna van Dijk"
        if (joined(n) && (is(n, WordShape::between) || capital_between(n))) n += last_name(n, true);
        return n;
    }

    std::size_t with_initials() const {
        std::size_t n = 0;
        while (n < 4 && is(n, WordShape::initial) && (n == 0 || joined(n) || words_.peek(n).begin == words_.peek(n - 1).end + 1)) ++n;
        if (!n) return 0;
        const std::size_t more = last_name(n, false);
        return more ? n + more : 0;
    }

    std::size_t first_and_last() const {
        if (!part(0) || capital_between(0)) {
            // "bij Van Dijk": a last name by itself; articles are too often the beginning of another name ("De
            // Schakel").
            const bool last_alone = is(0, WordShape::capital) && !words_.peek(0).opens && small_says(0) == "van";
            const std::size_t more = last_alone ? last_name(1, false) : 0;
            return more ? 1 + more : 0;
        }
        std::size_t n = 1;
        while (n < 3 && joined(n) && is(n, WordShape::initial)) ++n;
        const std::size_t more = last_name(n, true) ? last_name(n, true) : (joined(n) && part(n) && !capital_between(n) ? 1 : 0);
        if (!more) return 0;
        n += more;
        if (more == 1) n += second_half(n);
        n += further(n);
        // At the beginning of a sentence the first capital says nothing by itself, unless "O'Brien" follows it.
        const bool known = is_given_name(small_says(0)) || says(1).starts_with("O'");
        if (words_.peek(0).opens && !known && !is_after_name(small_says(n))) return 0;
        if (words_.peek(0).opens && !known && is(1, WordShape::between)) return 0;
        return n;
    }

    std::string_view text_;
    bool of_a_case_;
    std::vector<Finding>& found_;
    Reader words_;
    Word before_;
    mutable std::array<char, 24> room_;
};

}  // namespace

void find_names(std::string_view text, bool of_a_case, std::vector<Finding>& found) { Names(text, of_a_case, found).find(); }

}  // namespace alp::privacy
