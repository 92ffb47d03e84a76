#include "workspace/pasted_people.h"

#include <alp/text.h>

#include <glib.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <regex>
#include <set>

namespace alp::workspace {

namespace {

using Strings = std::vector<std::string>;

std::string taken_from(gchar* made) {
    const std::unique_ptr<gchar, decltype(&g_free)> text(made, g_free);
    return text ? text.get() : "";
}

std::string small(std::string_view text) { return taken_from(g_utf8_casefold(text.data(), static_cast<gssize>(text.size()))); }

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> all) { return std::ranges::find(all, word) != all.end(); }

void replace_all(std::string& text, std::string_view what, std::string_view by) {
    for (std::size_t at = 0; (at = text.find(what, at)) != text.npos; at += by.size()) text.replace(at, what.size(), by);
}

// Without spaces and quotation marks around it, and with single spaces.
std::string bare(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c != ' ' && c != '\n') out += c;
        else if (!out.empty() && out.back() != ' ') out += ' ';
    const auto strip = [&](std::string_view mark) {
        if (out.starts_with(mark)) out.erase(0, mark.size());
        else if (out.ends_with(mark)) out.erase(out.size() - mark.size());
        else return false;
        return true;
    };
    const auto strip_any = [&] { return std::ranges::any_of(std::array{" ", "\"", "“", "”", "„", "«", "»", ",", ";"}, strip); };
    while (strip_any()) {
    }
    return out;
}

Strings split(std::string_view text, std::string_view by) {
    Strings parts;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t to = std::min(text.find(by, from), text.size());
        parts.emplace_back(text.substr(from, to - from));
        from = to + by.size();
    }
    return parts;
}

Strings words_of(std::string_view text) {
    Strings words = split(bare(text), " ");
    std::erase(words, "");
    return words;
}

template <typename Is>
bool any_character(std::string_view text, const Is& is) {
    for (const char* at = text.data(); at < text.data() + text.size(); at = g_utf8_next_char(at))
        if (is(g_utf8_get_char(at))) return true;
    return false;
}

bool has_letters(std::string_view text) {
    return any_character(text, [](gunichar c) { return g_unichar_isalpha(c) != 0; });
}
bool begins_small(std::string_view text) { return !text.empty() && g_unichar_islower(g_utf8_get_char(text.data())); }

// ---- what a piece of text looks like

bool is_prefix(std::string_view word) {  // "van der" of a surname
    return is_one_of(small(word), {"van", "de", "der", "den", "het", "'t", "’t", "ter", "ten", "te", "in", "op", "la", "le", "el", "al",
                                   "von", "bin", "y"});
}

bool is_role(std::string_view text) {
    static const std::regex role(
        "werk|zorg|verpleeg|ggz|ggd|wmo|coach|consulent|begeleid|advis|manager|arts|leid|oördinat|oordinat|regiss|therap|ondersteun|jeugd|"
        "welzijn|gemeente|politie|wijk|buurt|opbouw|schuld|cliënt|client|ervarings|vrijwillig|stagiair|psycho|voorzitter|bewoner|mantel|"
        "team|social|nurse|volunteer|resident|school|corporatie|expert|deskundig");
    return std::regex_search(small(text), role);
}

bool looks_like_name(std::string_view text) {
    const Strings words = words_of(text);
    if (words.empty() || words.size() > 5 || is_role(text) || is_prefix(words.back())) return false;
    return std::ranges::all_of(words, [](const std::string& word) { return is_prefix(word) || !begins_small(word); });
}

enum class Head { none, name, first, prefix, last, role, organisation, other };

