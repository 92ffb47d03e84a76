// A day to give: typed as people type dates, or picked. Main thread, inside a frame.
#pragma once

#include <alp/dates.h>
#include <alp/ui/widgets.h>

#include <functional>
#include <span>

namespace alp::ui {

struct DateField {
    std::string shown = {};            // on the button: the day that was chosen, or what is asked
    std::span<const int> weeks = {};   // choices: "Over 6 weken: …", after `from`
    std::optional<Date> from = {};     // none: today
    std::optional<Date> look_back = {};  // one more choice, the first: the day on which the team looks back
    bool may_be_none = true;           // one more, the last: "Geen datum"
    Towards towards = Towards::coming;
    // A sentence when a day cannot be taken; empty when it can.
    std::function<std::string(Date)> refused = {};
};

// A button with the present choice. It opens a field in which a date is typed, with the usual choices and a month below it: Enter takes what is
// typed, Down goes to the month, where arrows, Page Up and Page Down move and Enter takes; Escape leaves all as it was. What is no date stays in
// the field, with a sentence that says why; left like that, the sentence stands below the button and the text is there when it is opened again.
// True when `day` changed.
bool date_field(const char* id, std::optional<Date>& day, const DateField& field = {});

// The usual choice of weeks for an action, for the next short look back, and for going through all of it again.
inline constexpr int action_weeks[] = {1, 2, 4, 6, 8, 13, 26, 52}, brief_weeks[] = {6, 7, 8, 13}, whole_weeks[] = {26, 52};

}  // namespace alp::ui
