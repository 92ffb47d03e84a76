#include "store/schema/columns.h"

#include <alp/host/json.h>
#include <alp/text.h>

#include <algorithm>

namespace alp::store {
namespace {

template <typename T>
constexpr ColumnKind kind_of() {
    if constexpr (is_optional<T>) return kind_of<typename T::value_type>();
    else if constexpr (std::is_same_v<T, Id>) return ColumnKind::blob;
    else if constexpr (std::is_same_v<T, int> || std::is_same_v<T, bool> || std::is_same_v<T, Time>) return ColumnKind::integer;
    else if constexpr (std::is_same_v<T, double>) return ColumnKind::real;
    else if constexpr (std::is_same_v<T, Json>) return ColumnKind::json;
    else return ColumnKind::text;
}

template <typename T>
ColumnSpec column_of(std::string_view name, const T& fresh, unsigned facts) {
    // A word that this version does not know is kept: a newer one wrote it.
    using Kept = std::conditional_t<std::is_enum_v<T>, std::string, T>;
    constexpr ColumnKind kind = kind_of<T>();
    const bool nullable = kind == ColumnKind::json || is_optional<T> || (kind == ColumnKind::blob && !(facts & fact::owner));
    return {name,
            kind,
            nullable,
            facts,
            to_value(fresh),
            [](const Json& value, Statement& statement, int at) {
                Kept kept{};
                from_value(value, kept);
                bind_field(statement, at, kept);
            },
            [](const Statement& statement, int at) {
                Kept kept{};
                if (decode(ColumnSource{statement, at}, kept)) return to_value(kept);
                // A number or day that this version cannot hold is told as it stands, so that it is found equal to what history says.
                return kind == ColumnKind::integer ? Json(statement.integer(at)) : Json(std::string(statement.text(at)));
            }};
}

template <typename Row>
TableSpec spec_of(std::size_t place) {
    TableSpec spec{Row::table, {}, {}, place};
    const Row fresh;
    std::apply([&](const auto&... field) { (spec.columns.push_back(column_of(field.name, fresh.*(field.member), field.facts)), ...); },
               Row::fields());
    for (const ColumnSpec& column : spec.columns)
        if (column.facts & fact::searched) spec.searched.push_back(column.name);
    return spec;
}

[[noreturn]] void refuse(const ColumnSpec& column) { throw misfit(std::string(column.name)); }

}  // namespace

std::string parameters(std::size_t count) {
    std::string out;
    for (std::size_t i = 1; i <= count; ++i) out += fmt::format("{}${}", i > 1 ? "," : "", i);
    return out;
}

std::string TableSpec::listed() const {
    std::string out = R"("id")";
    for (const ColumnSpec& one : columns) out += fmt::format(R"(,"{}")", one.name);
    return out;
}

const ColumnSpec* TableSpec::column(std::string_view wanted) const {
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const ColumnSpec& c) { return c.name == wanted; });
    return found == columns.end() ? nullptr : &*found;
}

Statement row_by_id(Db& db, const TableSpec& table, const Id& id) {
    Statement row = db.sql(fmt::format(R"(SELECT * FROM "{}" WHERE "id"=$1)", table.name));
    row.bind(1, id);
    return row;
}

const std::vector<TableSpec>& tables() {
    static const std::vector<TableSpec> all = [] {
        std::vector<TableSpec> specs;
        Rows{}.each([&]<typename Row>(const std::vector<Row>&) { specs.push_back(spec_of<Row>(specs.size())); });
        return specs;
    }();
    return all;
}

const TableSpec* find_table(std::string_view name) {
    const auto found = std::find_if(tables().begin(), tables().end(), [&](const TableSpec& t) { return t.name == name; });
    return found == tables().end() ? nullptr : &*found;
}

const TableSpec& table(std::string_view name) {
    if (const TableSpec* found = find_table(name)) return *found;
    throw misfit(std::string(name));
}

namespace {

Json cleaned(const Json& value, int levels) {
    if (value.is_string()) return clean_utf8(value.get_ref<const std::string&>());
    if (!value.is_structured()) return value;
    if (levels == 0) throw misfit("JSON");
    Json out = value.is_array() ? Json::array() : Json::object();
    for (auto it = value.begin(); it != value.end(); ++it)
        if (value.is_array()) out.push_back(cleaned(*it, levels - 1));
        else out[clean_utf8(it.key())] = cleaned(*it, levels - 1);
    return out;
}

}  // namespace

Json cleaned(const Json& value) { return cleaned(value, most_levels); }

std::string dumped(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json parsed(std::string_view text) {
    Json json = parse_json(text);
    return json.is_discarded() ? Json(nullptr) : json;
}

void bind_value(Statement& statement, int at, const ColumnSpec& column, const Json& value) {
    if (value.is_null()) {
        if (!column.nullable) refuse(column);
        statement.bind(at, nullptr);
        return;
    }
    try {
        column.from_json(value, statement, at);
    } catch (const StoreError&) {
        throw;
    } catch (const std::runtime_error&) {
        refuse(column);
    }
}

Json read_value(const Statement& statement, int at, const ColumnSpec& column) {
    return statement.null(at) ? Json(nullptr) : column.to_json(statement, at);
}

}  // namespace alp::store
