#include "store/schema/schema.h"

#include "store/schema/row_sum.h"
#include "store/schema/rows.h"
#include "store/schema/search_index.h"

#include <algorithm>
#include <set>

namespace alp::store {
namespace {

std::string_view sql_type(ColumnKind kind) {
    switch (kind) {
        case ColumnKind::blob: return "BLOB";
        case ColumnKind::integer: return "INTEGER";
        case ColumnKind::real: return "REAL";
        case ColumnKind::text:
        case ColumnKind::json: return "TEXT";
    }
    return {};
}

std::string literal(const Json& value) {
    if (value.is_string()) return "'" + value.get<std::string>() + "'";
    if (value.is_boolean()) return value.get<bool>() ? "1" : "0";
    return value.dump();
}

// The text of each item is compared with what a file holds, so it never changes by as much as a space. Here it may stand on several lines:
// a new line and the spaces after it are one space.
std::string on_one_line(std::string_view sql) {
    std::string out;
    for (std::size_t i = 0; i < sql.size(); ++i) {
        out += sql[i] == '\n' ? ' ' : sql[i];
        if (sql[i] == '\n') i = std::min(sql.find_first_not_of(' ', i + 1), sql.size()) - 1;
    }
    return out;
}

std::string column_sql(const ColumnSpec& column) {
    std::string sql = fmt::format(R"("{}" {})", column.name, sql_type(column.kind));
    if (!column.nullable) sql += " NOT NULL";
    if (!column.nullable && column.kind != ColumnKind::blob) sql += " DEFAULT " + literal(column.usual);
    if (column.name == "team" || column.name == "session")
        sql += fmt::format(R"( REFERENCES "{}"("id") DEFERRABLE INITIALLY DEFERRED)", column.name);
    return sql;
}

// No UNIQUE on names and places, no CHECK on words: they would make a merge or a newer program's row fail.
// The number n of a searched row is there because an index with its content elsewhere points at it, and VACUUM may change a hidden rowid.
std::string table_sql(const TableSpec& table) {
    const bool searched = !table.searched.empty();
    std::string sql = fmt::format(R"(CREATE TABLE "{}"()", table.name);
    sql += searched ? R"("n" INTEGER PRIMARY KEY,)"
                      "\n  "
                      R"("id" BLOB NOT NULL UNIQUE)"
                    : R"("id" BLOB PRIMARY KEY)";
    sql += R"( CHECK(length("id")=16))";
    for (const ColumnSpec& column : table.columns) sql += ",\n  " + column_sql(column);
    return sql + (searched ? ") STRICT" : ") STRICT, WITHOUT ROWID");
}

// Tables that are no rows of the model.
constexpr std::pair<const char*, const char*> other_tables[] = {
    {"meta", R"(CREATE TABLE "meta"("key" TEXT PRIMARY KEY, "value" TEXT NOT NULL) STRICT, WITHOUT ROWID)"},
    // One for each action of a user. `device`: the computer it was done on.
    {"op", R"(CREATE TABLE "op"("id" BLOB PRIMARY KEY CHECK(length("id")=16), "team" BLOB, "session" BLOB,
        "device" TEXT NOT NULL, "label" TEXT NOT NULL, "undoes" BLOB) STRICT, WITHOUT ROWID)"},
    // What it did to one row: {"field":[old,new]}; NULL when it made the row. `sum`: the row's checksum after it.
    {"change", R"(CREATE TABLE "change"("row_id" BLOB NOT NULL,
        "op_id" BLOB NOT NULL REFERENCES "op"("id") DEFERRABLE INITIALLY DEFERRED,
        "tab" TEXT NOT NULL, "fields" TEXT, "sum" INTEGER, PRIMARY KEY("row_id", "op_id")) STRICT, WITHOUT ROWID)"},
    // What was erased for good, so that no backup and no import brings it back.
    {"erasure", R"(CREATE TABLE "erasure"("row_id" BLOB PRIMARY KEY, "tab" TEXT NOT NULL, "at" INTEGER NOT NULL) STRICT, WITHOUT ROWID)"},
    // Rows that stay without one of their texts, "contribution.text": neither does that come back.
    {"erased_text", R"(CREATE TABLE "erased_text"("row_id" BLOB NOT NULL, "field" TEXT NOT NULL, "at" INTEGER NOT NULL,
        PRIMARY KEY("row_id", "field")) STRICT, WITHOUT ROWID)"}};

