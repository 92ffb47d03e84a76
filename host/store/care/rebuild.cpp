// A damaged store: set aside, and a new one in its place, of what can be read and the last good backup.
#include "store/care/backups.h"
#include "store/care/inspect.h"
#include "store/care/loose_pages.h"
#include "store/care/mend_rows.h"
#include "store/care/open.h"
#include "store/care/salvage.h"
#include "store/care/sealed.h"
#include "store/erase/erase_text.h"
#include "store/erase/erased_elsewhere.h"
#include "store/schema/rows.h"
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

// The last entry of the history on that column says what the row says.
void follow_row(Db& db, const Id& row, const ColumnSpec& column, const Json& value) {
    Statement changes =
        db.sql(R"(SELECT "op_id", "fields" FROM "change" WHERE "row_id"=$1 AND "fields" IS NOT NULL ORDER BY "op_id" DESC)");
    changes.with(row);
    while (changes.step()) {
        Json fields = parsed(changes.text(1));
        const auto pair = fields.find(column.name);
        if (pair == fields.end() || !is_pair(*pair)) continue;
        (*pair)[1] = value;
        db.sql(R"(UPDATE "change" SET "fields"=$3 WHERE "row_id"=$1 AND "op_id"=$2)")
            .with(row, changes.id(0), std::string_view(dumped(fields)))
            .run();
        return;
    }
}

struct Disagreement {
    Id row;
    const ColumnSpec* column;  // none: no birth
    Json in_history, in_row;
    bool row_is_right;
};

std::vector<Disagreement> disagreements(Db& db, const TableSpec& spec) {
    std::vector<Disagreement> all;
    each_with_past(db, spec, [&](const Statement& row, const Past& past) {
        const Id id = row.id(0);
        if (!past.born) all.push_back({id, nullptr, {}, {}, false});
        const auto columns = differing(spec, row, past);
        const bool right = !columns.empty() && past.sum && *past.sum == sum_of(spec, row);
        for (const ColumnSpec* column : columns) {
            const int at = 1 + static_cast<int>(column - spec.columns.data());
            all.push_back({id, column, past.newest[column->name], read_value(row, at, *column), right});
        }
    });
    return all;
}

void make_agree(Db& db) {
    Id births;
    for (const TableSpec& spec : tables())
        for (const Disagreement& one : disagreements(db, spec)) {
            if (!one.column) {
                if (!births) births = lost_births(db);
                db.sql(R"(INSERT INTO "change"("row_id","op_id","tab") VALUES($1,$2,$3))").with(one.row, births, spec.name).run();
            } else if (one.row_is_right) {
                follow_row(db, one.row, *one.column, one.in_row);
            } else {
                try {
                    update_row(db, spec, one.row, {{one.column, one.in_history}});
                } catch (const StoreError& error) {
                    if (error.trouble != Trouble::broken_rule) throw;  // the entry itself is damaged: the row stays
                }
            }
        }
}

}  // namespace

std::int64_t mend(Db& fresh, const std::string& name_for_lost) {
    Transaction transaction(fresh);
    // History that cannot be read says nothing; the checksum beside it still does.
    fresh.run(R"(UPDATE "change" SET "fields"='{}' WHERE "fields" IS NOT NULL AND NOT json_valid("fields"))");
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
    make_agree(fresh);
    transaction.commit();
    return lost;
}

namespace {

Id last_change(const Backup& backup) {
    try {
        Db db(backup.file, to_look_at(backup.file));
        Statement newest = db.sql(R"(SELECT max("id") FROM "op")");
        return newest.step() ? newest.id(0) : Id();
    } catch (const StoreError&) {
        return Id();  // damaged: it is passed over later
    }
}

// By what they hold, not by their names: the clock may have been ahead when one was made, and put back since.
std::vector<Backup> latest_first(std::vector<Backup> all) {
    std::vector<std::pair<Id, Backup>> dated;
    for (Backup& backup : all) dated.emplace_back(last_change(backup), std::move(backup));
    std::stable_sort(dated.begin(), dated.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    all.clear();
    for (auto& [change, backup] : dated) all.push_back(std::move(backup));
    return all;
}

}  // namespace

namespace {

// Of backups, the latest first: all that only the first good one has, and rows that are as they were written of each until none is missing.
std::optional<Backup> take_from_backups(const fs::path& store, Db& fresh, const Salvaged& salvaged, RowMender& mender, Recovery& recovery) {
    std::optional<Backup> used;
    for (const Backup& backup : latest_first(backups(store))) {
        if (used && mender.done()) break;
        if (verify(backup.file)) continue;
        Db copy(backup.file, {.write = false});
        if (!used) {
            recovery.from_backup = fill_from_backup(copy, fresh, salvaged.unclean);
            used = backup;
            mender.mend();
        }
        mender.mend_from(copy);
    }
    if (!used) mender.mend();
    return used;
}

// `whole`: every row can be reached, so no page is read for itself.
Salvaged read_damaged(const fs::path& store, bool whole, Db& fresh) {
    Salvaged salvaged;
    FileColumns columns;
    try {
        Db damaged(store, {});
        damaged.treat_as_damaged();
        columns = columns_in_file(damaged);
        salvaged = salvage(damaged, fresh);
        take_over_sealing(damaged, fresh);
    } catch (const StoreError& error) {
        if (error.trouble == Trouble::full || error.trouble == Trouble::read_only) throw;
    }
    if (whole) return salvaged;
    salvaged.read += read_loose_pages(store, columns, fresh, salvaged.unclean);
    // A page may be from before something was erased.
    Transaction transaction(fresh);
    erase_texts(fresh, erased_texts(fresh));
    transaction.commit();
    return salvaged;
}

}  // namespace

bool backup_with_more(const fs::path& store, const Id& newest, Time run) {
    const auto all = backups(store);
    return std::any_of(all.begin(), all.end(), [&](const Backup& backup) {
        const Id last = last_change(backup);
        return last > newest && last.time() >= run && !verify(backup.file);
    });
}

Recovery rebuild(const fs::path& store, const std::string& name_for_lost, bool whole) {
    const fs::path part = with_suffix(store, ".rebuilding");
    for (const char* suffix : {"", "-wal", "-shm", "-journal"}) fs::remove(with_suffix(part, suffix));
    Recovery recovery;
    recovery.whole = whole;
    std::optional<Backup> used;
    {
        Db fresh(part, {.create = true});
        create_schema(fresh);
        fresh.run("PRAGMA foreign_keys=OFF; PRAGMA synchronous=OFF");
        const Salvaged salvaged = read_damaged(store, whole, fresh);
        recovery.read = salvaged.read;
        RowMender mender(fresh);
        mender.match_ids();
        mender.look();
        used = take_from_backups(store, fresh, salvaged, mender, recovery);
        if (used) recovery.backup_made = used->made;
        clean_texts(fresh, salvaged.unclean);
        recovery.lost = mend(fresh, name_for_lost);
        mender.tell(recovery);
        rebuild_search(fresh);
    }
    if (lacks_erasures(part, store)) apply_erasures(part, store);
    if (recovery.read == 0 && !used) {
        // Nothing at all to go on with: the file stays where it is, for someone who knows more.
        fs::remove(part);
        throw StoreError(Trouble::damaged, {.reason = Reason::nothing_readable, .file = store});
    }
    recovery.aside = swap_in(part, store, "damaged");
    fs::remove(with_suffix(store, ".suspect"));
    return recovery;
}

}  // namespace alp::store
