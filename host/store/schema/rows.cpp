#include "store/schema/rows.h"

#include "store/schema/row_sum.h"

#include <sqlite3.h>

#include <map>

namespace alp::store {
namespace {

// What was written in the present transaction. `amiss`: how far the row was from its checksum before; a write does not hide that.
class TouchedRows : public AtCommit {
public:
    void as_new(const TableSpec& table, const Id& id) { rows_.try_emplace(id, Touched{&table, 0}); }
    void as_it_was(Db& db, const TableSpec& table, const Id& id) {
        if (rows_.contains(id)) return;
        const auto expected = expected_sum(db, id), there = expected ? sum_of_row(db, table, id) : std::nullopt;
        rows_.emplace(id, Touched{&table, there ? *there ^ *expected : 0});
    }
    void finish(Db& db) override {
        for (const auto& [id, touched] : rows_)
            if (const auto sum = sum_of_row(db, *touched.table, id)) put_sum(db, id, *sum ^ touched.amiss);
    }

private:
    struct Touched {
        const TableSpec* table;
        std::uint64_t amiss;
    };
    std::map<Id, Touched> rows_;  // in order: so lies the history
};

TouchedRows& touched(Db& db) {
    if (!db.in_transaction()) throw misfit("no transaction");
    return db.at_commit<TouchedRows>();
}

}  // namespace

std::int64_t number_for(const Id& id) {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < 6; ++i) number = number << 8 | id.bytes[i];
    number = number << 12 | static_cast<std::uint64_t>(id.bytes[6] & 0x0F) << 8 | id.bytes[7];
    return static_cast<std::int64_t>(number);
}

void insert_row(Db& db, const TableSpec& table, const Id& id, const std::function<void(Statement&, int)>& bind) {
    const bool with_number = !table.searched.empty();
    static const std::vector<std::string> inserts = [] {
        std::vector<std::string> all;
        for (const TableSpec& t : tables()) {
            const std::size_t count = t.columns.size() + (t.searched.empty() ? 1 : 2);
            all.push_back(fmt::format(R"(INSERT INTO "{}"({}{}) VALUES({}))", t.name, t.searched.empty() ? "" : R"("n",)", t.listed(),
                                      parameters(count)));
        }
        return all;
    }();
    touched(db).as_new(table, id);
    Statement insert = db.sql(inserts[table.place]);
    int at = 1;
    if (with_number) insert.bind(at++, number_for(id));
    insert.bind(at++, id);
    bind(insert, at);
    for (std::int64_t taken = 0;; ++taken) {
        if (with_number) insert.bind(1, number_for(id) + taken);
        try {
            insert.run();
            return;
        } catch (const StoreError&) {
            const int code = sqlite3_extended_errcode(db.handle());
            if (!with_number || taken > 4096 || (code != SQLITE_CONSTRAINT_PRIMARYKEY && code != SQLITE_CONSTRAINT_ROWID)) throw;
            insert.again();
        }
    }
}

bool update_row(Db& db, const TableSpec& table, const Id& id, const std::vector<NewValue>& values) {
    touch_row(db, table, id);
    std::string sql = fmt::format(R"(UPDATE "{}" SET )", table.name);
    for (std::size_t i = 0; i < values.size(); ++i) sql += fmt::format(R"({}"{}"=${})", i > 0 ? "," : "", values[i].column->name, i + 2);
    Statement update = db.sql(sql + R"( WHERE "id"=$1)");
    update.bind(1, id);
    for (std::size_t i = 0; i < values.size(); ++i) bind_value(update, static_cast<int>(i) + 2, *values[i].column, values[i].value);
    update.run();
    return db.changed() > 0;
}

void touch_row(Db& db, const TableSpec& table, const Id& id) { touched(db).as_it_was(db, table, id); }

}  // namespace alp::store
