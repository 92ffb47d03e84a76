// Words on one line that are cut where they are wider than their room. Main thread, inside a frame.
#pragma once

#include <alp/ui/theme.h>

#include <string>
#include <string_view>

namespace alp::shell {

float width_of(std::string_view words, ui::Face face);
std::string cut_at_end(const std::string& words, float width, ui::Face face);
// For names: those of teams of one town differ at their end more often than at their beginning.
std::string cut_in_middle(const std::string& words, float width, ui::Face face);

struct TwoLines {
    std::string first, second;
    bool operator==(const TwoLines&) const = default;
};
// As many words as fit on the first line, the rest on the second; each cut in its middle.
TwoLines on_two_lines(const std::string& name, float width, ui::Face face);

}  // namespace alp::shell
