// A month to pick a day from.
#pragma once

#include <alp/id.h>

#include <optional>

namespace alp::ui {

// `at`: the day under the keyboard, and with it the month that is shown. `chosen`: the present choice. `focus`: take the keyboard.
// The day that was taken now, by click or Enter.
std::optional<Date> month_of_days(Date& at, std::optional<Date> chosen, bool focus);
float month_width();

}  // namespace alp::ui
