// JSON that somebody else wrote: a file, another process. Any thread.
// For the program only: it is not installed with the SDK.
#pragma once

#include <alp/codec.h>

#include <string_view>

namespace alp {

// Copying, comparing and writing a JSON value goes one call deeper with each level, so text of a hundred thousand brackets would overflow the
// stack. Nobody writes more levels than this by hand or by program.
inline constexpr int most_levels = 100;

inline bool has_levels_beyond(std::string_view text, int most) {
    int level = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '\\') ++i;
        else if (c == '"') quoted = !quoted;
        else if (quoted) continue;
        else if (c == '[' || c == '{') {
            if (++level > most) return true;
        } else if (c == ']' || c == '}') --level;
    }
    return false;
}

// is_discarded() when the text is no JSON, or has more levels.
inline Json parse_json(std::string_view text, int most = most_levels) {
    return has_levels_beyond(text, most) ? Json(Json::value_t::discarded) : Json::parse(text, nullptr, false);
}

}  // namespace alp
