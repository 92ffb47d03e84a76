#include "store/schema/columns.h"

#include <alp/text.h>

#include <sqlite3.h>

#include <algorithm>

namespace alp::store {
namespace {

template <typename T>
constexpr Kind kind_of() {
    if constexpr (std::is_same_v<T, Id>) return Kind::id;
    else if constexpr (std::is_same_v<T, std::string>) return Kind::text;
    else if constexpr (std::is_enum_v<T>) return Kind::word;
    else if constexpr (std::is_same_v<T, int>) return Kind::integer;
    else if constexpr (std::is_same_v<T, double> || std::is_same_v<T, std::optional<double>>) return Kind::real;
    else if constexpr (std::is_same_v<T, bool>) return Kind::boolean;
    else if constexpr (std::is_same_v<T, Time> || std::is_same_v<T, std::optional<Time>>) return Kind::time;
    else if constexpr (std::is_same_v<T, std::optional<Date>>) return Kind::date;
    else return Kind::json;
}

template <typename T>
constexpr bool is_optional = false;
template <typename T>
constexpr bool is_optional<std::optional<T>> = true;

template <typename Row>
std::string_view searched() {
    if constexpr (std::is_same_v<Row, Contribution> || std::is_same_v<Row, Action> || std::is_same_v<Row, Agreement>) return "text";
    else if constexpr (std::is_same_v<Row, Team> || std::is_same_v<Row, Member> || std::is_same_v<Row, Theme>) return "name";
    else if constexpr (std::is_same_v<Row, SessionHeader>) return "title";
    else return {};
}

template <typename Row>
TableSpec spec_of(std::size_t place) {
    TableSpec spec{Row::table, {}, searched<Row>(), place};
    const Row fresh;
    each_field(fresh, [&]<typename T>(std::string_view name, const T& value) {
        constexpr Kind kind = kind_of<T>();
        // The row a row belongs to must be there; other ids may be none.
        const bool owner = (name == "team" && Row::table != Team::table) || (name == "session" && spec.columns.empty());
        const bool nullable = kind == Kind::json || is_optional<T> || (kind == Kind::id && !owner);
        spec.columns.push_back({name, kind, nullable, to_value(value)});
    });
    return spec;
}

[[noreturn]] void refuse(const Column& column) { throw misfit(std::string(column.name)); }

}  // namespace

const Column* TableSpec::column(std::string_view wanted) const {
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const Column& c) { return c.name == wanted; });
    return found == columns.end() ? nullptr : &*found;
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

Json cleaned(const Json& value) {
    if (value.is_string()) return clean_utf8(value.get_ref<const std::string&>());
    if (!value.is_structured()) return value;
    Json out = value.is_array() ? Json::array() : Json::object();
    for (auto it = value.begin(); it != value.end(); ++it)
        if (value.is_array()) out.push_back(cleaned(*it));
        else out[clean_utf8(it.key())] = cleaned(*it);
    return out;
}

