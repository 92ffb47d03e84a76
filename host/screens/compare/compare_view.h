// What of a comparison is on the screen: shared by the parts of that screen.
#pragma once

#include "compare/tables.h"

#include <optional>
#include <set>
#include <string>

namespace alp::screens {

// The row whose sentences are shown at the right: of a step, of a theme that crosses the steps, or of the whole comparison. It may be
// narrowed to one card, one step, one viewpoint or one saying.
struct CompareSelection {
    std::string step = {}, key = {};  // step without key: the step itself; key without step: a crossing; neither: the whole
    std::optional<std::size_t> card = {};
    std::string crossed_step = {};    // of a crossing: only its sentences in this step
    std::optional<Perspective> perspective = {};
    std::string saying = {};          // folded: only sentences of these words

    bool narrowed() const { return card || perspective || !crossed_step.empty() || !saying.empty(); }
    bool operator==(const CompareSelection&) const = default;
};

struct CompareView {
    enum class Page { table, coding } page = Page::table;
    bool research = false;            // counts as a researcher reads them, readings and viewpoints by their names; else in a coach's words
    CompareSelection selected = {};
    std::set<std::string> unfolded = {};  // note_key() of rows whose sentences are listed below them
    std::size_t first_card = 0;       // the leftmost one, when not all fit beside one another
};

}  // namespace alp::screens