Head head_of(std::string_view cell) {
    std::string word = small(bare(cell));
    if (word.ends_with(':')) word.pop_back();
    if (is_one_of(word,
                  {"naam", "name", "namen", "names", "deelnemer", "deelnemers", "teamlid", "teamleden", "leden", "members", "aanwezig"}))
        return Head::name;
    if (is_one_of(word, {"voornaam", "roepnaam", "first name"})) return Head::first;
    if (is_one_of(word, {"tussenvoegsel", "tussenvoegsels", "tv"})) return Head::prefix;
    if (is_one_of(word, {"achternaam", "last name", "surname"})) return Head::last;
    if (is_one_of(word, {"functie", "rol", "role", "function", "discipline"})) return Head::role;
    if (is_one_of(word, {"organisatie", "organisation", "organization", "instelling"})) return Head::organisation;
    if (is_one_of(word, {"e-mail", "email", "mail", "e-mailadres", "mailadres", "telefoon", "telefoonnummer", "tel", "mobiel", "phone",
                         "nr", "nr.", "#"}))
        return Head::other;
    return Head::none;
}

// ---- taking away what is no name and no role

// A sign before a line of a list: "• ", "- ", "3. ", "b) ", "[x] ".
std::string without_bullet(std::string line) {
    static const std::regex mark(
        "^(•|◦|▪|▫|‣|⁃|·|●|○|■|□|–|—|→|✓|✔|☐|☑|\xEF\x82\xB7|\xEF\x82\xA7|[-*+>]|o\t|\\[[ xX]?\\]|\\(?[0-9]{1,3}([.][0-9]{1,3})*[.):](?![0-9])|[0-9]{1,3}\t|[a-z]\\))");
    const auto begin_at_words = [&] { line.erase(0, std::min(line.find_first_not_of(" \t"), line.size())); };
    begin_at_words();
    std::smatch found;
    for (std::string head = line.substr(0, 12); std::regex_search(head, found, mark); head = line.substr(0, 12)) {
        line.erase(0, static_cast<std::size_t>(found.length()));
        begin_at_words();
    }
    return line;
}

// No person is said in more bytes. What is longer is not taken apart: it would cost much, and means nothing.
constexpr std::size_t longest_piece = 300;

struct Cleared {
    std::string text, address;  // the first e-mail address that stood there
};

Cleared without_contact(const std::string& text) {
    static const std::regex address("[<(\\[]?[ ]*(mailto:)?([^\\s<>()\\[\\],;:\"@]+)@([^\\s<>()\\[\\],;:\"@]+)[ ]*[>)\\]]?",
                                    std::regex::icase);
    static const std::regex phone("((tel|telefoon|mobiel|mob|t|m)[.:]*[ ]*)?[+(]?[0-9][0-9 ()./-]{6,}[0-9]", std::regex::icase);
    if (text.size() > longest_piece) return {text, ""};
    Cleared cleared;
    if (std::smatch found; std::regex_search(text, found, address)) cleared.address = found[2];
    cleared.text = std::regex_replace(std::regex_replace(text, address, ""), phone, "");
    static const std::regex twice("(,[ ]*)+,");
    cleared.text = std::regex_replace(cleared.text, twice, ",");
    return cleared;
}

// "anneke.jansen" of an address: a name, when nothing else says one.
std::string name_from(std::string address) {
    std::ranges::replace_if(
        address, [](char c) { return c == '.' || c == '_' || c == '-'; }, ' ');
    std::string name;
    for (const std::string& word : words_of(address)) {
        name += name.empty() ? "" : " ";
        name += is_prefix(word) ? word : static_cast<char>(g_ascii_toupper(word[0])) + word.substr(1);
    }
    return name;
}

// ---- a name and a role out of one piece

struct Found {
    std::string name, role;
};

std::string last_name_first(const std::string& last, const std::string& first) { return bare(first + " " + last); }

Found at_comma(const std::string& text, bool surname_first) {
    const std::size_t comma = text.find(',');
    const std::string before = bare(text.substr(0, comma)), after = bare(text.substr(comma + 1));
    if (surname_first && after.find(',') == after.npos && !after.empty() && !is_role(after) && !begins_small(after))
        return {last_name_first(before, after), ""};
    return {before, after};
}

