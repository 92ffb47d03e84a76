#include "store/schema/schema.h"

#include <algorithm>
#include <set>

namespace alp::store {
namespace {

std::string in_quotes(std::string_view name) { return "\"" + std::string(name) + "\""; }

std::string_view sql_type(Kind kind) {
    switch (kind) {
        case Kind::id: return "BLOB";
        case Kind::integer:
        case Kind::boolean:
        case Kind::time: return "INTEGER";
        case Kind::real: return "REAL";
        default: return "TEXT";
    }
}

std::string literal(const Json& value) {
    if (value.is_string()) return "'" + value.get<std::string>() + "'";
    if (value.is_boolean()) return value.get<bool>() ? "1" : "0";
    return value.dump();
}

std::string column_sql(const Column& column) {
    std::string sql = in_quotes(column.name) + " " + std::string(sql_type(column.kind));
    if (!column.nullable) sql += " NOT NULL";
    if (!column.nullable && column.kind != Kind::id) sql += " DEFAULT " + literal(column.usual);
    if (column.name == "team" || column.name == "session")
        sql += " REFERENCES " + in_quotes(column.name) + "(\"id\") DEFERRABLE INITIALLY DEFERRED";
    return sql;
}

// No UNIQUE on names and places, no CHECK on words: they would make a merge or a newer program's row fail.
std::string table_sql(const TableSpec& table) {
    std::string sql = "CREATE TABLE " + in_quotes(table.name) + "(";
    sql += table.searched.empty() ? "\"id\" BLOB PRIMARY KEY" : "\"n\" INTEGER PRIMARY KEY,\n  \"id\" BLOB NOT NULL UNIQUE";
    sql += " CHECK(length(\"id\")=16)";
    for (const Column& column : table.columns) sql += ",\n  " + column_sql(column);
    return sql + ") STRICT" + (table.searched.empty() ? ", WITHOUT ROWID" : "");
}

void add_search(std::vector<SchemaItem>& items, const TableSpec& table) {
    const std::string name(table.name), index = name + "_search", text(table.searched);
    const std::string into = "INSERT INTO " + in_quotes(index);
    const std::string take =
        into + "(" + in_quotes(index) + ", rowid, " + in_quotes(text) + ") VALUES('delete', old.\"n\", old." + in_quotes(text) + ");";
    const std::string put = into + "(rowid, " + in_quotes(text) + ") VALUES(new.\"n\", new." + in_quotes(text) + ");";
    // The number n is there because a search index with its content elsewhere points at it, and VACUUM may change a hidden rowid.
    items.push_back({"table", index,
                     "CREATE VIRTUAL TABLE " + in_quotes(index) + " USING fts5(" + in_quotes(text) + ", content='" + name +
                         "', content_rowid='n', tokenize=\"unicode61 remove_diacritics 2\", prefix='2 3')"});
    const auto trigger = [&](const std::string& end, const std::string& when, const std::string& what) {
        items.push_back(
            {"trigger", index + end,
             "CREATE TRIGGER " + in_quotes(index + end) + " AFTER " + when + " ON " + in_quotes(name) + " BEGIN " + what + " END"});
    };
    trigger("_in", "INSERT", put);
    trigger("_out", "DELETE", take);
    trigger("_new", "UPDATE OF " + in_quotes(text), take + " " + put);
}

std::vector<SchemaItem> make_schema() {
    std::vector<SchemaItem> items;
    for (const TableSpec& table : tables()) {
        items.push_back({"table", std::string(table.name), table_sql(table)});
        for (const std::string_view owner : {"team", "session"}) {
            if (!table.has(owner)) continue;
            const std::string name = std::string(table.name) + "_" + std::string(owner);
            const std::string then = table.name == SessionHeader::table ? ", \"held\"" : "";
            items.push_back(
                {"index", name, "CREATE INDEX " + in_quotes(name) + " ON " + in_quotes(table.name) + "(" + in_quotes(owner) + then + ")"});
        }
        if (table.name == ThemeMark::table)
            items.push_back({"index", "theme_mark_theme", "CREATE INDEX \"theme_mark_theme\" ON \"theme_mark\"(\"theme\")"});
        if (!table.searched.empty()) add_search(items, table);
    }
    for (const auto& [name, rest] : std::initializer_list<std::pair<const char*, const char*>>{
             {"meta", "(\"key\" TEXT PRIMARY KEY, \"value\" TEXT NOT NULL) STRICT, WITHOUT ROWID"},
             // One for each action of a user. `device`: the computer it was done on.
             {"op",
              "(\"id\" BLOB PRIMARY KEY CHECK(length(\"id\")=16), \"team\" BLOB, \"session\" BLOB, \"device\" TEXT NOT NULL, "
              "\"label\" TEXT NOT NULL, \"undoes\" BLOB) STRICT, WITHOUT ROWID"},
             // What it did to one row: {"field":[old,new]}; NULL when it made the row.
             {"change",
              "(\"row_id\" BLOB NOT NULL, \"op_id\" BLOB NOT NULL REFERENCES \"op\"(\"id\") DEFERRABLE INITIALLY DEFERRED, "
              "\"tab\" TEXT NOT NULL, \"fields\" TEXT, PRIMARY KEY(\"row_id\", \"op_id\")) STRICT, WITHOUT ROWID"},
             // What was erased for good, so that no backup and no import brings it back.
             {"erasure", "(\"row_id\" BLOB PRIMARY KEY, \"tab\" TEXT NOT NULL, \"at\" INTEGER NOT NULL) STRICT, WITHOUT ROWID"},
             // Rows that stay without one of their texts, "contribution.text": neither does that come back.
             {"erased_text",
              "(\"row_id\" BLOB NOT NULL, \"field\" TEXT NOT NULL, \"at\" INTEGER NOT NULL, PRIMARY KEY(\"row_id\", \"field\")) STRICT, "
              "WITHOUT ROWID"}})
        items.push_back({"table", name, "CREATE TABLE " + in_quotes(name) + rest});
    items.push_back({"index", "op_session", "CREATE INDEX \"op_session\" ON \"op\"(\"session\") WHERE \"session\" IS NOT NULL"});
    items.push_back({"index", "op_team", "CREATE INDEX \"op_team\" ON \"op\"(\"team\") WHERE \"session\" IS NULL"});
    // Of the few lines that tell of residents, to look through every day.
    items.push_back(
        {"index", "contribution_erase_on",
         "CREATE INDEX \"contribution_erase_on\" ON \"contribution\"(\"erase_on\") WHERE \"erase_on\" IS NOT NULL AND \"erased\" IS NULL"});
    items.push_back({"index", "change_op", "CREATE INDEX \"change_op\" ON \"change\"(\"op_id\")"});
    return items;
}

std::set<std::string> columns_in(Db& db, const TableSpec& table) {
    std::set<std::string> columns;
    Statement info = db.sql("SELECT name FROM pragma_table_info($1)");
    info.with(table.name);
    while (info.step()) columns.emplace(info.text(0));
    return columns;
}

void number_file(Db& db) {
    db.run("PRAGMA application_id=" + std::to_string(application_number));
    db.run("PRAGMA user_version=" + std::to_string(schema_version));
    put_meta(db, "made_by", ALP_VERSION);
    put_meta(db, "min_writer", std::to_string(schema_version));
    put_meta(db, "min_reader", std::to_string(schema_version));
}

}  // namespace

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
        // A trigger or view of somebody else would run inside our transactions.
        if (statement.text(0) == "trigger" || statement.text(0) == "view")
            throw StoreError(Trouble::not_ours, {.reason = Reason::foreign_item, .detail = std::string(statement.text(1))});
        if (const TableSpec* table = find_table(statement.text(1))) other.push_back(table);
    }
    for (const TableSpec* table : other) {
        const auto columns = columns_in(db, *table);
        if (std::all_of(table->columns.begin(), table->columns.end(),
                        [&](const Column& c) { return columns.contains(std::string(c.name)); }))
            std::erase_if(wanted, [&](const auto& item) { return item.first == table->name; });
    }
    return wanted.empty();
}

