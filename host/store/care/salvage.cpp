#include "store/care/salvage.h"

#include "store/schema/row_sum.h"

#include <alp/text.h>

#include <sqlite3.h>

namespace alp::store {
namespace {

// A table to be copied: its columns that both files have, and the ways to get at its rows when one way is blocked.
struct SourceTable {
    std::string name;
    std::vector<std::string> columns;
    std::vector<std::string> key;     // columns that tell one row
    std::vector<std::string> orders;  // whole rows, until damage stops it: from one end, from the other
    std::vector<std::string> keys;    // keys only, out of an index
};

std::string listed(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names) out += fmt::format(R"({}"{}")", out.empty() ? "" : ",", name);
    return out;
}

SourceTable source_table(Db& damaged, const std::string& name, std::vector<std::string> columns, std::vector<std::string> key,
                         const std::string& order, std::vector<std::string> keys) {
    std::set<std::string> there;
    Statement info = damaged.sql("SELECT name FROM pragma_table_info($1)");
    info.with(std::string_view(name));
    while (info.step()) there.emplace(info.text(0));
    std::erase_if(columns, [&](const std::string& column) { return !there.contains(column); });
    const std::string by = order == R"("n")" && !there.contains("n") ? R"("id")" : order;  // of a version that did not search it
    return {name, std::move(columns), std::move(key), {by, by + " DESC"}, std::move(keys)};
}

std::vector<SourceTable> source_tables(Db& damaged) {
    std::vector<SourceTable> all;
    for (const TableSpec& spec : tables()) {
        std::vector<std::string> columns{"id"}, keys;
        if (!spec.searched.empty()) columns.emplace_back("n");
        for (const ColumnSpec& column : spec.columns) columns.emplace_back(column.name);
        const std::string from = fmt::format(R"(SELECT "id" FROM "{}" )", spec.name);
        if (!spec.searched.empty()) keys = {from + R"(ORDER BY "id")", from + R"(ORDER BY "id" DESC)"};
        for (const std::string owner : {"team", "session"})
            if (spec.has(owner)) keys.push_back(from + fmt::format(R"(INDEXED BY "{0}_{1}" WHERE "{1}">=x'00')", spec.name, owner));
        all.push_back(source_table(damaged, std::string(spec.name), columns, {"id"}, spec.searched.empty() ? R"("id")" : R"("n")", keys));
    }
    all.push_back(source_table(damaged, "op", {"id", "team", "session", "device", "label", "undoes"}, {"id"}, R"("id")",
                               {R"(SELECT "id" FROM "op" INDEXED BY "op_session" WHERE "session" IS NOT NULL)",
                                R"(SELECT "id" FROM "op" INDEXED BY "op_team" WHERE "session" IS NULL AND "team">=x'00')"}));
    all.push_back(source_table(damaged, "change", {"row_id", "op_id", "tab", "fields", "sum"}, {"row_id", "op_id"}, R"("row_id")",
                               {R"(SELECT "row_id", "op_id" FROM "change" INDEXED BY "change_op" WHERE "op_id">=x'00')"}));
    all.push_back(source_table(damaged, "erasure", {"row_id", "tab", "at"}, {"row_id"}, R"("row_id")", {}));
    all.push_back(source_table(damaged, "erased_text", {"row_id", "field", "at"}, {"row_id", "field"}, R"("row_id")", {}));
    all.push_back(source_table(damaged, "meta", {"key", "value"}, {"key"}, R"("key")", {}));
    return all;
}

bool holds_content(const std::string& name) { return find_table(name) != nullptr; }

// Copies the present row of a statement. False when a new store would not take it, or has it. Content stays as it is, so that its checksum
// still says what is amiss; `unclean` takes the ids of rows with text that is none.
bool copy_row(Db& fresh, const SourceTable& from, const Statement& row, std::set<Id>* unclean) {
    const bool content = holds_content(from.name);
    Statement insert = fresh.sql(
        fmt::format(R"(INSERT OR IGNORE INTO "{}"({}) VALUES({}))", from.name, listed(from.columns), parameters(from.columns.size())));
    for (int i = 0; i < static_cast<int>(from.columns.size()); ++i) {
        if (!content) {
            insert.take(i + 1, row, i);
            continue;
        }
        insert.take_as_it_is(i + 1, row, i);
        if (unclean && !row.clean(i)) unclean->insert(row.id(0));
    }
    try {
        insert.run();
    } catch (const StoreError& error) {
        if (error.trouble != Trouble::broken_rule) throw;
        return false;  // a value of another type than its column's
    }
    return fresh.changed() == 1;
}

// Damage ends a scan; anything the new file says is passed on.
template <typename F>
void until_damage(F&& scan) {
    try {
        scan();
    } catch (const StoreError& error) {
        if (error.trouble != Trouble::damaged && error.trouble != Trouble::io && error.trouble != Trouble::broken_rule) throw;
    }
}

std::int64_t copy_table(Db& damaged, Db& fresh, const SourceTable& from, std::set<Id>* unclean) {
    std::int64_t copied = 0;
    const std::string select = fmt::format(R"(SELECT {} FROM "{}" )", listed(from.columns), from.name);
    for (const std::string& order : from.orders) {
        std::int64_t there = 0;
        until_damage([&] {
            Statement rows = damaged.sql(select + "ORDER BY " + order);
            while (rows.step()) {
                if (copy_row(fresh, from, rows, unclean)) ++copied;
                ++there;
            }
            there = -1;  // to the end
        });
        if (there < 0) return copied;
    }
    std::string where, seek;
    for (std::size_t i = 0; i < from.key.size(); ++i) where += fmt::format(R"({} "{}"=${})", i ? " AND" : "WHERE", from.key[i], i + 1);
    for (const std::string& keys : from.keys)
        until_damage([&] {
            Statement list = damaged.sql(keys);
            Statement present = fresh.sql(fmt::format(R"(SELECT 1 FROM "{}" {})", from.name, where));
            while (list.step()) {
                for (int i = 0; i < list.columns(); ++i) present.again().bind(i + 1, list.id(i));
                if (present.step()) continue;
                until_damage([&] {
                    Statement row = damaged.sql(select + where);
                    for (int i = 0; i < list.columns(); ++i) row.bind(i + 1, list.id(i));
                    if (row.step() && copy_row(fresh, from, row, unclean)) ++copied;
                });
            }
        });
    return copied;
}

}  // namespace

