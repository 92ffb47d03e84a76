// What laying cards side by side asks of the store.
#include "store/read/reader.h"
#include "store/read/select.h"

namespace alp::store {

std::vector<SessionHeader> Reader::comparable(const Id& team) const {
    Db& db = connection();
    // What was only just begun would stand there in place of the card before it.
    static const std::string sql = "SELECT " + header_columns("s.") + R"(
        FROM "session" s JOIN "team" t ON t."id"=s."team"
        WHERE (t."id"=$1 OR t."comparable") AND t."deleted" IS NULL AND s."deleted" IS NULL AND s."state"<>'prepared'
            AND (s."state"='closed'
                OR EXISTS (SELECT 1 FROM "contribution" c WHERE c."session"=s."id" AND c."deleted" IS NULL))
        ORDER BY s."held" DESC, s."id" DESC)";
    std::vector<SessionHeader> headers;
    Statement statement = db.sql(sql);
    statement.with(team);
    while (statement.step()) headers.push_back(read_row<SessionHeader>(statement));
    return headers;
}

std::vector<Coded> Reader::coded_with(const std::vector<std::string>& words, const Id& team, const Id& except, int limit) const {
    Db& db = connection();
    std::vector<Coded> all;
    std::string any;
    for (const std::string& word : words)
        if (const std::string quoted = search_words(word); !quoted.empty()) any += (any.empty() ? "" : " OR ") + quoted;
    if (any.empty()) return all;
    // The newest first and no more than that: common words stand in half the store.
    static const std::string sql =
        R"(SELECT r."text", h."name", h."step", h."subject" FROM (SELECT rowid AS n FROM "contribution_search"
        WHERE "contribution_search" MATCH $1 ORDER BY rowid DESC LIMIT $2) f CROSS JOIN "contribution" r ON r."n"=f.n
        CROSS JOIN "theme_mark" m ON m."session"=r."session" AND m."contribution"=r."id" AND m."deleted" IS NULL
        CROSS JOIN "theme" h ON h."id"=m."theme" AND h."deleted" IS NULL CROSS JOIN "team" t ON t."id"=h."team"
        WHERE r."deleted" IS NULL AND r."erase_on" IS NULL AND r."id"<>$3 AND (t."id"=$4 OR t."comparable") 
            AND t."deleted" IS NULL)";
    Statement statement = db.sql(sql);
    statement.with(std::string_view(any), limit, except, team);
    while (statement.step())
        all.push_back({std::string(statement.text(0)), std::string(statement.text(1)), std::string(statement.text(2)),
                       std::string(statement.text(3))});
    return all;
}

}  // namespace alp::store