std::string dumped(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json parsed(std::string_view text) {
    Json json = Json::parse(text, nullptr, false);
    return json.is_discarded() ? Json(nullptr) : json;
}

void bind_value(Statement& statement, int at, const Column& column, const Json& value) {
    if (value.is_null()) {
        if (!column.nullable) refuse(column);
        statement.bind(at, nullptr);
        return;
    }
    switch (column.kind) {
        case Kind::id: {
            const auto id = value.is_string() ? Id::parse(value.get_ref<const std::string&>()) : std::nullopt;
            if (!id) refuse(column);
            statement.bind(at, *id);
            return;
        }
        case Kind::date:
            if (!value.is_string() || !parse_iso_date(value.get_ref<const std::string&>())) refuse(column);
            [[fallthrough]];
        case Kind::text:
        case Kind::word:
            if (!value.is_string()) refuse(column);
            statement.bind(at, std::string_view(clean_utf8(value.get_ref<const std::string&>())));
            return;
        case Kind::boolean:
            if (!value.is_boolean() && !value.is_number_integer()) refuse(column);
            statement.bind(at, static_cast<std::int64_t>(value.is_boolean() ? value.get<bool>() : value.get<std::int64_t>() != 0));
            return;
        case Kind::integer:
        case Kind::time:
            if (!value.is_number_integer()) refuse(column);
            statement.bind(at, value.get<std::int64_t>());
            return;
        case Kind::real:
            if (!value.is_number()) refuse(column);
            statement.bind(at, value.get<double>());
            return;
        case Kind::json: statement.bind(at, std::string_view(dumped(cleaned(value)))); return;
    }
}

Json read_value(const Statement& statement, int at, const Column& column) {
    if (statement.null(at)) return nullptr;
    switch (column.kind) {
        case Kind::id: return to_value(statement.id(at));
        case Kind::text:
        case Kind::word:
        case Kind::date: return std::string(statement.text(at));
        case Kind::boolean: return statement.integer(at) != 0;
        case Kind::integer:
        case Kind::time: return statement.integer(at);
        case Kind::real: return statement.real(at);
        case Kind::json: return parsed(statement.text(at));
    }
    return nullptr;
}

void read_field(const Statement& s, int at, Id& value) { value = s.id(at); }
void read_field(const Statement& s, int at, std::string& value) { value = s.text(at); }
void read_field(const Statement& s, int at, int& value) { value = static_cast<int>(s.integer(at)); }
void read_field(const Statement& s, int at, double& value) { value = s.real(at); }
void read_field(const Statement& s, int at, bool& value) { value = s.integer(at) != 0; }
void read_field(const Statement& s, int at, Time& value) { value = Time{std::chrono::milliseconds{s.integer(at)}}; }
void read_field(const Statement& s, int at, Json& value) { value = s.null(at) ? Json(nullptr) : parsed(s.text(at)); }
void read_field(const Statement& s, int at, std::optional<Time>& value) {
    if (!s.null(at)) value = Time{std::chrono::milliseconds{s.integer(at)}};
}
void read_field(const Statement& s, int at, std::optional<Date>& value) {
    if (!s.null(at)) value = parse_iso_date(s.text(at));
}
void read_field(const Statement& s, int at, std::optional<double>& value) {
    if (!s.null(at)) value = s.real(at);
}

void bind_field(Statement& s, int at, const Id& value) { s.bind(at, value); }
void bind_field(Statement& s, int at, const std::string& value) { s.bind(at, std::string_view(clean_utf8(value))); }
void bind_field(Statement& s, int at, int value) { s.bind(at, value); }
void bind_field(Statement& s, int at, double value) { s.bind(at, value); }
void bind_field(Statement& s, int at, bool value) { s.bind(at, static_cast<std::int64_t>(value)); }
void bind_field(Statement& s, int at, Time value) { s.bind(at, value); }
void bind_field(Statement& s, int at, const Json& value) {
    if (value.is_null()) s.bind(at, nullptr);
    else s.bind(at, std::string_view(dumped(cleaned(value))));
}
void bind_field(Statement& s, int at, const std::optional<Time>& value) {
    if (value) s.bind(at, *value);
    else s.bind(at, nullptr);
}
void bind_field(Statement& s, int at, const std::optional<Date>& value) {
    if (value) s.bind(at, std::string_view(iso(*value)));
    else s.bind(at, nullptr);
}
void bind_field(Statement& s, int at, const std::optional<double>& value) {
    if (value) s.bind(at, *value);
    else s.bind(at, nullptr);
}

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
            std::string names = t.searched.empty() ? "\"id\"" : "\"n\",\"id\"", values = t.searched.empty() ? "$1" : "$1,$2";
            std::size_t parameter = t.searched.empty() ? 1 : 2;
            for (const Column& column : t.columns) {
                names.append(",\"").append(column.name).append("\"");
                values.append(",$").append(std::to_string(++parameter));
            }
            all.push_back("INSERT INTO \"" + std::string(t.name) + "\"(" + names + ") VALUES(" + values + ")");
        }
        return all;
    }();
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

}  // namespace alp::store