void grow(Db& db) {
    Transaction transaction(db);
    std::set<std::string> present;
    {
        Statement names = db.sql("SELECT name FROM sqlite_schema");
        while (names.step()) present.emplace(names.text(0));
    }
    bool search = false;
    for (const TableSpec& table : tables()) {
        if (!present.contains(std::string(table.name))) continue;
        const auto columns = columns_in(db, table);
        for (const Column& column : table.columns)
            if (!columns.contains(std::string(column.name)))
                db.run("ALTER TABLE " + in_quotes(table.name) + " ADD COLUMN " + column_sql(column));
    }
    for (const SchemaItem& item : schema()) {
        if (present.contains(item.name)) continue;
        db.run(item.sql);
        search |= item.sql.starts_with("CREATE VIRTUAL");
    }
    if (search) rebuild_search(db);
    put_meta(db, "made_by", ALP_VERSION);
    transaction.commit();
}

void rebuild_search(Db& db) {
    for (const TableSpec& table : tables())
        if (!table.searched.empty()) {
            const std::string index = in_quotes(std::string(table.name) + "_search");
            db.run("INSERT INTO " + index + "(" + index + ") VALUES('rebuild')");
        }
}

bool is_erased(Db& db, const Id& row) { return row && db.sql("SELECT 1 FROM \"erasure\" WHERE \"row_id\"=$1").with(row).step(); }

bool text_is_erased(Db& db, const Id& contribution) {
    return db.sql("SELECT 1 FROM \"erased_text\" WHERE \"row_id\"=$1 AND \"field\"='contribution.text'").with(contribution).step();
}

void put_meta(Db& db, std::string_view key, std::string_view value) {
    db.sql("INSERT INTO \"meta\"(\"key\", \"value\") VALUES($1, $2) ON CONFLICT(\"key\") DO UPDATE SET \"value\"=excluded.\"value\"")
        .with(key, value)
        .run();
}

std::string get_meta(Db& db, std::string_view key) {
    Statement statement = db.sql("SELECT \"value\" FROM \"meta\" WHERE \"key\"=$1");
    return statement.with(key).step() ? std::string(statement.text(0)) : std::string();
}

}  // namespace alp::store
