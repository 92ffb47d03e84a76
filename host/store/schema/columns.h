// The tables as the field lists in alp/model.h make them: columns, and values between rows, SQLite and JSON.
#pragma once

#include "store/sqlite/db.h"

#include <alp/operation.h>
#include <alp/text.h>

namespace alp::store {

// What SQLite keeps in a column. Ids are blobs of 16 bytes; texts, words and dates are text, and so is JSON.
enum class ColumnKind { blob, integer, real, text, json };

struct ColumnSpec {
    std::string_view name;
    ColumnKind kind;
    bool nullable;
    unsigned facts;  // alp::fact
    Json usual;      // the value of a new row: the column's DEFAULT
    // A JSON value into a parameter and back, by the type of the field.
    void (*from_json)(const Json& value, Statement& statement, int at);
    Json (*to_json)(const Statement& statement, int at);
};

struct TableSpec {
    std::string_view name;
    std::vector<ColumnSpec> columns;         // without id
    std::vector<std::string_view> searched;  // the columns in the search index, first what the row is called by. A table with some has a number `n` too
    std::size_t place;                       // in the order of Rows: parents before what names them

    const ColumnSpec* column(std::string_view name) const;
    std::string listed() const;  // "id","team","name",…: what a SELECT of a whole row names
    // Belongs to a session and goes with it; else to a team (team itself neither).
    bool has(std::string_view name) const { return column(name) != nullptr; }
    bool of_session() const { return has("session") && !has("team"); }
};

// "$1,$2,…", for VALUES.
std::string parameters(std::size_t count);

// The row of that id, with all columns that the file has, in its order. To be stepped.
Statement row_by_id(Db& db, const TableSpec& table, const Id& id);

const std::vector<TableSpec>& tables();
const TableSpec* find_table(std::string_view name);
const TableSpec& table(std::string_view name);  // broken_rule when there is none

// A JSON value as history holds it, into a parameter. Text is cleaned. Throws broken_rule when it is not of the column's kind.
void bind_value(Statement& statement, int at, const ColumnSpec& column, const Json& value);
// A column as history holds it. What does not fit the kind (a damaged value) comes back as null.
Json read_value(const Statement& statement, int at, const ColumnSpec& column);
// The texts in a value, as the store takes them: valid UTF-8, no NUL. Throws broken_rule when it has more than most_levels levels.
Json cleaned(const Json& value);
std::string dumped(const Json& value);
Json parsed(std::string_view text);  // null when it is not JSON, or has more levels than the store takes

// The codec of alp/codec.h into a parameter and out of a column. What SQLite holds is believed: a damaged value leaves the field as it is
// in a new row.
struct ParameterSink {
    Statement& statement;
    int at;
    void none() { statement.bind(at, nullptr); }
    void id(const Id& value) { statement.bind(at, value); }
    void text(std::string_view value) { statement.bind(at, std::string_view(clean_utf8(value))); }
    void integer(std::int64_t value) { statement.bind(at, value); }
    void real(double value) { statement.bind(at, value); }
    void boolean(bool value) { statement.bind(at, static_cast<std::int64_t>(value)); }
    void json_value(const Json& value) { value.is_null() ? none() : void(statement.bind(at, std::string_view(dumped(cleaned(value))))); }
};

struct ColumnSource {
    const Statement& statement;
    int at;
    bool none() const { return statement.null(at); }
    Id id() const { return statement.id(at); }
    std::string_view text() const { return statement.text(at); }
    std::int64_t integer() const { return statement.integer(at); }
    double real() const { return statement.real(at); }
    bool boolean() const { return statement.integer(at) != 0; }
    Json json_value() const { return none() ? Json(nullptr) : parsed(statement.text(at)); }
    bool is_not(const char*) const { return false; }
};

template <typename T>
void read_field(const Statement& statement, int at, T& value) { decode(ColumnSource{statement, at}, value); }
template <typename T>
void bind_field(Statement& statement, int at, const T& value) { encode(value, ParameterSink{statement, at}); }

// The same of a row type; `prefix` as in "c.".
template <typename Row>
std::string columns_of(std::string_view prefix = {}) {
    std::string out = fmt::format(R"({}"id")", prefix);
    std::apply([&](const auto&... field) { ((out += fmt::format(R"(,{}"{}")", prefix, field.name)), ...); }, Row::fields());
    return out;
}

// A row from the columns of columns_of(), beginning at `at`.
template <typename Row>
Row read_row(const Statement& statement, int at = 0) {
    Row row;
    row.id = statement.id(at);
    each_field(row, [&](std::string_view, auto& value) { read_field(statement, ++at, value); });
    return row;
}

// For a SELECT of columns_of<Row>() and more behind it: what `make(row, first column behind it)` makes of each.
template <typename Row, typename Make>
auto rows_with(Statement& statement, const Make& make) {
    constexpr int behind = 1 + static_cast<int>(std::tuple_size_v<decltype(Row::fields())>);
    std::vector<decltype(make(Row{}, behind))> all;
    while (statement.step()) all.push_back(make(read_row<Row>(statement), behind));
    return all;
}

// All rows of SELECT columns_of<Row> FROM its table with `tail` ("WHERE …").
template <typename Row, typename... A>
std::vector<Row> read_rows(Db& db, std::string_view tail, const A&... values) {
    static const std::string head = fmt::format(R"(SELECT {} FROM "{}" )", columns_of<Row>(), Row::table);
    Statement statement = db.sql(head + std::string(tail));
    statement.with(values...);
    std::vector<Row> rows;
    while (statement.step()) rows.push_back(read_row<Row>(statement));
    return rows;
}

}  // namespace alp::store