constexpr std::pair<const char*, const char*> other_indexes[] = {
    {"op_session", R"(CREATE INDEX "op_session" ON "op"("session") WHERE "session" IS NOT NULL)"},
    {"op_team", R"(CREATE INDEX "op_team" ON "op"("team") WHERE "session" IS NULL)"},
    // Of the few lines that tell of residents, to look through every day.
    {"contribution_erase_on", R"(CREATE INDEX "contribution_erase_on" ON "contribution"("erase_on")
        WHERE "erase_on" IS NOT NULL AND "erased" IS NULL)"},
    {"change_op", R"(CREATE INDEX "change_op" ON "change"("op_id"))"}};

std::vector<SchemaItem> make_schema() {
    std::vector<SchemaItem> items;
    for (const TableSpec& table : tables()) {
        items.push_back({"table", std::string(table.name), table_sql(table)});
        for (const std::string_view owner : {"team", "session"}) {
            if (!table.has(owner)) continue;
            const std::string name = fmt::format("{}_{}", table.name, owner);
            const char* const then = table.name == SessionHeader::table ? R"(, "held")" : "";
            items.push_back({"index", name, fmt::format(R"(CREATE INDEX "{}" ON "{}"("{}"{}))", name, table.name, owner, then)});
        }
        if (table.name == ThemeMark::table)
            items.push_back({"index", "theme_mark_theme", R"(CREATE INDEX "theme_mark_theme" ON "theme_mark"("theme"))"});
        if (!table.searched.empty()) add_search(items, table);
    }
    for (const auto& [name, sql] : other_tables) items.push_back({"table", name, on_one_line(sql)});
    for (const auto& [name, sql] : other_indexes) items.push_back({"index", name, on_one_line(sql)});
    return items;
}

std::set<std::string> columns_in(Db& db, std::string_view table) {
    std::set<std::string> columns;
    Statement info = db.sql("SELECT name FROM pragma_table_info($1)");
    info.with(table);
    while (info.step()) columns.emplace(info.text(0));
    return columns;
}

void number_file(Db& db) {
    db.run("PRAGMA application_id=" + std::to_string(application_number));
    db.run("PRAGMA user_version=" + std::to_string(schema_version));
    put_meta(db, "made_by", ALP_VERSION);
    put_meta(db, "min_writer", std::to_string(schema_version));
    put_meta(db, "min_reader", std::to_string(oldest_reader));
}

// A table that is searched since this version: its rows get their numbers.
void number_rows(Db& db, const TableSpec& table) {
    db.run(fmt::format(R"(ALTER TABLE "{0}" RENAME TO "{0}_before")", table.name));
    db.run(table_sql(table));
    {
        Statement rows = db.sql(fmt::format(R"(SELECT {} FROM "{}_before" ORDER BY "id")", table.listed(), table.name));
        while (rows.step())
            insert_row(db, table, rows.id(0), [&](Statement& insert, int at) {
                for (std::size_t i = 0; i < table.columns.size(); ++i) insert.take(at + static_cast<int>(i), rows, static_cast<int>(i) + 1);
            });
    }
    db.run(fmt::format(R"(DROP TABLE "{}_before")", table.name));
}

// What a checksum leaves out.
bool is_nothing(const Json& value) { return value.is_null() || value == "" || value == 0 || value == false; }

std::set<std::string> names_in(Db& db) {
    std::set<std::string> present;
    Statement names = db.sql("SELECT name FROM sqlite_schema");
    while (names.step()) present.emplace(names.text(0));
    return present;
}

}  // namespace

const std::vector<SchemaStep>& schema_steps() {
    // 2: the search index has other triggers, which a program of version 1 takes for somebody else's. grow() itself has made it anew by then.
    // 3: the checksums of the rows as they stand then. A program of before would write rows and leave the checksums of the old ones.
    static const std::vector<SchemaStep> steps{{.to = 2, .min_writer = 2, .min_reader = oldest_reader, .apply = [](Db&) {}},
                                               {.to = 3, .min_writer = 3, .min_reader = oldest_reader, .apply = renew_sums}};
    return steps;
}

const std::vector<SchemaItem>& schema() {
    static const std::vector<SchemaItem> items = make_schema();
    return items;
}

Made made(Db& db) {
    Made made;
    // Reads page 1, which is where a file that is no database shows.
    made.application = db.number("PRAGMA application_id");
    made.version = db.number("PRAGMA user_version");
    made.empty = db.number("PRAGMA page_count") == 0;
    if (made.empty || made.application != application_number) return made;
    const auto number = [&](std::string_view key) {
        const std::string text = get_meta(db, key);
        return std::strtoll(text.c_str(), nullptr, 10);
    };
    made.min_writer = number("min_writer");
    made.min_reader = number("min_reader");
    made.by = get_meta(db, "made_by");
    return made;
}

