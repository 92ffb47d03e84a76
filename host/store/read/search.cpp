// Full-text search over everything people typed.
#include "store/read/reader.h"
#include "store/schema/columns.h"
#include "store/sqlite/tokens.h"

#include <algorithm>
#include <iterator>

namespace alp::store {
namespace {

// One kind of hit, and the statements that find it.
struct SearchedTable {
    Found::What what;
    std::string sql;    // all of it: $1 words, $2 how many, $3 a team or NULL
    std::string texts;  // what a row is numbered and says: $1 words, $2 how many
    std::string row;    // $1 its number
};

// What differs between the kinds. In all of them the searched rows are `r`, their team is `t` and their session `s`.
struct KindOfHit {
    Found::What what;
    const char* table;
    const char* text;
    const char* team;              // the team's id
    const char* session = "NULL";  // the session's; NULL: it has none, and there is no `s`
    const char* join = "";         // what brings in `s`
    const char* when = "NULL";
    const char* kind = "''";
    const char* only = "";
};

SearchedTable searched_table(const KindOfHit& kind) {
    const bool of_session = kind.session != std::string_view("NULL");
    const std::string columns = fmt::format(R"(SELECT r."id", t."id", {}, r."{}", t."name", {}, {}, {})", kind.session, kind.text,
                                            of_session ? R"(s."instrument")" : "''", kind.when, kind.kind);
    const std::string indexed = fmt::format(R"("{0}_search" f CROSS JOIN "{0}" r ON r."n"=f.rowid)", kind.table);
    const std::string matching = fmt::format(R"(f."{}_search" MATCH $1)", kind.table);
    const std::string joins = fmt::format(R"({} CROSS JOIN "team" t ON t."id"={})", kind.join, kind.team);
    const std::string living =
        fmt::format(R"(r."deleted" IS NULL AND t."deleted" IS NULL{}{})", of_session ? R"( AND s."deleted" IS NULL)" : "", kind.only);
    return {kind.what,
            fmt::format(R"({} FROM {} {} WHERE {} AND {} AND ($3 IS NULL OR t."id"=$3) ORDER BY f.rowid DESC LIMIT $2)", columns, indexed,
                        joins, matching, living),
            fmt::format(R"(SELECT r."n", r."{}" FROM {} WHERE {} ORDER BY f.rowid DESC LIMIT $2)", kind.text, indexed, matching),
            fmt::format(R"({} FROM "{}" r {} WHERE r."n"=$1 AND {})", columns, kind.table, joins, living)};
}

const std::vector<SearchedTable>& searched_tables() {
    using What = Found::What;
    static const auto all = [] {
        const char* const of_session = R"(CROSS JOIN "session" s ON s."id"=r."session")";
        const char* const maybe_session = R"(LEFT JOIN "session" s ON s."id"=r."session")";
        // What people write in silence is not read before it is shown.
        const char* const shown = R"( AND NOT EXISTS (SELECT 1 FROM "progress" p
            WHERE p."session"=r."session" AND p."step"=r."step" AND p."revealed"=0 AND p."question" IN ('', r."question")
                AND p."deleted" IS NULL))";
        const char *const its_team = R"(r."team")", *const its_session = R"(s."id")";
        std::vector<SearchedTable> made;
        for (const KindOfHit& kind : std::initializer_list<KindOfHit>{
                 {What::contribution, "contribution", "text", R"(s."team")", its_session, of_session, "NULL", R"(r."kind")", shown},
                 {What::action, "action", "text", its_team, its_session, maybe_session},
                 {What::agreement, "agreement", "text", its_team, its_session, maybe_session},
                 {What::theme, "theme", "name", its_team},
                 {What::session, "session", "title", its_team, its_session, R"(CROSS JOIN "session" s ON s."id"=r."id")", R"(s."held")"},
                 {What::member, "member", "name", its_team},
                 {What::team, "team", "name", R"(r."id")"}})
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

Found read_found(Db& db, const SearchedTable& source, const Statement& statement) {
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
    std::vector<Found> newest(Db& db, const SearchedTable& source, int limit) {
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
    std::vector<Found> read(Db& db, const SearchedTable& source, const std::string& match, int limit, int at_most, int& looked) {
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
    for (const SearchedTable& source : searched_tables()) {
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
