#include "store/erase/erase.h"

#include "store/schema/schema.h"

namespace alp::store {
namespace {

void note_erased(Db& db, std::string_view tab, std::string_view where, const Id& team) {
    db.sql(fmt::format(R"(INSERT OR IGNORE INTO "erasure"("row_id","tab","at") SELECT "id", $1, $2 FROM "{}" WHERE {})", tab, where))
        .with(tab, now(), team)
        .run();
}

// A checkpoint that empties the -wal; false while somebody still reads the old pages.
bool empty_wal(Db& db) { return db.number("PRAGMA wal_checkpoint(TRUNCATE)") == 0; }

}  // namespace

void delete_erased(Db& db, std::string_view table) {
    db.sql(fmt::format(R"(DELETE FROM "{}" WHERE "id" IN (SELECT "row_id" FROM "erasure" WHERE "tab"=$1))", table)).with(table).run();
}

bool has_unfinished_erasure(Db& db) { return !get_meta(db, "erasing").empty(); }

void erase_team_rows(Db& db, const Id& team) {
    Transaction transaction(db);
    if (!db.sql(R"(SELECT 1 FROM "team" WHERE "id"=$1)").with(team).step())
        throw StoreError(Trouble::missing, {.reason = Reason::no_such_team});
    // Children before what they name, so that nothing is looked for twice.
    std::vector<std::string_view> children_first;
    for (auto spec = tables().rbegin(); spec != tables().rend(); ++spec) {
        const std::string_view where = spec->of_session()  ? R"("session" IN (SELECT "id" FROM "session" WHERE "team"=$3))"
                                       : spec->has("team") ? R"("team"=$3)"
                                                           : R"("id"=$3)";
        children_first.push_back(spec->name);
        note_erased(db, spec->name, where, team);
    }
    db.run(R"(DELETE FROM "change" WHERE "row_id" IN (SELECT "row_id" FROM "erasure"))");
    db.sql(R"(DELETE FROM "change" WHERE "op_id" IN (SELECT "id" FROM "op" WHERE "team"=$1))").with(team).run();
    db.sql(R"(DELETE FROM "op" WHERE "team"=$1)").with(team).run();
    db.run(R"(DELETE FROM "op" WHERE NOT EXISTS(SELECT 1 FROM "change" WHERE "op_id"="op"."id"))");
    for (const std::string_view name : children_first) delete_erased(db, name);
    put_meta(db, "erasing", "1");
    transaction.commit();
}

void finish_erasure(Db& db) {
    // The search index first: VACUUM alone leaves the words in it.
    for (const TableSpec& spec : tables())
        if (!spec.searched.empty()) db.run(fmt::format(R"(INSERT INTO "{0}_search"("{0}_search") VALUES('optimize'))", spec.name));
    empty_wal(db);
    db.run("VACUUM");
    if (empty_wal(db)) {
        db.sql(R"(DELETE FROM "meta" WHERE "key"='erasing')").run();
        empty_wal(db);
    }
}

}  // namespace alp::store