Salvaged salvage(Db& damaged, Db& fresh) {
    Salvaged salvaged;
    Transaction transaction(fresh);
    std::vector<SourceTable> all;
    until_damage([&] { all = source_tables(damaged); });
    for (const SourceTable& one : all) {
        if (one.columns.empty() || one.name == "meta") continue;
        const auto copied = copy_table(damaged, fresh, one, &salvaged.unclean);
        if (holds_content(one.name)) salvaged.read += copied;
    }
    transaction.commit();
    return salvaged;
}

std::int64_t fill_from_backup(Db& backup, Db& fresh, const std::set<Id>& unclean) {
    std::int64_t filled_in = 0;
    Transaction transaction(fresh);
    for (const SourceTable& one : source_tables(backup)) {
        if (one.columns.empty()) continue;
        if (holds_content(one.name))
            for (const Id& id : unclean)
                if (!expected_sum(fresh, id) && backup.sql(fmt::format(R"(SELECT 1 FROM "{}" WHERE "id"=$1)", one.name)).with(id).step())
                    fresh.sql(fmt::format(R"(DELETE FROM "{}" WHERE "id"=$1)", one.name)).with(id).run();
        const auto copied = copy_table(backup, fresh, one, nullptr);
        if (holds_content(one.name)) filled_in += copied;
    }
    transaction.commit();
    return filled_in;
}

void clean_texts(Db& fresh, const std::set<Id>& unclean) {
    Transaction transaction(fresh);
    for (const TableSpec& spec : tables())
        for (const Id& id : unclean) {
            std::vector<std::pair<std::string, std::string>> cleaned_ones;
            {
                Statement row = row_by_id(fresh, spec, id);
                if (!row.step()) continue;
                for (int at = 0; at < row.columns(); ++at)
                    if (!row.clean(at)) cleaned_ones.emplace_back(row.name(at), clean_utf8(row.text(at)));
            }
            for (const auto& [column, text] : cleaned_ones)
                fresh.sql(fmt::format(R"(UPDATE "{}" SET "{}"=$2 WHERE "id"=$1)", spec.name, column))
                    .with(id, std::string_view(text))
                    .run();
        }
    transaction.commit();
}

}  // namespace alp::store