Found name_and_role(const std::string& text, bool surname_first) {
    static const std::regex between("[ ](-|–|—|\\||/)[ ]+|[ ]*(–|—|\\||:)[ ]+|[ ]+(-|–|—)(?=[^ ])");
    if (text.size() > longest_piece) return {bare(text), ""};
    if (const std::size_t open = text.find('('); open != text.npos && open > 0) {
        const std::size_t close = std::min(text.find(')', open), text.size());
        const std::string rest = close < text.size() ? bare(text.substr(close + 1)) : "";
        Found found = name_and_role(bare(text.substr(0, open)), surname_first);
        found.role = joined({found.role, bare(text.substr(open + 1, close - open - 1)), rest}, ", ");
        return found;
    }
    std::smatch found;
    const std::size_t comma = text.find(',');
    if (std::regex_search(text, found, between) && static_cast<std::size_t>(found.position()) < comma && found.position() > 0)
        return {bare(found.prefix().str()), bare(found.suffix().str())};
    return comma == text.npos ? Found{bare(text), ""} : at_comma(text, surname_first);
}

// ---- lines and rows

// "Jansen, Anneke <a@b.nl>; Bakker, Piet <p@b.nl>": a comma ends an address, and is part of a name before one.
Strings addresses_in(const std::string& line) {
    Strings pieces{""};
    bool quoted = false;
    for (const char c : line) {
        quoted ^= c == '"';
        const bool ends = !quoted && (c == ';' || (c == ',' && pieces.back().find('@') != std::string::npos));
        if (ends) pieces.emplace_back();
        else pieces.back() += c;
    }
    Strings people;
    for (std::string& piece : pieces) {
        const bool own = people.empty() || piece.find('@') != piece.npos || line.find(';') != line.npos;
        if (own) people.push_back(std::move(piece));
        else people.back() += "," + piece;
    }
    return people;
}

