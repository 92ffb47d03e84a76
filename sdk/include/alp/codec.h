// How each type of field is written and read, said once for every format: a date is a text, a time is a whole number of milliseconds,
// wherever it goes. A format is a Sink, which takes one value, and a Source, which holds one. alp/field.h has those for JSON.
//
//   struct Sink   { void none(); void id(const Id&); void text(std::string_view); void integer(std::int64_t); void real(double);
//                   void boolean(bool); void json_value(const Json&); };
//   struct Source { bool none() const; Id id() const; std::string_view text() const; std::int64_t integer() const; double real() const;
//                   bool boolean() const; Json json_value() const;
//                   bool is_not(const char* what) const; };  // called for a value that makes no sense: throws, or returns false
#pragma once

#include <alp/id.h>
#include <alp/text.h>

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>
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

template <typename T>
inline constexpr bool is_optional = false;
template <typename T>
inline constexpr bool is_optional<std::optional<T>> = true;

template <typename T, typename Sink>
void encode(const T& value, Sink&& sink) {
    if constexpr (is_optional<T>) value ? encode(*value, sink) : sink.none();
    else if constexpr (std::is_same_v<T, Id>) value ? sink.id(value) : sink.none();
    else if constexpr (std::is_same_v<T, std::string>) sink.text(value);
    else if constexpr (std::is_same_v<T, Date>) sink.text(iso(value));
    else if constexpr (std::is_enum_v<T>) sink.text(word(value));
    else if constexpr (std::is_same_v<T, Time>) sink.integer(value.time_since_epoch().count());
    else if constexpr (std::is_same_v<T, bool>) sink.boolean(value);
    else if constexpr (std::is_same_v<T, int>) sink.integer(value);
    else if constexpr (std::is_same_v<T, double>) sink.real(value);
    else sink.json_value(value);
}

// False when the value makes no sense for the type: then the field is as it was, an optional one empty. When the source throws, the field is
// as it was.
template <typename T, typename Source>
bool decode(const Source& source, T& value) {
    if constexpr (is_optional<T>) {
        if (source.none()) return value.reset(), true;
        typename T::value_type inner{};
        const bool good = decode(source, inner);
        good ? void(value = inner) : value.reset();
        return good;
    } else if constexpr (std::is_same_v<T, Id>) {
        value = source.none() ? Id{} : source.id();
    } else if constexpr (std::is_same_v<T, std::string>) {
        value = source.text();
    } else if constexpr (std::is_same_v<T, Date>) {
        const auto date = parse_iso_date(source.text());
        if (!date) return source.is_not("a date");
        value = *date;
    } else if constexpr (std::is_enum_v<T>) {
        const auto known = from_word<T>(source.text());
        if (!known) return source.is_not("one of the known words");
        value = *known;
    } else if constexpr (std::is_same_v<T, Time>) {
        value = Time{std::chrono::milliseconds{source.integer()}};
    } else if constexpr (std::is_same_v<T, bool>) {
        value = source.boolean();
    } else if constexpr (std::is_same_v<T, int>) {
        const std::int64_t number = source.integer();
        if (number != static_cast<int>(number)) return source.is_not("a number of that size");
        value = static_cast<int>(number);
    } else if constexpr (std::is_same_v<T, double>) {
        value = source.real();
    } else {
        static_assert(std::is_same_v<T, Json>, "a field of this type has no form yet");
        value = source.json_value();
    }
    return true;
}

}  // namespace alp
