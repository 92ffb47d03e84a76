// Rows and lists as they are now.
#include "store/reading.h"

#include <alp/text.h>

namespace alp::store {

Snapshot::Snapshot(Db& db) : db_(db), mine_(!db.in_transaction()) {
    if (mine_) db_.sql("BEGIN").run();
}

Snapshot::~Snapshot() {
    if (!mine_) return;
    try {
        db_.sql("COMMIT").run();
    } catch (const StoreError&) {
        // Nothing was written.
    }
}

Rows load_team(Db& db, const Id& team) {
    const Snapshot snapshot(db);
    Rows rows;
    rows.each([&]<typename Row>(std::vector<Row>& list) {
        if constexpr (std::is_same_v<Row, Team>) list = read_rows<Row>(db, "WHERE \"id\"=$1", team);
        else if constexpr (requires(Row r) { r.team; } && !std::is_same_v<Row, SessionHeader>)
            list = read_rows<Row>(db, "WHERE \"team\"=$1 ORDER BY \"id\"", team);
    });
    return rows;
}

Rows load_session(Db& db, const Id& session) {
    const Snapshot snapshot(db);
    Rows rows;
    rows.each([&]<typename Row>(std::vector<Row>& list) {
        if constexpr (std::is_same_v<Row, SessionHeader>) list = read_rows<Row>(db, "WHERE \"id\"=$1", session);
        else if constexpr (
            requires(Row r) { r.session; } && !requires(Row r) { r.team; })
            list = read_rows<Row>(db, "WHERE \"session\"=$1 ORDER BY \"id\"", session);
    });
    return rows;
}

std::vector<TeamLine> teams(Db& db) {
    // The members are those of alp::in_team() on today.
    static const std::string sql =
        "SELECT " + columns_of<Team>("t.") +
        ", (SELECT count(*) FROM \"member\" m WHERE m.\"team\"=t.\"id\" AND m.\"deleted\" IS NULL"
        " AND ifnull(m.\"joined\",'')<=$1 AND ifnull(m.\"left\",'9')>$1)"
        ", (SELECT count(*) FROM \"session\" s WHERE s.\"team\"=t.\"id\" AND s.\"deleted\" IS NULL)"
        ", (SELECT max(s.\"held\") FROM \"session\" s WHERE s.\"team\"=t.\"id\" AND s.\"deleted\" IS NULL AND s.\"state\"<>'prepared')"
        " FROM \"team\" t WHERE t.\"deleted\" IS NULL ORDER BY t.\"example\", t.\"name\" COLLATE NOCASE, t.\"id\"";
    constexpr int own = 1 + static_cast<int>(std::tuple_size_v<decltype(Team::fields())>);
    std::vector<TeamLine> lines;
    Statement statement = db.sql(sql);
    statement.with(std::string_view(iso(local_date(now()))));
    while (statement.step()) {
        TeamLine line{
            read_row<Team>(statement), static_cast<int>(statement.integer(own)), static_cast<int>(statement.integer(own + 1)), {}};
        read_field(statement, own + 2, line.last);
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<SessionLine> timeline(Db& db, const Id& team) {
    // The outline is long and no list shows it.
    static const std::string columns = [] {
        std::string all = columns_of<SessionHeader>("s.");
        return all.replace(all.find("s.\"outline\""), std::string_view("s.\"outline\"").size(), "NULL");
    }();
    static const auto counted = [](const char* table) {
        return std::string(", (SELECT count(*) FROM \"") + table + "\" r WHERE r.\"session\"=s.\"id\" AND r.\"deleted\" IS NULL)";
    };
    static const std::string sql = "SELECT " + columns + counted("contribution") + counted("action") + counted("attendance") +
                                   " FROM \"session\" s WHERE s.\"team\"=$1 ORDER BY s.\"held\" DESC, s.\"id\" DESC";
    constexpr int own = 1 + static_cast<int>(std::tuple_size_v<decltype(SessionHeader::fields())>);
    std::vector<SessionLine> lines;
    Statement statement = db.sql(sql);
    statement.with(team);
    while (statement.step())
        lines.push_back({read_row<SessionHeader>(statement), static_cast<int>(statement.integer(own)),
                         static_cast<int>(statement.integer(own + 1)), static_cast<int>(statement.integer(own + 2))});
    return lines;
}

std::vector<Action> open_actions(Db& db, const Id& team) {
    // A status this version does not know counts as open: better shown once too often.
    return read_rows<Action>(db,
                             "WHERE \"team\"=$1 AND \"deleted\" IS NULL AND \"status\" NOT IN ('done','dropped') "
                             "ORDER BY \"due\" IS NULL, \"due\", \"id\"",
                             team);
}

std::vector<Said> said(Db& db, const Id& team, ContributionKind kind) {
    const Snapshot snapshot(db);
    static const std::string sql =
        "SELECT " + columns_of<Contribution>("c.") +
        ", s.\"instrument\", s.\"held\" FROM \"contribution\" c JOIN \"session\" s ON s.\"id\"=c.\"session\""
        " WHERE s.\"team\"=$1 AND c.\"kind\"=$2 AND c.\"deleted\" IS NULL AND c.\"erased\" IS NULL AND s.\"deleted\" IS NULL"
        " ORDER BY s.\"held\" DESC, c.\"session\", c.\"place\"";
    constexpr int own = 1 + static_cast<int>(std::tuple_size_v<decltype(Contribution::fields())>);
    std::vector<Said> all;
    Statement statement = db.sql(sql);
    statement.with(team, word(kind));
    while (statement.step()) {
        Said said{read_row<Contribution>(statement), {}, std::string(statement.text(own)), {}};
        read_field(statement, own + 1, said.held);
        all.push_back(std::move(said));
    }
    for (Said& said : all) {
        Statement marks =
            db.sql("SELECT \"theme\" FROM \"theme_mark\" WHERE \"session\"=$1 AND \"contribution\"=$2 AND \"deleted\" IS NULL");
        marks.with(said.row.session, said.row.id);
        while (marks.step()) said.themes.push_back(marks.id(0));
    }
    return all;
}

std::vector<Scored> scored(Db& db, const Id& team, std::string_view subject) {
    static const std::string sql = "SELECT " + columns_of<Rating>("r.") +
                                   ", s.\"instrument\", s.\"held\" FROM \"rating\" r JOIN \"session\" s ON s.\"id\"=r.\"session\""
                                   " WHERE s.\"team\"=$1 AND r.\"subject\"=$2 AND r.\"deleted\" IS NULL AND s.\"deleted\" IS NULL"
                                   " ORDER BY s.\"held\" DESC, r.\"id\"";
    constexpr int own = 1 + static_cast<int>(std::tuple_size_v<decltype(Rating::fields())>);
    std::vector<Scored> all;
    Statement statement = db.sql(sql);
    statement.with(team, subject);
    while (statement.step()) {
        Scored scored{read_row<Rating>(statement), std::string(statement.text(own)), {}};
        read_field(statement, own + 1, scored.held);
        all.push_back(std::move(scored));
    }
    return all;
}

}  // namespace alp::store