class Reading {
public:
    std::vector<Found> read(std::string_view pasted) {
        const Strings lines = lines_of(pasted);
        surname_first_ = all_turned_round(lines);
        for (const std::string& line : lines) take_line(line);
        return std::move(found_);
    }

private:
    static Strings lines_of(std::string_view pasted) {
        std::string text(pasted);
        for (const char* const end : {"\v", "\f", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"}) replace_all(text, end, "\n");
        text = clean_utf8(text);
        text = taken_from(g_utf8_normalize(text.data(), static_cast<gssize>(text.size()), G_NORMALIZE_NFKC));
        for (const char* const unseen : {"\xC2\xAD", "\xE2\x80\x8B", "\xE2\x80\x8E", "\xE2\x80\x8F", "\xE2\x81\xA0", "\xEF\xBB\xBF"})
            replace_all(text, unseen, "");
        return split(text, "\n");
    }

    // "Jansen, Anneke" on every line that has a comma, and on more than one: a list by surname.
    static bool all_turned_round(const Strings& lines) {
        int turned = 0;
        for (const std::string& line : lines) {
            const Strings parts = split(without_contact(without_bullet(line)).text, ",");
            if (parts.size() < 2) continue;
            if (parts.size() > 2 || !looks_like_name(parts[0]) || !looks_like_name(parts[1]) || words_of(parts[1]).size() > 2) return false;
            ++turned;
        }
        return turned > 1;
    }

    void take_line(std::string line) {
        line = without_bullet(std::move(line));
        replace_all(line, "   ", "\t");  // columns of a text that was laid out with spaces
        if (line.find('@') != line.npos && line.find('\t') == line.npos) {
            if (const std::size_t to = line.find(": "); is_one_of(small(line.substr(0, to)), {"aan", "to", "cc", "bcc", "van", "from"}))
                line.erase(0, to + 2);
            for (const std::string& one : addresses_in(line)) take_piece(one);
            return;
        }
        if (line.find('\t') == line.npos && line.find(';') != line.npos) replace_all(line, ";", "\t");
        Strings cells = split(line, "\t");
        if (cells.size() > 1) return take_row(std::move(cells));
        if (const Strings names = split(line, ","); names.size() > 2 && std::ranges::all_of(names, looks_like_name)) {
            for (const std::string& name : names) add({bare(name), ""});
            return;
        }
        take_piece(line);
    }

    void take_piece(const std::string& piece) {
        const Cleared cleared = without_contact(piece);
        Found one = name_and_role(bare(cleared.text), surname_first_ || !cleared.address.empty());
        if (!has_letters(one.name) && !cleared.address.empty()) one.name = name_from(cleared.address);
        add(std::move(one));
    }

    void take_row(Strings cells) {
        std::vector<Head> heads;
        for (const std::string& cell : cells) heads.push_back(head_of(cell));
        const auto known = std::ranges::count_if(heads, [](Head head) { return head != Head::none; });
        if (known > 1 && std::ranges::count_if(cells, has_letters) == known) {
            heads_ = std::move(heads);
            return;
        }
        if (!heads_.empty()) return take_row_by_heads(cells);
        Strings said;
        std::string address;
        for (const std::string& cell : cells) {
            const Cleared cleared = without_contact(cell);
            if (address.empty()) address = cleared.address;
            if (has_letters(cleared.text)) said.push_back(bare(cleared.text));
        }
        if (said.empty()) return address.empty() ? void() : add({name_from(address), ""});
        // A row of names only: "Anneke; Piet; Klaas", or first name and surname in two columns when more follows.
        if (said.size() > 2 && std::ranges::all_of(said, looks_like_name)) {
            for (const std::string& name : said) add({name, ""});
            return;
        }
        if (said.size() > 2 && looks_like_name(said[0]) && looks_like_name(said[1]) && words_of(said[0]).size() == 1) {
            said[0] += " " + said[1];
            said.erase(said.begin() + 1);
        }
        Found one = name_and_role(said.front(), surname_first_ || !address.empty());
        said.front() = one.role;
        add({one.name, joined(said, ", ")});
    }

    void take_row_by_heads(const Strings& cells) {
        std::array<std::string, 8> by_head;
        for (std::size_t i = 0; i < std::min(cells.size(), heads_.size()); ++i)
            by_head[static_cast<std::size_t>(heads_[i])] = bare(cells[i]);
        const auto cell = [&](Head head) { return by_head[static_cast<std::size_t>(head)]; };
        Found one = name_and_role(cell(Head::name), true);
        add({bare(joined({one.name, cell(Head::first), cell(Head::prefix), cell(Head::last)}, " ")),
             joined({one.role, cell(Head::role), cell(Head::organisation)}, ", ")});
    }

    void add(Found one) {
        const auto says_something = [](gunichar c) { return g_unichar_isalnum(c) || c > 0x2190; };
        if (any_character(one.name, says_something)) found_.push_back(std::move(one));
    }

    std::vector<Found> found_;
    std::vector<Head> heads_;  // of the columns, when the text says what they are
    bool surname_first_ = false;
};

bool can_be_name(const std::string& name) {
    return has_letters(name) && name.size() <= 80 && name.find_first_of("<>={}[]@\\0123456789") == name.npos && !name.ends_with(':') &&
           head_of(name) == Head::none;
}

std::string folded(std::string_view name) {
    std::string text = taken_from(g_utf8_normalize(name.data(), static_cast<gssize>(name.size()), G_NORMALIZE_NFKC));
    replace_all(text, "’", "'");
    return small(bare(text));
}

}  // namespace

std::vector<PastedPerson> people_in(std::string_view pasted, const std::vector<std::string>& there) {
    using Doubt = PastedPerson::Doubt;
    std::set<std::string> in_team, above;
    for (const std::string& name : there) in_team.insert(folded(name));
    std::vector<PastedPerson> people;
    for (Found& one : Reading().read(pasted)) {
        PastedPerson person{std::move(one.name), std::move(one.role)};
        const std::string name = folded(person.name);
        const bool first = above.insert(name).second;
        if (!can_be_name(person.name)) person.doubt = Doubt::no_name;
        else if (in_team.contains(name)) person.doubt = Doubt::in_team;
        else if (!first) person.doubt = Doubt::twice;
        person.take = person.doubt == Doubt::none;
        people.push_back(std::move(person));
    }
    return people;
}

}  // namespace alp::workspace
