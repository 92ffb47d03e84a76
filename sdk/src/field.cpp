// Field values to and from JSON.
#include <alp/field.h>

#include <cmath>

namespace alp {

void JsonSink::real(double value) { json = std::isfinite(value) ? Json(value) : Json(nullptr); }

bool JsonSource::is_not(const char* what) const {
    throw std::runtime_error(
        filled("expected {}, found {}", what, json.dump(-1, ' ', false, Json::error_handler_t::replace).substr(0, 60)));
}

Id JsonSource::id() const {
    const auto id = json.is_string() ? Id::parse(json.get_ref<const std::string&>()) : std::nullopt;
    if (!id) is_not("an id");
    return *id;
}

std::string_view JsonSource::text() const {
    if (!json.is_string()) is_not("a text");
    return json.get_ref<const std::string&>();
}

std::int64_t JsonSource::integer() const {
    if (!json.is_number_integer()) is_not("a whole number");
    return json.get<std::int64_t>();
}

double JsonSource::real() const {
    if (!json.is_number()) is_not("a number");
    return json.get<double>();
}

bool JsonSource::boolean() const { return json.is_boolean() ? json.get<bool>() : integer() != 0; }

}  // namespace alp
