// Full-text search over everything people typed.
#include "store/read/reader.h"
#include "store/schema/columns.h"
#include "store/sqlite/tokens.h"

#include <alp/host/plain.h>

#include <algorithm>
#include <iterator>

namespace alp::store {
namespace {

// One kind of hit, and the statements that find it.
struct SearchedTable {
    Found::What what;
    const TableSpec* table;
    std::string sql;    // all of it: $1 words, $2 how many, $3 a team or NULL
    std::string texts;  // what a row is numbered and says: $1 words, $2 how many
    std::string row;    // $1 its number
};

// What differs between the kinds. In all of them the searched rows are `r`, their team is `t` and their session `s`.
struct KindOfHit {
    Found::What what;
    const char* table;
    const char* team;              // the team's id
    const char* session = "NULL";  // the session's; NULL: it has none, and there is no `s`
    const char* join = "";         // what brings in `s`
    const char* when = "NULL";
    const char* kind = "''";
    const char* only = "";
};

std::string texts_of(const TableSpec& table) {
    std::string all;
    for (const std::string_view column : table.searched) all += fmt::format(R"(, r."{}")", column);
    return all;
}

constexpr int texts_at = 7;  // the column of the first text

SearchedTable searched_table(const KindOfHit& kind) {
    const TableSpec& table = store::table(kind.table);
    const bool of_session = kind.session != std::string_view("NULL");
    const std::string columns = fmt::format(R"(SELECT r."id", t."id", {}, t."name", {}, {}, {}{})", kind.session,
                                            of_session ? R"(s."instrument")" : "''", kind.when, kind.kind, texts_of(table));
    const std::string indexed = fmt::format(R"("{0}_search" f CROSS JOIN "{0}" r ON r."n"=f.rowid)", kind.table);
    const std::string matching = fmt::format(R"(f."{}_search" MATCH $1)", kind.table);
    const std::string joins = fmt::format(R"({} CROSS JOIN "team" t ON t."id"={})", kind.join, kind.team);
    const std::string living =
        fmt::format(R"(r."deleted" IS NULL AND t."deleted" IS NULL{}{})", of_session ? R"( AND s."deleted" IS NULL)" : "", kind.only);
    return {kind.what, &table,
            fmt::format(R"({} FROM {} {} WHERE {} AND {} AND ($3 IS NULL OR t."id"=$3) ORDER BY f.rowid DESC LIMIT $2)", columns, indexed,
                        joins, matching, living),
            fmt::format(R"(SELECT r."n"{} FROM {} WHERE {} ORDER BY f.rowid DESC LIMIT $2)", texts_of(table), indexed, matching),
            fmt::format(R"({} FROM "{}" r {} WHERE r."n"=$1 AND {})", columns, kind.table, joins, living)};
}

const std::vector<SearchedTable>& searched_tables() {
    using What = Found::What;
    static const auto all = [] {
        const char* const of_session = R"(CROSS JOIN "session" s ON s."id"=r."session")";
        const char* const maybe_session = R"(LEFT JOIN "session" s ON s."id"=r."session")";
        // What people write in silence is not read before it is shown.
        static constexpr const char* shown = R"( AND NOT EXISTS (SELECT 1 FROM "progress" p
            WHERE p."session"=r."session" AND p."step"=r."step" AND p."revealed"=0 AND p."question" IN ('', r."{}")
                AND p."deleted" IS NULL))";
        // A line that became an action or an agreement is found as that.
        static constexpr const char* became = R"( AND NOT EXISTS (SELECT 1 FROM "{0}" b
            WHERE b."session"=r."session" AND b."contribution"=r."id" AND b."text"=r."text" AND b."deleted" IS NULL))";
        const std::string of_lines = fmt::format(shown, "question") + fmt::format(became, "action") + fmt::format(became, "agreement");
        const std::string of_scores = fmt::format(shown, "subject");
        const char *const its_team = R"(r."team")", *const its_session = R"(s."id")", *const team_of_session = R"(s."team")";
        std::vector<SearchedTable> made;
        for (const KindOfHit& kind : std::initializer_list<KindOfHit>{
                 {What::contribution, "contribution", team_of_session, its_session, of_session, "NULL", R"(r."kind")", of_lines.c_str()},
                 {What::action, "action", its_team, its_session, maybe_session},
                 {What::agreement, "agreement", its_team, its_session, maybe_session},
                 {What::theme, "theme", its_team},
                 {What::session, "session", its_team, its_session, R"(CROSS JOIN "session" s ON s."id"=r."id")", R"(s."held")"},
                 {What::member, "member", its_team},
                 {What::team, "team", R"(r."id")"},
                 {What::note, "review", its_team, its_session, maybe_session, R"(s."held")"},
                 {What::note, "rating", team_of_session, its_session, of_session, R"(s."held")", "''", of_scores.c_str()},
                 {What::note, "progress", team_of_session, its_session, of_session, R"(s."held")"},
                 {What::guest, "attendance", team_of_session, its_session, of_session, R"(s."held")"}})
            made.push_back(searched_table(kind));
        return made;
    }();
    return all;
}

