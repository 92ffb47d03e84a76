// What carries a theme, over all sessions of a team, and which sessions speak of something.
#include "store/read/reader.h"
#include "store/read/select.h"

#include <alp/text.h>

namespace alp::store {
namespace {

// Lines that an action came from, and what links lead to from there, also over lines between.
constexpr const char* served_lines =
    R"(WITH RECURSIVE served(id, session) AS (
    SELECT a."contribution", a."session" FROM "action" a WHERE a."team"=$1 AND a."deleted" IS NULL
    AND a."contribution" IS NOT NULL AND a."session" IS NOT NULL
    UNION SELECT l."to", l."session" FROM served s CROSS JOIN "link" l ON l."session"=s.session AND l."from"=s.id
    WHERE l."deleted" IS NULL) )";

std::vector<Id> ids(Statement& statement) {
    std::vector<Id> all;
    while (statement.step()) all.push_back(statement.id(0));
    return all;
}

}  // namespace

ThemeUses Reader::theme_uses(const Id& team) const {
    Db& db = connection();
    const Snapshot snapshot(db);
    ThemeUses book;
    Statement uses = db.sql(
        R"(SELECT m."theme", m."session", count(*) FROM "session" s CROSS JOIN "theme_mark" m ON m."session"=s."id"
        CROSS JOIN "contribution" c ON c."id"=m."contribution" WHERE s."team"=$1 AND s."deleted" IS NULL
        AND m."deleted" IS NULL AND c."deleted" IS NULL GROUP BY m."theme", m."session")");
    uses.with(team);
    while (uses.step()) book.uses.push_back({uses.id(0), uses.id(1), static_cast<int>(uses.integer(2))});
    Statement lines = db.sql(std::string(served_lines) + "SELECT DISTINCT id FROM served");
    book.served_lines = ids(lines.with(team));
    Statement themes = db.sql(std::string(served_lines) +
                              R"(SELECT DISTINCT m."theme" FROM served s CROSS JOIN "theme_mark" m ON m."session"=s.session
                              AND m."contribution"=s.id WHERE m."deleted" IS NULL UNION SELECT "theme" FROM "action"
                              WHERE "team"=$1 AND "deleted" IS NULL AND "theme" IS NOT NULL)");
    book.served_themes = ids(themes.with(team));
    return book;
}

std::vector<Said> Reader::carrying(const Id& theme) const {
    Db& db = connection();
    static const std::string sql = "SELECT " + columns_of<Contribution>("c.") +
                                   R"(, s."instrument", s."held" FROM "theme_mark" m CROSS JOIN "contribution" c ON c."id"=m."contribution"
        CROSS JOIN "session" s ON s."id"=c."session" WHERE m."theme"=$1 AND m."deleted" IS NULL
        AND c."deleted" IS NULL AND s."deleted" IS NULL ORDER BY s."held" DESC, c."session", c."place", c."id")";
    Statement statement = db.sql(sql);
    return said_rows(statement.with(theme), {theme});
}

std::vector<Id> Reader::leading_to(const std::vector<Id>& themes) const {
    Db& db = connection();
    std::vector<Id> all;
    for (const Id& theme : themes) {
        Statement leading = db.sql(
            R"(WITH RECURSIVE leading(id, session) AS (
            SELECT m."contribution", m."session" FROM "theme_mark" m CROSS JOIN "contribution" c ON c."id"=m."contribution"
            CROSS JOIN "session" s ON s."id"=c."session" WHERE m."theme"=$1 AND m."deleted" IS NULL AND c."deleted" IS NULL
            AND s."deleted" IS NULL
            UNION SELECT l."from", l."session" FROM leading t CROSS JOIN "link" l ON l."session"=t.session AND l."to"=t.id
            WHERE l."deleted" IS NULL) SELECT DISTINCT id FROM leading)");
        for (const Id& id : ids(leading.with(theme))) all.push_back(id);
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

std::vector<ThemeMark> Reader::marks_of(const Id& theme) const {
    return read_rows<ThemeMark>(connection(), R"(WHERE "theme"=$1 ORDER BY "id")", theme);
}

std::vector<Id> Reader::sessions_saying(std::string_view query, const Id& team) const {
    Db& db = connection();
    const std::string words = search_words(query);
    if (words.empty()) return {};
    const auto hits = [](const char* table, const char* session) {
        return fmt::format(R"(SELECT r."{1}" FROM "{0}_search" f CROSS JOIN "{0}" r ON r."n"=f.rowid
                              WHERE f."{0}_search" MATCH $1 AND r."deleted" IS NULL)",
                           table, session);
    };
    static const std::string sql = fmt::format(
        R"(SELECT s."id" FROM "session" s WHERE s."team"=$2 AND s."deleted" IS NULL AND s."id" IN ({}))",
        joined({hits("contribution", "session"), hits("action", "session"), hits("agreement", "session"), hits("session", "id"),
                hits("review", "session"), hits("rating", "session"), hits("progress", "session"), hits("attendance", "session")},
               " UNION "));
    Statement statement = db.sql(sql);
    return ids(statement.with(std::string_view(words), team));
}

bool of_team(std::string_view name) {
    const TableSpec* spec = find_table(name);
    return spec && (name == Team::table || (spec->has("team") && name != SessionHeader::table));
}

Rows Reader::rows_named(const std::vector<std::pair<std::string, Id>>& names) const {
    Db& db = connection();
    const Snapshot snapshot(db);
    Rows rows;
    rows.each([&]<typename Row>(std::vector<Row>& list) {
        for (const auto& [table, id] : names)
            if (table == Row::table)
                for (Row& row : read_rows<Row>(db, R"(WHERE "id"=$1)", id)) list.push_back(std::move(row));
    });
    return rows;
}

}  // namespace alp::store
