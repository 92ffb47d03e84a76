// The fields of a row: each has a name, a member and what else is so of it, and can be read from and written to JSON.
// model.h has the rows.
#pragma once

#include <alp/codec.h>

#include <tuple>

namespace alp {

// What else is so of a field, combined with |. Search, erasing and the caches of Session go by these.
namespace fact {
inline constexpr unsigned typed = 1;     // written letter by letter: a change of it moves no row and is no change of structure
inline constexpr unsigned searched = 2;  // in the search index; the first in a type is what its row is called by
inline constexpr unsigned erasable = 4;  // may tell who somebody is: erased for good when that is asked or its time has come
inline constexpr unsigned owner = 8;     // the team or session that the row belongs to; never none. At most one in a type
}  // namespace fact

template <typename Row, typename T>
struct Field {
    std::string_view name;
    T Row::*member;
    unsigned facts = 0;
    constexpr bool is(unsigned fact) const { return (facts & fact) != 0; }
};
template <typename Row, typename T>
Field(const char*, T Row::*) -> Field<Row, T>;
template <typename Row, typename T>
Field(const char*, T Row::*, unsigned) -> Field<Row, T>;

// The name of the first field with this fact; empty when the type has none.
template <typename Row>
constexpr std::string_view field_with(unsigned fact) {
    std::string_view found;
    std::apply([&](const auto&... field) { ((field.is(fact) && found.empty() ? void(found = field.name) : void()), ...); }, Row::fields());
    return found;
}

// The format of history and exports: ids and dates as text, times as milliseconds, none as null.
struct JsonSink {
    Json& json;
    void none() { json = nullptr; }
    void id(const Id& value) { json = value.text(); }
    void text(std::string_view value) { json = value; }
    void integer(std::int64_t value) { json = value; }
    void real(double value);  // what JSON cannot hold (not a number, infinite) becomes null
    void boolean(bool value) { json = value; }
    void json_value(const Json& value) { json = value; }
};

// Throws std::runtime_error when the value is not of the wanted kind.
struct JsonSource {
    const Json& json;
    bool none() const { return json.is_null(); }
    Id id() const;
    std::string_view text() const;
    std::int64_t integer() const;
    double real() const;
    bool boolean() const;  // 0 and 1 as well
    const Json& json_value() const { return json; }
    [[noreturn]] bool is_not(const char* what) const;
};

// A field's value as JSON, and back; from_value throws std::runtime_error when the JSON is not of the field's type.
template <typename T>
Json to_value(const T& value) {
    Json json;
    encode(value, JsonSink{json});
    return json;
}
template <typename T>
void from_value(const Json& json, T& value) { decode(JsonSource{json}, value); }

// Calls f(name, member&) for each field of a row, in order.
template <typename Row, typename F>
void each_field(Row& row, F&& f) {
    std::apply([&](const auto&... field) { (f(field.name, row.*(field.member)), ...); }, std::remove_const_t<Row>::fields());
}

}  // namespace alp
