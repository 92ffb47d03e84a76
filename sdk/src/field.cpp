// Field values to and from JSON.
#include <alp/field.h>
#include <alp/text.h>

#include <cmath>
#include <limits>

namespace alp {
namespace {

[[noreturn]] void not_a(const char* what, const Json& json) {
    throw std::runtime_error(
        filled("expected {}, found {}", what, json.dump(-1, ' ', false, Json::error_handler_t::replace).substr(0, 60)));
}

}  // namespace

Json to_value(const Id& value) { return value ? Json(value.text()) : Json(nullptr); }
Json to_value(const std::string& value) { return value; }
Json to_value(int value) { return value; }
Json to_value(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }
Json to_value(bool value) { return value; }
Json to_value(Time value) { return value.time_since_epoch().count(); }
Json to_value(const Json& value) { return value; }
Json to_value(const std::optional<Time>& value) { return value ? to_value(*value) : Json(nullptr); }
Json to_value(const std::optional<Date>& value) { return value ? Json(iso(*value)) : Json(nullptr); }
Json to_value(const std::optional<double>& value) { return value ? to_value(*value) : Json(nullptr); }

void from_value(const Json& json, Id& value) {
    if (json.is_null()) return void(value = Id{});
    const auto id = json.is_string() ? Id::parse(json.get_ref<const std::string&>()) : std::nullopt;
    if (!id) not_a("an id", json);
    value = *id;
}

void from_value(const Json& json, std::string& value) {
    if (!json.is_string()) not_a("a text", json);
    value = json.get_ref<const std::string&>();
}

void from_value(const Json& json, int& value) {
    if (!json.is_number_integer()) not_a("a whole number", json);
    const auto number = json.get<std::int64_t>();
    if (number < std::numeric_limits<int>::min() || number > std::numeric_limits<int>::max()) not_a("a number of that size", json);
    value = static_cast<int>(number);
}

void from_value(const Json& json, double& value) {
    if (!json.is_number()) not_a("a number", json);
    value = json.get<double>();
}

void from_value(const Json& json, bool& value) {
    if (json.is_boolean()) return void(value = json.get<bool>());
    if (json.is_number_integer()) return void(value = json.get<std::int64_t>() != 0);
    not_a("true or false", json);
}

void from_value(const Json& json, Time& value) {
    if (!json.is_number_integer()) not_a("a time in milliseconds", json);
    value = Time{std::chrono::milliseconds{json.get<std::int64_t>()}};
}

void from_value(const Json& json, Json& value) { value = json; }

void from_value(const Json& json, std::optional<Time>& value) {
    if (json.is_null()) return value.reset();
    Time time{};
    from_value(json, time);
    value = time;
}

void from_value(const Json& json, std::optional<Date>& value) {
    if (json.is_null()) return value.reset();
    const auto date = json.is_string() ? parse_iso_date(json.get_ref<const std::string&>()) : std::nullopt;
    if (!date) not_a("a date", json);
    value = *date;
}

void from_value(const Json& json, std::optional<double>& value) {
    if (json.is_null()) return value.reset();
    double number = 0;
    from_value(json, number);
    value = number;
}

void unknown_word(const Json& json) { not_a("one of the known words", json); }

}  // namespace alp
