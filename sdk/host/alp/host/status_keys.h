// The keys for an action that has the keyboard: one list, for every screen and for what is said about it. Main thread.
// For the program only: it is not installed with the SDK.
#pragma once

#include <alp/model.h>

#include <optional>
#include <span>
#include <string>
#include <utility>

namespace alp {

// The first letters of the Dutch words, in the order in which they are offered.
std::span<const std::pair<char, ActionStatus>> status_keys();
inline constexpr char postpone_key = 's';

// The status that a letter stands for; none: for none.
std::optional<ActionStatus> status_of_key(char letter);
// The day of an action that is moved on: two weeks from its day, or from today when that has passed.
Date two_weeks_later(const Action& action, Date today);
// "Toetsen bij een status: g gedaan · l loopt · … · s twee weken later"
std::string status_keys_in_words();

}  // namespace alp