void create_schema(Db& db) {
    Transaction transaction(db);
    for (const SchemaItem& item : schema()) db.run(item.sql);
    number_file(db);
    transaction.commit();
}

bool as_expected(Db& db) {
    std::set<std::pair<std::string_view, std::string_view>> wanted;
    for (const SchemaItem& item : schema()) wanted.insert({item.name, item.sql});
    std::vector<const TableSpec*> other;  // tables of ours that were made by another version
    Statement statement = db.sql("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL");
    while (statement.step()) {
        if (wanted.erase({statement.text(1), statement.text(2)})) continue;
        // What was ours in another version is made anew. A trigger or view of somebody else would run inside our transactions.
        const auto& ours = schema();
        if (std::any_of(ours.begin(), ours.end(), [&](const SchemaItem& item) {
                return item.type == statement.text(0) && item.type != "table" && item.name == statement.text(1);
            }))
            continue;
        if (statement.text(0) == "trigger" || statement.text(0) == "view")
            throw StoreError(Trouble::not_ours, {.reason = Reason::foreign_item, .detail = std::string(statement.text(1))});
        if (const TableSpec* table = find_table(statement.text(1))) other.push_back(table);
    }
    for (const TableSpec* table : other) {
        const auto columns = columns_in(db, table->name);
        if ((table->searched.empty() || columns.contains("n")) &&
            std::all_of(table->columns.begin(), table->columns.end(),
                        [&](const ColumnSpec& c) { return columns.contains(std::string(c.name)); }))
            std::erase_if(wanted, [&](const auto& item) { return item.first == table->name; });
    }
    return wanted.empty();
}

bool is_of_now(Db& db) {
    const bool expected = as_expected(db);  // throws for what is foreign, whatever the version
    return expected && db.number("PRAGMA user_version") >= schema_version;
}

void grow(Db& db, const std::vector<SchemaStep>& steps) {
    Transaction transaction(db);
    const std::vector<const TableSpec*> anew = drop_changed_search(db);
    std::set<std::string> present = names_in(db);
    if (present.contains("change") && !columns_in(db, "change").contains("sum")) db.run(R"(ALTER TABLE "change" ADD COLUMN "sum" INTEGER)");
    bool fuller = false;  // rows got a value that they had not
    for (const TableSpec& table : tables()) {
        if (!present.contains(std::string(table.name))) continue;
        const auto columns = columns_in(db, table.name);
        for (const ColumnSpec& column : table.columns)
            if (!columns.contains(std::string(column.name))) {
                db.run(fmt::format(R"(ALTER TABLE "{}" ADD COLUMN {})", table.name, column_sql(column)));
                fuller |= !column.nullable && !is_nothing(column.usual);
            }
        if (!table.searched.empty() && !columns.contains("n")) number_rows(db, table);
    }
    present = names_in(db);
    for (const SchemaItem& item : schema())
        if (!present.contains(item.name)) db.run(item.sql);
    for (const TableSpec* table : anew) rebuild_search(db, *table);
    if (fuller) renew_sums(db);
    std::int64_t version = db.number("PRAGMA user_version");
    for (const SchemaStep& step : steps) {
        if (step.to <= version) continue;
        step.apply(db);
        version = step.to;
        put_meta(db, "min_writer", std::to_string(step.min_writer));
        put_meta(db, "min_reader", std::to_string(step.min_reader));
    }
    db.run("PRAGMA user_version=" + std::to_string(std::max(version, schema_version)));
    put_meta(db, "made_by", ALP_VERSION);
    transaction.commit();
}

void rebuild_search(Db& db) {
    for (const TableSpec& table : tables())
        if (!table.searched.empty()) rebuild_search(db, table);
}

bool is_erased(Db& db, const Id& row) { return row && db.sql(R"(SELECT 1 FROM "erasure" WHERE "row_id"=$1)").with(row).step(); }

bool text_is_erased(Db& db, const Id& contribution) {
    return db.sql(R"(SELECT 1 FROM "erased_text" WHERE "row_id"=$1 AND "field"='contribution.text')").with(contribution).step();
}

void put_meta(Db& db, std::string_view key, std::string_view value) {
    db.sql(R"(INSERT INTO "meta"("key", "value") VALUES($1, $2) ON CONFLICT("key") DO UPDATE SET "value"=excluded."value")")
        .with(key, value)
        .run();
}

std::string get_meta(Db& db, std::string_view key) {
    Statement statement = db.sql(R"(SELECT "value" FROM "meta" WHERE "key"=$1)");
    return statement.with(key).step() ? std::string(statement.text(0)) : std::string();
}

}  // namespace alp::store
