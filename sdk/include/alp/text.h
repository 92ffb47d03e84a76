// Words on the screen: translation, plurals, filling in, and dates in words. Main thread, unless said otherwise.
//
// The source language is English: `tr("Close")` looks the string up in the gettext catalogue (.mo) of the target it is compiled into.
// The build gives each instrument and each part of the program its own catalogue: ALP_TEXT_DOMAIN is its name, or alp::text_domain.
#pragma once

#include <alp/id.h>

#include <fmt/core.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#ifndef ALP_TEXT_DOMAIN
#define ALP_TEXT_DOMAIN "alp"
#endif

namespace alp {

// The name of the catalogue, where the library or program that is linked says it (alp_add_instrument() does). So what is compiled is the same
// for all of them, and headers can be parsed once for several.
extern const char text_domain[] __attribute__((visibility("hidden")));

// A text in every language that the plugin's catalogues have. Outlines are made of these, so that they can be stored, and read later in
// either language without the plugin.
struct Text {
    std::map<std::string, std::string> by_language;  // "nl", "en"

    const std::string& shown() const;  // in the language of the screen, else English, else whatever there is
    bool empty() const { return by_language.empty(); }
    bool operator==(const Text&) const = default;
};

// The language of the screen: "nl" (at start) or "en". Others are refused with std::invalid_argument.
const std::string& language();
void set_language(std::string_view code);

// A folder that holds <language>/LC_MESSAGES/<domain>.mo. The first folder that has a whole one wins. Safe to call twice.
void add_catalogue_folder(const std::string& folder);

// The translation in the language of the screen; the string itself where there is none. Valid until the program ends, also when the language
// has changed since.
const char* translate(const char* domain, const char* english);
const char* translate_plural(const char* domain, const char* one, const char* many, long count);
Text translate_all(const char* domain, const char* english);

// For strings of the target that is compiled; xgettext looks for these three names.
[[maybe_unused]] static inline const char* tr(const char* english) { return translate(ALP_TEXT_DOMAIN, english); }
[[maybe_unused]] static inline const char* trn(const char* one, const char* many, long count) {
    return translate_plural(ALP_TEXT_DOMAIN, one, many, count);
}
[[maybe_unused]] static inline Text text(const char* english) { return translate_all(ALP_TEXT_DOMAIN, english); }

// Fills "{}" and "{0}" in a translated pattern. A pattern that does not fit its arguments is returned as it is.
std::string fill_in(std::string_view pattern, fmt::format_args arguments);
template <typename... A>
std::string filled(std::string_view pattern, const A&... arguments) {
    return fill_in(pattern, fmt::make_format_args(arguments...));
}

// The parts that are not empty, with `between` between them. Any thread.
std::string joined(const std::vector<std::string>& parts, std::string_view between);

// Without the spaces, tabs and line ends around it; and whether there is nothing else. Any thread.
std::string_view trimmed(std::string_view text);
bool only_space(std::string_view text);

// "dinsdag 12 januari 2016", "12 januari 2016", "12 jan 2016", "14:03".
std::string date_in_words(Date day, bool weekday = true);
std::string short_date(Date day);
std::string time_of_day(Time at);
Date local_date(Time at);                       // the day on this computer's calendar
Time local_time(Date day, int hour, int minute);  // the moment at which a clock here shows it
Date today();

// ISO 8601, for files and the store.
std::string iso(Date day);
std::optional<Date> parse_iso_date(std::string_view text);

// Text as the store takes it: valid UTF-8, no NUL, other control characters than newline and tab dropped, line ends "\n".
// Invalid bytes become U+FFFD. Any thread.
std::string clean_utf8(std::string_view raw);

}  // namespace alp
