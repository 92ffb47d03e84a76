// One key for one thing: what a list or a card does with letters while nobody is typing. Main thread, inside a frame.
#pragma once

#include <optional>

namespace alp::screens {

// The letter that went down, small, for who asks first; none while a text field has the keyboard, or with Ctrl or Alt, or while a menu or
// a dialog lies over the page, unless it is that which asks.
std::optional<char> letter_typed(bool in_menu = false);
// The keyboard goes to the last item, which shows it and comes into sight.
void focus_last_item();
bool last_item_has_keyboard();

}  // namespace alp::screens