// A word that was typed. A single letter is a word of its own: as a beginning it would be half the store.
struct Word {
    std::string text;
    bool beginning;
};

std::vector<Word> typed_words(std::string_view typed) {
    const std::string query = spelled(typed);
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
        if (!out.empty()) out += ' ';
        out += '"';
        for (const char c : word.text) out.append(c == '"' ? 2 : 1, c);
        out += word.beginning ? R"("*)" : R"(")";
    }
    return out;
}

// When a row came whose id tells no time, because it was derived.
Time begun(Db& db, const Id& row) {
    Statement first = db.sql(R"(SELECT "op_id" FROM "change" WHERE "row_id"=$1 ORDER BY "op_id" LIMIT 1)");
    return first.with(row).step() ? first.id(0).time() : Time{};
}

// Which of a row's texts the words are in: the first with all of them, or with most.
class Finder {
public:
    Finder(Db& db, const std::vector<Word>& typed) : tokens_(db) {
        for (const Word& word : typed) {
            const std::size_t first = words_.size();
            tokens_.read(word.text, [&](std::string_view token) { return words_.push_back({std::string(token), false}), true; });
            if (words_.size() > first) words_.back().beginning = word.beginning;
        }
    }
    int text_of(const SearchedTable& source, const Statement& statement) const {
        int best = 0, most = -1;
        for (int i = 0; i < static_cast<int>(source.table->searched.size()); ++i)
            if (const int said = said_in(statement.text(texts_at + i)); said > most) best = i, most = said;
        return best;
    }

private:
    int said_in(std::string_view text) const {
        std::vector<bool> said(words_.size(), false);
        tokens_.read(spelled(text), [&](std::string_view token) {
            for (std::size_t i = 0; i < words_.size(); ++i)
                said[i] = said[i] || (words_[i].beginning ? token.starts_with(words_[i].text) : token == words_[i].text);
            return true;
        });
        return static_cast<int>(std::count(said.begin(), said.end(), true));
    }

    Tokens tokens_;
    std::vector<Word> words_;  // folded
};

Found read_found(Db& db, const SearchedTable& source, const Statement& statement, const Finder& finder) {
    const auto& columns = source.table->searched;
    const int at = columns.size() > 1 ? finder.text_of(source, statement) : 0;
    Found one{source.what,
              statement.id(0),
              statement.id(1),
              statement.id(2),
              std::string(statement.text(texts_at + at)),
              std::string(statement.text(3)),
              std::string(statement.text(4)),
              statement.id(0).time()};
    if (!statement.null(5)) read_field(statement, 5, one.when);
    else if (one.id.bytes[6] >> 4 != 7) one.when = begun(db, one.id);
    read_field(statement, 6, one.kind);
    one.field = columns[static_cast<std::size_t>(at)];
    if (at > 0) one.of = statement.text(texts_at);
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
    std::vector<Found> newest(Db& db, const SearchedTable& source, const Finder& finder, int limit) {
        times_.assign(words_.size(), 0);
        int looked = 0;
        std::vector<Found> found = read(db, source, finder, to_match(coarse_), limit, looked_at_most, looked);
        if (found.size() == static_cast<std::size_t>(limit) || looked < looked_at_most) return found;
        std::vector<Word> one_whole = coarse_;
        const auto seldom = std::min_element(times_.begin(), times_.end()) - times_.begin();
        one_whole[static_cast<std::size_t>(seldom)] = words_[static_cast<std::size_t>(seldom)];
        return read(db, source, finder, to_match(one_whole), limit, -1, looked);
    }

private:
    std::vector<Found> read(Db& db, const SearchedTable& source, const Finder& finder, const std::string& match, int limit, int at_most,
                            int& looked) {
        std::vector<Found> found;
        Statement texts = db.sql(source.texts), row = db.sql(source.row);
        texts.with(std::string_view(match), at_most);
        for (; found.size() < static_cast<std::size_t>(limit) && texts.step(); ++looked)
            if (says_all(texts, source.table->searched.size()) && row.again().with(texts.integer(0)).step())
                found.push_back(read_found(db, source, row, finder));
        return found;
    }
    bool says_all(const Statement& texts, std::size_t count) {
        said_.assign(words_.size(), false);
        std::size_t missing = words_.size();
        std::string all;
        for (std::size_t i = 1; i <= count; ++i) all += std::string(texts.text(static_cast<int>(i))) + '\n';
        tokens_.read(spelled(all), [&](std::string_view token) {
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
    const Finder finder(db, typed);
    for (const SearchedTable& source : searched_tables()) {
        if (sieve.useful() && !team) {
            std::vector<Found> newest = sieve.newest(db, source, finder, limit);
            std::move(newest.begin(), newest.end(), std::back_inserter(found));
            continue;
        }
        Statement statement = db.sql(source.sql);
        statement.with(std::string_view(words), limit, team);
        while (statement.step()) found.push_back(read_found(db, source, statement, finder));
    }
    std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.when > b.when; });
    if (found.size() > static_cast<std::size_t>(limit)) found.resize(static_cast<std::size_t>(limit));
    return found;
}

}  // namespace alp::store
