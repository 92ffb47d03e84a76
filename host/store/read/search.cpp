// Full-text search over everything people typed.
#include "store/read/reader.h"
#include "store/schema/columns.h"
#include "store/sqlite/tokens.h"

#include <algorithm>
#include <iterator>

namespace alp::store {
namespace {

// One kind of hit: its searched rows are `r`, joined so that team `t` and session `s` are there or NULL.
struct Source {
    Found::What what;
    std::string sql;    // all of it: $1 words, $2 how many, $3 a team or NULL
    std::string texts;  // what a row is numbered and says: $1 words, $2 how many
    std::string row;    // $1 its number
};

Source source(Found::What what, const std::string& table, const std::string& text, const std::string& team, const std::string& session,
              const std::string& joins, const std::string& when, const std::string& kind = "''", const std::string& only = {}) {
    const bool of_session = session != "NULL";
    const std::string columns = "SELECT r.\"id\", t.\"id\", " + session + ", r.\"" + text + "\", t.\"name\", " +
                                (of_session ? "s.\"instrument\"" : "''") + ", " + when + ", " + kind + " FROM ";
    const std::string row = "\"" + table + "\" r", index = "\"" + table + "_search\"";
    const std::string indexed = index + " f CROSS JOIN " + row + " ON r.\"n\"=f.rowid ";
    const std::string more = joins + " CROSS JOIN \"team\" t ON t.\"id\"=" + team;
    const std::string there =
        " AND r.\"deleted\" IS NULL AND t.\"deleted\" IS NULL" + std::string(of_session ? " AND s.\"deleted\" IS NULL" : "") + only;
    const std::string matching = " WHERE f." + index + " MATCH $1", newest = " ORDER BY f.rowid DESC LIMIT $2";
    return {what, columns + indexed + more + matching + there + " AND ($3 IS NULL OR t.\"id\"=$3)" + newest,
            "SELECT r.\"n\", r.\"" + text + "\" FROM " + indexed + matching + newest,
            columns + row + " " + more + " WHERE r.\"n\"=$1" + there};
}

const std::vector<Source>& sources() {
    using What = Found::What;
    static const std::string of_session = "CROSS JOIN \"session\" s ON s.\"id\"=r.\"session\"";
    static const std::string maybe_session = "LEFT JOIN \"session\" s ON s.\"id\"=r.\"session\"";
    // What people write in silence is not read before it is shown.
    static const std::string shown =
        " AND NOT EXISTS (SELECT 1 FROM \"progress\" p WHERE p.\"session\"=r.\"session\" AND p.\"step\"=r.\"step\" AND p.\"revealed\"=0"
        " AND p.\"question\" IN ('', r.\"question\") AND p.\"deleted\" IS NULL)";
    static const std::vector<Source> all{
        source(What::contribution, "contribution", "text", "s.\"team\"", "s.\"id\"", of_session, "NULL", "r.\"kind\"", shown),
        source(What::action, "action", "text", "r.\"team\"", "s.\"id\"", maybe_session, "NULL"),
        source(What::agreement, "agreement", "text", "r.\"team\"", "s.\"id\"", maybe_session, "NULL"),
        source(What::theme, "theme", "name", "r.\"team\"", "NULL", "", "NULL"),
        source(What::session, "session", "title", "r.\"team\"", "s.\"id\"", "CROSS JOIN \"session\" s ON s.\"id\"=r.\"id\"", "s.\"held\""),
        source(What::member, "member", "name", "r.\"team\"", "NULL", "", "NULL"),
        source(What::team, "team", "name", "r.\"id\"", "NULL", "", "NULL")};
    return all;
}

}  // namespace

namespace {

// A word that was typed. A single letter is a word of its own: as a beginning it would be half the store.
struct Word {
    std::string text;
    bool beginning;
};

std::vector<Word> typed_words(std::string_view query) {
    std::vector<Word> words;
    for (std::size_t at = 0; at < query.size();) {
        const auto space = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
        while (at < query.size() && space(query[at])) ++at;
        std::string word;
        bool letters = false;
        for (; at < query.size() && !space(query[at]); ++at) {
            const char c = query[at];
            letters |= (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
            word += c;
        }
        if (!letters) continue;
        const bool beginning = word.size() > 1;
        words.push_back({std::move(word), beginning});
    }
    return words;
}

std::string to_match(const std::vector<Word>& words) {
    std::string out;
    for (const Word& word : words) {
        out += out.empty() ? "\"" : " \"";
        for (const char c : word.text) out += c == '"' ? "\"\"" : std::string(1, c);
        out += word.beginning ? "\"*" : "\"";
    }
    return out;
}

// When a row came whose id tells no time, because it was derived.
Time begun(Db& db, const Id& row) {
    Statement first = db.sql("SELECT \"op_id\" FROM \"change\" WHERE \"row_id\"=$1 ORDER BY \"op_id\" LIMIT 1");
    return first.with(row).step() ? first.id(0).time() : Time{};
}

Found read_found(Db& db, const Source& source, const Statement& statement) {
    Found one{source.what,
              statement.id(0),
              statement.id(1),
              statement.id(2),
              std::string(statement.text(3)),
              std::string(statement.text(4)),
              std::string(statement.text(5)),
              statement.id(0).time()};
    if (!statement.null(6)) read_field(statement, 6, one.when);
    else if (one.id.bytes[6] >> 4 != 7) one.when = begun(db, one.id);
    read_field(statement, 7, one.kind);
    return one;
}

// The index keeps beginnings of up to three letters in the order of the rows. For a longer one it first collects every row that has it,
// which for what everybody says takes long. So the rows of the first three letters are read, newest first, and looked at here. When those
// many rows do not give enough, one word is seldom said: collecting that one is quick.
constexpr std::size_t kept_letters = 3;
constexpr int looked_at_most = 4000;  // rows

std::string first_letters(std::string_view token) {
    std::size_t at = 0;
    for (std::size_t letters = 0; at < token.size(); ++at)
        if ((static_cast<unsigned char>(token[at]) & 0xC0) != 0x80 && letters++ == kept_letters) break;
    return std::string(token.substr(0, at));
}

class Sieve {
public:
    Sieve(Db& db, const std::vector<Word>& typed) : tokens_(db) {
        for (const Word& word : typed) {
            std::vector<std::string> parts;
            tokens_.read(word.text, [&](std::string_view token) { return parts.emplace_back(token), parts.size() < 2; });
            if (parts.size() != 1) {  // a phrase: its words must stand next to each other
                longer_ = false;
                return;
            }
            coarse_.push_back({word.beginning ? first_letters(parts.front()) : parts.front(), word.beginning});
            longer_ |= coarse_.back().text != parts.front();
            words_.push_back({std::move(parts.front()), word.beginning});
        }
    }
    bool useful() const { return longer_; }

    // The newest rows that say all words.
    std::vector<Found> newest(Db& db, const Source& source, int limit) {
        times_.assign(words_.size(), 0);
        int looked = 0;
        std::vector<Found> found = read(db, source, to_match(coarse_), limit, looked_at_most, looked);
        if (found.size() == static_cast<std::size_t>(limit) || looked < looked_at_most) return found;
        std::vector<Word> one_whole = coarse_;
        const auto seldom = std::min_element(times_.begin(), times_.end()) - times_.begin();
        one_whole[static_cast<std::size_t>(seldom)] = words_[static_cast<std::size_t>(seldom)];
        return read(db, source, to_match(one_whole), limit, -1, looked);
    }

private:
    std::vector<Found> read(Db& db, const Source& source, const std::string& match, int limit, int at_most, int& looked) {
        std::vector<Found> found;
        Statement texts = db.sql(source.texts), row = db.sql(source.row);
        texts.with(std::string_view(match), at_most);
        for (; found.size() < static_cast<std::size_t>(limit) && texts.step(); ++looked)
            if (says_all(texts.text(1)) && row.again().with(texts.integer(0)).step()) found.push_back(read_found(db, source, row));
        return found;
    }
    bool says_all(std::string_view text) {
        said_.assign(words_.size(), false);
        std::size_t missing = words_.size();
        tokens_.read(text, [&](std::string_view token) {
            for (std::size_t i = 0; i < words_.size(); ++i)
                if (!said_[i] && (words_[i].beginning ? token.starts_with(words_[i].text) : token == words_[i].text))
                    said_[i] = true, ++times_[i], --missing;
            return missing > 0;
        });
        return missing == 0;
    }

    Tokens tokens_;
    std::vector<Word> words_, coarse_;  // folded
    std::vector<bool> said_;
    std::vector<int> times_;  // each word, in the rows looked at
    bool longer_ = false;
};

}  // namespace

std::string search_words(std::string_view query) { return to_match(typed_words(query)); }

std::vector<Found> Reader::search(std::string_view query, int limit, const Id& team) const {
    Db& db = connection();
    const std::vector<Word> typed = typed_words(query);
    std::vector<Found> found;
    if (typed.empty() || limit <= 0) return found;
    const std::string words = to_match(typed);
    const Snapshot snapshot(db);
    Sieve sieve(db, typed);
    for (const Source& source : sources()) {
        if (sieve.useful() && !team) {
            std::vector<Found> newest = sieve.newest(db, source, limit);
            std::move(newest.begin(), newest.end(), std::back_inserter(found));
            continue;
        }
        Statement statement = db.sql(source.sql);
        statement.with(std::string_view(words), limit, team);
        while (statement.step()) found.push_back(read_found(db, source, statement));
    }
    std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.when > b.when; });
    if (found.size() > static_cast<std::size_t>(limit)) found.resize(static_cast<std::size_t>(limit));
    return found;
}

}  // namespace alp::store
