// A damaged store: set aside, and a new one in its place, of what can be read and the last good backup.
#include "store/care/backups.h"
#include "store/care/inspect.h"
#include "store/care/open.h"
#include "store/care/salvage.h"
#include "store/care/sealed.h"
#include "store/erase/erased_elsewhere.h"
#include "store/sqlite/files.h"

#include <algorithm>

namespace alp::store {
namespace {

// Op of rows whose birth is lost: at the beginning of time, so that they were there at every moment that is looked back on.
Id lost_births(Db& db) {
    const Id id = Clock(Time{std::chrono::milliseconds{1}}).make();
    db.sql(R"(INSERT INTO "op"("id","device","label") VALUES($1,'',''))").with(id).run();
    return id;
}

void put_missing_parents(Db& db, const std::string& name_for_lost) {
    for (const std::string owner : {"session", "team"})
        for (const TableSpec& spec : tables()) {
            if (!spec.has(owner)) continue;
            std::vector<Id> missing;
            {
                Statement gone = db.sql(
                    fmt::format(R"(SELECT DISTINCT "{0}" FROM "{1}" WHERE "{0}" IS NOT NULL AND "{0}" NOT IN (SELECT "id" FROM "{0}"))",
                                owner, spec.name));
                while (gone.step()) missing.push_back(gone.id(0));
            }
            for (const Id& id : missing) {
                Id team = id;
                if (owner == "session") {
                    Statement op = db.sql(R"(SELECT "team" FROM "op" WHERE "session"=$1 AND "team" IS NOT NULL LIMIT 1)");
                    team = op.with(id).step() ? op.id(0) : Id::derive(id, {}, "lost team");
                }
                insert_row(db, table(owner), id, [&](Statement& insert, int at) {
                    for (const ColumnSpec& column : table(owner).columns) {
                        if (column.name == "team") insert.bind(at++, team);
                        else if (column.name == "name" || column.name == "title") insert.bind(at++, std::string_view(name_for_lost));
                        else bind_value(insert, at++, column, column.usual);
                    }
                });
            }
        }
}

void follow_history(Db& db) {
    Id births;
    for (const TableSpec& spec : tables()) {
        struct Difference {
            Id row;
            const ColumnSpec* column;
            Json value;
        };
        std::vector<Difference> differences;
        compare_history(
            db, spec, [](const Statement&) {},
            [&](const Id& row, const ColumnSpec* column, const Json& newest) {
                differences.push_back({row, column, newest});
            });
        for (const auto& [row, column, value] : differences) {
            if (!column) {
                if (!births) births = lost_births(db);
                db.sql(R"(INSERT INTO "change"("row_id","op_id","tab") VALUES($1,$2,$3))").with(row, births, spec.name).run();
                continue;
            }
            try {
                Statement update = db.sql(fmt::format(R"(UPDATE "{}" SET "{}"=$2 WHERE "id"=$1)", spec.name, column->name));
                update.bind(1, row);
                bind_value(update, 2, *column, value);
                update.run();
            } catch (const StoreError& error) {
                if (error.trouble != Trouble::broken_rule) throw;  // the entry itself is damaged: the row stays
            }
        }
    }
}

}  // namespace

std::int64_t mend(Db& fresh, const std::string& name_for_lost) {
    Transaction transaction(fresh);
    // History that cannot be read says nothing.
    fresh.run(R"(DELETE FROM "change" WHERE "fields" IS NOT NULL AND NOT json_valid("fields"))");
    std::int64_t lost = 0;
    for (const TableSpec& spec : tables()) {
        const std::string gone = fmt::format(R"("tab"='{0}' AND "row_id" NOT IN (SELECT "id" FROM "{0}"))", spec.name);
        lost += fresh.number(R"(SELECT count(DISTINCT "row_id") FROM "change" WHERE )" + gone);
        fresh.run(R"(DELETE FROM "change" WHERE )" + gone);
    }
    fresh.run(R"(
        INSERT INTO "op"("id","device","label") SELECT DISTINCT "op_id", '', '' FROM "change"
        WHERE "op_id" NOT IN (SELECT "id" FROM "op"))");
    fresh.run(R"(DELETE FROM "op" WHERE "id" NOT IN (SELECT "op_id" FROM "change"))");
    put_missing_parents(fresh, name_for_lost);
    follow_history(fresh);
    transaction.commit();
    return lost;
}

namespace {

// By what they hold, not by their names: the clock may have been ahead when one was made, and put back since.
std::vector<Backup> latest_first(std::vector<Backup> all) {
    const auto last_change = [](const Backup& backup) {
        try {
            Db db(backup.file, to_look_at(backup.file));
            Statement newest = db.sql(R"(SELECT max("id") FROM "op")");
            return newest.step() ? newest.id(0) : Id();
        } catch (const StoreError&) {
            return Id();  // damaged: it is passed over later
        }
    };
    std::vector<std::pair<Id, Backup>> dated;
    for (Backup& backup : all) dated.emplace_back(last_change(backup), std::move(backup));
    std::stable_sort(dated.begin(), dated.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    all.clear();
    for (auto& [change, backup] : dated) all.push_back(std::move(backup));
    return all;
}

}  // namespace

Recovery rebuild(const fs::path& store, const std::string& name_for_lost) {
    const fs::path part = with_suffix(store, ".rebuilding");
    for (const char* suffix : {"", "-wal", "-shm", "-journal"}) fs::remove(with_suffix(part, suffix));
    Salvaged salvaged;
    std::int64_t lost = 0, from_backup = 0;
    std::optional<Backup> used;
    {
        Db fresh(part, {.create = true});
        create_schema(fresh);
        fresh.run("PRAGMA foreign_keys=OFF; PRAGMA synchronous=OFF");
        try {
            Db damaged(store, {});
            damaged.treat_as_damaged();
            salvaged = salvage(damaged, fresh);
            take_over_sealing_key(damaged, fresh);
        } catch (const StoreError& error) {
            if (error.trouble == Trouble::full || error.trouble == Trouble::read_only) throw;
        }
        for (const Backup& backup : latest_first(backups(store)))
            if (!verify(backup.file)) {
                Db copy(backup.file, {.write = false});
                from_backup = fill_from_backup(copy, fresh, salvaged.doubtful);
                used = backup;
                break;
            }
        lost = mend(fresh, name_for_lost);
        rebuild_search(fresh);
    }
    if (lacks_erasures(part, store)) apply_erasures(part, store);
    if (salvaged.read == 0 && !used) {
        // Nothing at all to go on with: the file stays where it is, for someone who knows more.
        fs::remove(part);
        throw StoreError(Trouble::damaged, {.reason = Reason::nothing_readable, .file = store});
    }
    const fs::path aside = swap_in(part, store, "damaged");
    fs::remove(with_suffix(store, ".suspect"));
    return {salvaged.read, from_backup, lost, used ? std::optional(used->made) : std::nullopt, aside};
}

}  // namespace alp::store
