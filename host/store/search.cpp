// Full-text search over everything people typed.
#include "store/reading.h"

#include <algorithm>

namespace alp::store {
namespace {

// One kind of hit: its searched rows are `r`, joined so that team `t` and session `s` are there or NULL.
struct Source {
    Found::What what;
    std::string sql;
};

std::string source_sql(const std::string& table, const std::string& text, const std::string& team, const std::string& session,
                       const std::string& joins, const std::string& when, const std::string& kind = "''") {
    return "SELECT r.\"id\", t.\"id\", " + session + ", r.\"" + text + "\", t.\"name\", " +
           (session == "NULL" ? "''" : "s.\"instrument\"") + ", " + when + ", " + kind + " FROM \"" + table + "_search\" f CROSS JOIN \"" +
           table + "\" r ON r.\"n\"=f.rowid " + joins + " CROSS JOIN \"team\" t ON t.\"id\"=" + team + " WHERE f.\"" + table +
           "_search\" MATCH $1 AND r.\"deleted\" IS NULL AND t.\"deleted\" IS NULL" +
           (session == "NULL" ? "" : " AND s.\"deleted\" IS NULL") + " AND ($3 IS NULL OR t.\"id\"=$3) ORDER BY f.rowid DESC LIMIT $2";
}

const std::vector<Source>& sources() {
    using What = Found::What;
    static const std::string of_session = "CROSS JOIN \"session\" s ON s.\"id\"=r.\"session\"";
    static const std::string maybe_session = "LEFT JOIN \"session\" s ON s.\"id\"=r.\"session\"";
    static const std::vector<Source> all{
        {What::contribution, source_sql("contribution", "text", "s.\"team\"", "s.\"id\"", of_session, "NULL", "r.\"kind\"")},
        {What::action, source_sql("action", "text", "r.\"team\"", "s.\"id\"", maybe_session, "NULL")},
        {What::agreement, source_sql("agreement", "text", "r.\"team\"", "s.\"id\"", maybe_session, "NULL")},
        {What::theme, source_sql("theme", "name", "r.\"team\"", "NULL", "", "NULL")},
        {What::session,
         source_sql("session", "title", "r.\"team\"", "s.\"id\"", "CROSS JOIN \"session\" s ON s.\"id\"=r.\"id\"", "s.\"held\"")},
        {What::member, source_sql("member", "name", "r.\"team\"", "NULL", "", "NULL")},
        {What::team, source_sql("team", "name", "r.\"id\"", "NULL", "", "NULL")}};
    return all;
}

}  // namespace

std::string search_words(std::string_view query) {
    std::string out;
    for (std::size_t at = 0; at < query.size();) {
        const auto space = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
        while (at < query.size() && space(query[at])) ++at;
        std::string word;
        bool letters = false;
        for (; at < query.size() && !space(query[at]); ++at) {
            const char c = query[at];
            letters |= (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
            word += c;
            if (c == '"') word += c;
        }
        // A single letter is a word of its own: as a beginning it would be half the store.
        if (letters) out += (out.empty() ? "\"" : " \"") + word + (word.size() > 1 ? "\"*" : "\"");
    }
    return out;
}

namespace {

// When a row came whose id tells no time, because it was derived.
Time begun(Db& db, const Id& row) {
    Statement first = db.sql("SELECT \"op_id\" FROM \"change\" WHERE \"row_id\"=$1 ORDER BY \"op_id\" LIMIT 1");
    return first.with(row).step() ? first.id(0).time() : Time{};
}

}  // namespace

std::vector<Found> search(Db& db, std::string_view query, int limit, const Id& team) {
    const std::string words = search_words(query);
    std::vector<Found> found;
    if (words.empty() || limit <= 0) return found;
    const Snapshot snapshot(db);
    for (const Source& source : sources()) {
        Statement statement = db.sql(source.sql);
        statement.with(std::string_view(words), limit, team);
        while (statement.step()) {
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
            found.push_back(std::move(one));
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.when > b.when; });
    if (found.size() > static_cast<std::size_t>(limit)) found.resize(static_cast<std::size_t>(limit));
    return found;
}

}  // namespace alp::store
