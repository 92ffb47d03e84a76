// The fields of a row: each has a name, a member and what else is so of it, and can be read from and written to JSON.
// model.h has the rows.
#pragma once

#include <alp/id.h>

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace alp {

using Json = nlohmann::json;

// The words of an enumeration, as stored and exported. Specialised beside each.
template <typename E>
inline constexpr std::string_view words_of[1] = {};

template <typename E>
constexpr std::string_view word(E value) {
    return words_of<E>[static_cast<std::size_t>(value)];
}
template <typename E>
std::optional<E> from_word(std::string_view word) {
    for (std::size_t i = 0; i < std::size(words_of<E>); ++i)
        if (words_of<E>[i] == word) return static_cast<E>(i);
    return std::nullopt;
}

// What else is so of a field, combined with |. Search, erasing and the caches of Session go by these.
namespace fact {
inline constexpr unsigned typed = 1;     // written letter by letter: a change of it moves no row and is no change of structure
inline constexpr unsigned searched = 2;  // in the search index; at most one in a type
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

// The name of the field with this fact; empty when the type has none.
template <typename Row>
constexpr std::string_view field_with(unsigned fact) {
    std::string_view found;
    std::apply([&](const auto&... field) { ((field.is(fact) && found.empty() ? void(found = field.name) : void()), ...); }, Row::fields());
    return found;
}

// A field's value as JSON, as history and exports hold it: ids and dates as text, times as milliseconds, none as null.
Json to_value(const Id& value);
Json to_value(const std::string& value);
Json to_value(int value);
Json to_value(double value);
Json to_value(bool value);
Json to_value(Time value);
Json to_value(const Json& value);
Json to_value(const std::optional<Time>& value);
Json to_value(const std::optional<Date>& value);
Json to_value(const std::optional<double>& value);
template <typename E>
    requires std::is_enum_v<E>
Json to_value(E value) { return Json(std::string(word(value))); }

// The other way; throws std::runtime_error when the JSON is not of the field's type.
void from_value(const Json& json, Id& value);
void from_value(const Json& json, std::string& value);
void from_value(const Json& json, int& value);
void from_value(const Json& json, double& value);
void from_value(const Json& json, bool& value);
void from_value(const Json& json, Time& value);
void from_value(const Json& json, Json& value);
void from_value(const Json& json, std::optional<Time>& value);
void from_value(const Json& json, std::optional<Date>& value);
void from_value(const Json& json, std::optional<double>& value);
[[noreturn]] void unknown_word(const Json& json);
template <typename E>
    requires std::is_enum_v<E>
void from_value(const Json& json, E& value) {
    const auto found = json.is_string() ? from_word<E>(json.get_ref<const std::string&>()) : std::nullopt;
    if (!found) unknown_word(json);
    value = *found;
}

// Calls f(name, member&) for each field of a row, in order.
template <typename Row, typename F>
void each_field(Row& row, F&& f) {
    std::apply([&](const auto&... field) { (f(field.name, row.*(field.member)), ...); }, std::remove_const_t<Row>::fields());
}

}  // namespace alp
