#include "pasted.h"

#include <alp/text.h>

#include <algorithm>

namespace alp::ui {
namespace {

struct Change {
    std::string_view from, to;
};
constexpr Change changes[] = {{"\v", "\n"},   {"\f", "\n"},   {"\u0085", "\n"}, {"\u2028", "\n"}, {"\u2029", "\n"},
                              {"\u00AD", ""}, {"\u200B", ""}, {"\u2060", ""},   {"\uFEFF", ""}};

std::string_view without_blanks(std::string_view line) {
    constexpr std::string_view blanks[] = {" ", "\t", "\u00A0", "\u2003", "\u3000"};
    for (bool more = true; more;) {
        more = false;
        for (const std::string_view blank : blanks) {
            while (line.starts_with(blank)) line.remove_prefix(blank.size()), more = true;
            while (line.ends_with(blank)) line.remove_suffix(blank.size()), more = true;
        }
    }
    return line;
}

// "- ", "• ", "12. ", "a) ": what a list has before its lines.
std::string_view without_mark(std::string_view line) {
    for (const std::string_view mark : {"-", "*", "+", "\u2022", "\u25CF", "\u25E6", "\u2013", "\u2023", "\u00B7", "\uF0B7"})
        if (line.starts_with(mark) && line.size() > mark.size() && (line[mark.size()] == ' ' || line[mark.size()] == '\t'))
            return without_blanks(line.substr(mark.size()));
    const std::size_t number = std::min(line.find_first_not_of("0123456789"), line.size());
    if (number > 0 && number <= 3 && line.size() > number + 1 && (line[number] == '.' || line[number] == ')') &&
        (line[number + 1] == ' ' || line[number + 1] == '\t'))
        return without_blanks(line.substr(number + 1));
    return line;
}

}  // namespace

std::string pasted(std::string_view clipboard) {
    std::string changed;
    changed.reserve(clipboard.size());
    for (std::size_t at = 0; at < clipboard.size();) {
        const Change* here = std::find_if(std::begin(changes), std::end(changes),
                                          [&](const Change& one) { return clipboard.substr(at).starts_with(one.from); });
        if (here == std::end(changes)) changed += clipboard[at++];
        else changed += here->to, at += here->from.size();
    }
    return clean_utf8(changed);
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (const std::string_view line = without_mark(without_blanks(text.substr(at, end - at))); !line.empty()) lines.emplace_back(line);
        at = end + 1;
    }
    return lines;
}

}  // namespace alp::ui
