#include "store/erase/erase.h"

#include "store/schema/schema.h"

namespace alp::store {
namespace {

void note_erased(Db& db, std::string_view tab, const std::string& where, const Id& team) {
    db.sql("INSERT OR IGNORE INTO \"erasure\"(\"row_id\",\"tab\",\"at\") SELECT \"id\", $1, $2 FROM \"" + std::string(tab) + "\" WHERE " +
           where)
        .with(tab, now(), team)
        .run();
}

// A checkpoint that empties the -wal; false while somebody still reads the old pages.
bool empty_wal(Db& db) { return db.number("PRAGMA wal_checkpoint(TRUNCATE)") == 0; }

}  // namespace

bool has_unfinished_erasure(Db& db) { return !get_meta(db, "erasing").empty(); }

void erase_team_rows(Db& db, const Id& team) {
    Transaction transaction(db);
    if (!db.sql("SELECT 1 FROM \"team\" WHERE \"id\"=$1").with(team).step())
        throw StoreError(Trouble::missing, {.reason = Reason::no_such_team});
    // Children before what they name, so that nothing is looked for twice.
    std::vector<std::pair<std::string_view, std::string>> wheres;
    for (auto spec = tables().rbegin(); spec != tables().rend(); ++spec) {
        const std::string_view where = spec->of_session()  ? "\"session\" IN (SELECT \"id\" FROM \"session\" WHERE \"team\"=$3)"
                                       : spec->has("team") ? "\"team\"=$3"
                                                           : "\"id\"=$3";
        wheres.emplace_back(spec->name, where);
        note_erased(db, spec->name, std::string(where), team);
    }
    db.run("DELETE FROM \"change\" WHERE \"row_id\" IN (SELECT \"row_id\" FROM \"erasure\")");
    db.sql("DELETE FROM \"change\" WHERE \"op_id\" IN (SELECT \"id\" FROM \"op\" WHERE \"team\"=$1)").with(team).run();
    db.sql("DELETE FROM \"op\" WHERE \"team\"=$1").with(team).run();
    db.run("DELETE FROM \"op\" WHERE NOT EXISTS(SELECT 1 FROM \"change\" WHERE \"op_id\"=\"op\".\"id\")");
    for (const auto& [name, where] : wheres)
        db.sql("DELETE FROM \"" + std::string(name) + "\" WHERE \"id\" IN (SELECT \"row_id\" FROM \"erasure\" WHERE \"tab\"=$1)")
            .with(name)
            .run();
    put_meta(db, "erasing", "1");
    transaction.commit();
}

void finish_erasure(Db& db) {
    // The search index first: VACUUM alone leaves the words in it.
    for (const TableSpec& spec : tables())
        if (!spec.searched.empty()) {
            const std::string index = "\"" + std::string(spec.name) + "_search\"";
            db.run("INSERT INTO " + index + "(" + index + ") VALUES('optimize')");
        }
    empty_wal(db);
    db.run("VACUUM");
    if (empty_wal(db)) {
        db.sql("DELETE FROM \"meta\" WHERE \"key\"='erasing'").run();
        empty_wal(db);
    }
}

}  // namespace alp::store
