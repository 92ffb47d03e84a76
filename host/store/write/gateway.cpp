#include "store/write/gateway.h"

#include "store/schema/rows.h"
#include "store/schema/schema.h"

#include <alp/text.h>

#include <unistd.h>
#include <algorithm>
#include <unordered_set>

namespace alp::store {
namespace {

const std::string& this_device() {
    static const std::string name = [] {
        char host[256] = {};
        gethostname(host, sizeof host - 1);
        return clean_utf8(host);
    }();
    return name;
}

[[noreturn]] void refuse(const std::string& what) { throw misfit(what); }

// True when the operation was not there.
bool put_operation(Db& db, const Operation& operation) {
    db.sql(
          R"(INSERT INTO "op"("id","team","session","device","label","undoes") VALUES($1,$2,$3,$4,$5,$6) ON CONFLICT("id")
          DO NOTHING)")
        .with(operation.id, operation.team, operation.session, std::string_view(this_device()),
              std::string_view(clean_utf8(operation.label)), operation.undoes)
        .run();
    return db.changed() == 1;
}

// `fields` null: it made the row.
void put_fields(Db& db, const Id& row, const Id& operation, std::string_view table, const Json& fields) {
    Statement insert = db.sql(
        R"(INSERT INTO "change"("row_id","op_id","tab","fields") VALUES($1,$2,$3,$4)
        ON CONFLICT("row_id","op_id") DO UPDATE SET "fields"=excluded."fields")");
    insert.with(row, operation, table);
    if (fields.is_null()) insert.bind(4, nullptr);
    else insert.bind(4, std::string_view(dumped(fields)));
    insert.run();
}

void put_change(Db& db, const Change& change, const Id& operation, const TableSpec& spec) {
    // An undo that had nothing left to take back still counts, with no fields.
    const Json fields = change.is_birth() ? Json(nullptr) : change.fields.is_null() ? Json::object() : cleaned(change.fields);
    put_fields(db, change.row, operation, spec.name, fields);
}

void insert_born(Db& db, const TableSpec& spec, const Change& change) {
    insert_row(db, spec, change.row, [&](Statement& insert, int at) {
        for (const ColumnSpec& column : spec.columns) {
            const auto value = change.born.find(column.name);
            bind_value(insert, at++, column, value == change.born.end() ? column.usual : *value);
        }
    });
}

// The named fields. `pairs`: each is [old, new] instead of the value.
void change_row(Db& db, const TableSpec& spec, const Id& row, const Json& fields, bool pairs) {
    touch_row(db, spec, row);
    if (fields.empty()) return;
    std::vector<NewValue> values;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const ColumnSpec* column = spec.column(it.key());
        if (!column || (pairs && !is_pair(*it))) refuse(std::string(spec.name) + "." + it.key());
        values.push_back({column, pairs ? (*it)[1] : *it});
    }
    if (!update_row(db, spec, row, values)) refuse(std::string(spec.name) + " " + row.text());
}

// What the operation has already done to the row: none, or its fields (null for a birth).
std::optional<Json> stored_change(Db& db, const Id& row, const Id& operation) {
    Statement select = db.sql(R"(SELECT "fields" FROM "change" WHERE "row_id"=$1 AND "op_id"=$2)");
    if (!select.with(row, operation).step()) return std::nullopt;
    return select.null(0) ? Json(nullptr) : parsed(select.text(0));
}

void amend(Db& db, const TableSpec& spec, const Id& operation, const Change& change, const Json& before) {
    change_row(db, spec, change.row, change.is_birth() ? change.born : change.fields, !change.is_birth());
    if (before.is_null() || change.is_birth()) return;  // still a birth: the row itself holds its values
    Json fields = before;
    for (auto it = change.fields.begin(); it != change.fields.end(); ++it) {
        Json& pair = fields[it.key()];
        pair = pair.is_null() ? *it : Json::array({pair[0], (*it)[1]});
    }
    put_fields(db, change.row, operation, spec.name, cleaned(fields));
}

// What undo, another laptop or a half typed word still wants to write into a line whose text was erased.
bool brings_back(Db& db, const Change& change) {
    return change.table == Contribution::table && (change.is_birth() ? change.born : change.fields).contains("text") &&
           text_is_erased(db, change.row);
}

}  // namespace

void write_operation(Db& db, const Operation& operation) {
    if (!operation.id || operation.changes.empty()) refuse(operation.label);
    if (is_erased(db, operation.team) || is_erased(db, operation.session)) return;
    const bool fresh = put_operation(db, operation) && operation.changes.size() == 1;
    for (const Change& wanted : operation.changes) {
        const TableSpec& spec = table(wanted.table);
        std::optional<Change> without;
        if (brings_back(db, wanted)) {
            without = wanted;
            (wanted.is_birth() ? without->born : without->fields).erase("text");
        }
        const Change& change = without ? *without : wanted;
        if (!fresh)
            if (const auto before = stored_change(db, change.row, operation.id)) {
                amend(db, spec, operation.id, change, *before);
                continue;
            }
        if (change.is_birth()) insert_born(db, spec, change);
        else change_row(db, spec, change.row, change.fields, true);
        put_change(db, change, operation.id, spec);
    }
}

void add_rows(Db& db, const Rows& rows, const std::vector<Operation>& operations) {
    std::unordered_set<Id> born;
    for (const Operation& operation : operations)
        for (const Change& change : operation.changes)
            if (change.is_birth()) born.insert(change.row);
    std::size_t place = 0;
    rows.each([&]<typename Row>(const std::vector<Row>& list) {
        const TableSpec& spec = tables()[place++];
        std::vector<const Row*> sorted;
        sorted.reserve(list.size());
        for (const Row& row : list) {
            if (!born.contains(row.id)) refuse(std::string(Row::table) + " " + row.id.text());
            sorted.push_back(&row);
        }
        // In the order of their numbers: the search index takes those in one go.
        std::sort(sorted.begin(), sorted.end(), [](const Row* a, const Row* b) { return number_for(a->id) < number_for(b->id); });
        for (const Row* row : sorted)
            insert_row(db, spec, row->id, [&](Statement& insert, int at) {
                each_field(*row, [&](std::string_view, const auto& value) { bind_field(insert, at++, value); });
            });
    });
    for (const Operation& operation : operations) {
        if (!put_operation(db, operation)) refuse(operation.label);
        for (const Change& change : operation.changes) put_change(db, change, operation.id, table(change.table));
    }
}

}  // namespace alp::store
