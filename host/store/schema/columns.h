// The tables as the field lists in alp/model.h make them: columns, and values between rows, SQLite and JSON.
#pragma once

#include "store/sqlite/db.h"

#include <alp/operation.h>

#include <functional>

namespace alp::store {

// How a field is kept in its column.
enum class Kind { id, text, word, integer, real, boolean, time, date, json };

struct Column {
    std::string_view name;
    Kind kind;
    bool nullable;
    Json usual;  // the value of a new row: the column's DEFAULT
};

struct TableSpec {
    std::string_view name;
    std::vector<Column> columns;   // without id
    std::string_view searched;     // the column in the search index; empty: none. Such a table has a number `n` as well
    std::size_t place;             // in the order of Rows: parents before what names them

    const Column* column(std::string_view name) const;
    // Belongs to a session and goes with it; else to a team (team itself neither).
    bool has(std::string_view name) const { return column(name) != nullptr; }
    bool of_session() const { return has("session") && !has("team"); }
};

const std::vector<TableSpec>& tables();
const TableSpec* find_table(std::string_view name);
const TableSpec& table(std::string_view name);  // broken_rule when there is none

// A JSON value as history holds it, into a parameter. Text is cleaned. Throws broken_rule when it is not of the column's kind.
void bind_value(Statement& statement, int at, const Column& column, const Json& value);
// A column as history holds it. What does not fit the kind (a damaged value) comes back as null.
Json read_value(const Statement& statement, int at, const Column& column);
// The texts in a value, as the store takes them: valid UTF-8, no NUL.
Json cleaned(const Json& value);
std::string dumped(const Json& value);
Json parsed(std::string_view text);  // null when it is not JSON

// A typed field straight from its column; an unknown word of an enumeration leaves the field as it is in a new row.
void read_field(const Statement& statement, int at, Id& value);
void read_field(const Statement& statement, int at, std::string& value);
void read_field(const Statement& statement, int at, int& value);
void read_field(const Statement& statement, int at, double& value);
void read_field(const Statement& statement, int at, bool& value);
void read_field(const Statement& statement, int at, Time& value);
void read_field(const Statement& statement, int at, Json& value);
void read_field(const Statement& statement, int at, std::optional<Time>& value);
void read_field(const Statement& statement, int at, std::optional<Date>& value);
void read_field(const Statement& statement, int at, std::optional<double>& value);
template <typename E>
    requires std::is_enum_v<E>
void read_field(const Statement& statement, int at, E& value) {
    if (const auto known = from_word<E>(statement.text(at))) value = *known;
}

// The same the other way.
void bind_field(Statement& statement, int at, const Id& value);
void bind_field(Statement& statement, int at, const std::string& value);
void bind_field(Statement& statement, int at, int value);
void bind_field(Statement& statement, int at, double value);
void bind_field(Statement& statement, int at, bool value);
void bind_field(Statement& statement, int at, Time value);
void bind_field(Statement& statement, int at, const Json& value);
void bind_field(Statement& statement, int at, const std::optional<Time>& value);
void bind_field(Statement& statement, int at, const std::optional<Date>& value);
void bind_field(Statement& statement, int at, const std::optional<double>& value);
template <typename E>
    requires std::is_enum_v<E>
void bind_field(Statement& statement, int at, E value) { statement.bind(at, word(value)); }

// "id","team","name",… of a row type, for SELECT; `prefix` as in "c.".
template <typename Row>
std::string columns_of(std::string_view prefix = {}) {
    std::string out = std::string(prefix) + "\"id\"";
    std::apply([&](const auto&... field) { (out.append(",").append(prefix).append("\"").append(field.name).append("\""), ...); }, Row::fields());
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
    static const std::string head = "SELECT " + columns_of<Row>() + " FROM \"" + std::string(Row::table) + "\" ";
    Statement statement = db.sql(head + std::string(tail));
    statement.with(values...);
    std::vector<Row> rows;
    while (statement.step()) rows.push_back(read_row<Row>(statement));
    return rows;
}

// The number of a searched row: its id's time and counter, so that the search index runs from old to new.
std::int64_t number_for(const Id& id);

// Puts a row in; `bind` binds the columns in order, beginning at the parameter it is given. Takes the next free number
// when two laptops made a row in the same moment.
void insert_row(Db& db, const TableSpec& table, const Id& id, const std::function<void(Statement&, int first)>& bind);

}  // namespace alp::store
