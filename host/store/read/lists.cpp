// Rows and lists as they are now.
#include "store/read/reader.h"
#include "store/read/select.h"

#include <alp/text.h>

namespace alp::store {

Db& Reader::connection() const {
    if (!db_) throw StoreError(Trouble::io, {.reason = Reason::closed});
    return *db_;
}

Rows Reader::load_team(const Id& team) const {
    Db& db = connection();
    const Snapshot snapshot(db);
    Rows rows;
    rows.each([&]<typename Row>(std::vector<Row>& list) {
        if constexpr (std::is_same_v<Row, Team>) list = read_rows<Row>(db, R"(WHERE "id"=$1)", team);
        else if constexpr (belongs<Row>() == Belongs::to_team) list = read_rows<Row>(db, R"(WHERE "team"=$1 ORDER BY "id")", team);
    });
    return rows;
}

Rows Reader::load_session(const Id& session) const {
    Db& db = connection();
    const Snapshot snapshot(db);
    Rows rows;
    rows.each([&]<typename Row>(std::vector<Row>& list) {
        if constexpr (std::is_same_v<Row, SessionHeader>) list = read_rows<Row>(db, R"(WHERE "id"=$1)", session);
        else if constexpr (belongs<Row>() == Belongs::to_session) list = read_rows<Row>(db, R"(WHERE "session"=$1 ORDER BY "id")", session);
    });
    return rows;
}

std::vector<TeamLine> Reader::teams() const { return teams_where(R"(t."deleted" IS NULL)"); }
std::vector<TeamLine> Reader::teams_in_bin() const { return teams_where(R"(t."deleted" IS NOT NULL)"); }

std::vector<TeamLine> Reader::teams_where(const char* condition) const {
    Db& db = connection();
    // The members are those of alp::in_team() on today.
    static const std::string head = "SELECT " + columns_of<Team>("t.") +
                                    R"(, (SELECT count(*) FROM "member" m WHERE m."team"=t."id" AND m."deleted" IS NULL
            AND ifnull(m."joined",'')<=$1 AND ifnull(m."left",'9')>$1)
        , (SELECT count(*) FROM "session" s WHERE s."team"=t."id" AND s."deleted" IS NULL)
        , (SELECT max(s."held") FROM "session" s WHERE s."team"=t."id" AND s."deleted" IS NULL AND s."state"<>'prepared')
        FROM "team" t WHERE )";
    Statement statement = db.sql(head + condition + R"( ORDER BY t."example", t."name" COLLATE NOCASE, t."id")");
    statement.with(std::string_view(iso(local_date(now()))));
    return rows_with<Team>(statement, [&](Team team, int at) {
        TeamLine line{std::move(team), static_cast<int>(statement.integer(at)), static_cast<int>(statement.integer(at + 1)), {}};
        read_field(statement, at + 2, line.last);
        return line;
    });
}

TeamContents Reader::contents_of(const Id& team) const {
    Statement counts = connection().sql(R"(WITH s AS (SELECT "id" FROM "session" WHERE "team"=$1 AND "deleted" IS NULL) SELECT
        (SELECT count(*) FROM "member" WHERE "team"=$1 AND "deleted" IS NULL), (SELECT count(*) FROM s),
        (SELECT count(*) FROM "contribution" WHERE "session" IN (SELECT "id" FROM s) AND "deleted" IS NULL),
        (SELECT count(*) FROM "action" WHERE "team"=$1 AND "deleted" IS NULL))");
    if (!counts.with(team).step()) return {};
    const auto count = [&](int column) { return static_cast<int>(counts.integer(column)); };
    return {count(0), count(1), count(2), count(3)};
}

std::vector<SessionLine> Reader::timeline(const Id& team) const {
    Db& db = connection();
    static const auto counted = [](const char* table) {
        return fmt::format(R"((SELECT count(*) FROM "{}" r WHERE r."session"=s."id" AND r."deleted" IS NULL))", table);
    };
    static const std::string sql =
        fmt::format(R"(SELECT {}, {}, {}, {} FROM "session" s WHERE s."team"=$1 ORDER BY s."held" DESC, s."id" DESC)", header_columns("s."),
                    counted("contribution"), counted("action"), counted("attendance"));
    Statement statement = db.sql(sql);
    statement.with(team);
    return rows_with<SessionHeader>(statement, [&](SessionHeader header, int at) {
        const auto count = [&](int column) { return static_cast<int>(statement.integer(at + column)); };
        return SessionLine{std::move(header), count(0), count(1), count(2)};
    });
}

std::vector<Action> Reader::open_actions(const Id& team) const {
    Db& db = connection();
    // A status this version does not know counts as open: better shown once too often.
    return read_rows<Action>(db,
                             R"(WHERE "team"=$1 AND "deleted" IS NULL AND "status" NOT IN ('done','dropped')
                             ORDER BY "due" IS NULL, "due", "id")",
                             team);
}

std::vector<Said> Reader::said(const Id& team, ContributionKind kind) const {
    Db& db = connection();
    const Snapshot snapshot(db);
    static const std::string sql = "SELECT " + columns_of<Contribution>("c.") +
                                   R"(, s."instrument", s."held" FROM "contribution" c JOIN "session" s ON s."id"=c."session"
        WHERE s."team"=$1 AND c."kind"=$2 AND c."deleted" IS NULL AND c."erased" IS NULL AND s."deleted" IS NULL
        ORDER BY s."held" DESC, c."session", c."place")";
    Statement statement = db.sql(sql);
    std::vector<Said> all = said_rows(statement.with(team, word(kind)), {});
    for (Said& said : all) {
        Statement marks = db.sql(R"(SELECT "theme" FROM "theme_mark" WHERE "session"=$1 AND "contribution"=$2 AND "deleted" IS NULL)");
        marks.with(said.row.session, said.row.id);
        while (marks.step()) said.themes.push_back(marks.id(0));
    }
    return all;
}

std::vector<Scored> Reader::scored(const Id& team, std::string_view subject) const {
    Db& db = connection();
    static const std::string sql = "SELECT " + columns_of<Rating>("r.") +
                                   R"(, s."instrument", s."held" FROM "rating" r JOIN "session" s ON s."id"=r."session"
                                   WHERE s."team"=$1 AND r."subject"=$2 AND r."deleted" IS NULL AND s."deleted" IS NULL
                                   ORDER BY s."held" DESC, r."id")";
    Statement statement = db.sql(sql);
    statement.with(team, subject);
    return rows_with<Rating>(statement, [&](Rating row, int at) {
        Scored scored{std::move(row), std::string(statement.text(at)), {}};
        read_field(statement, at + 1, scored.held);
        return scored;
    });
}

}  // namespace alp::store
