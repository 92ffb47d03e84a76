// Permissions as a user meets them, also when the tests run as root.
#pragma once

#include <functional>

// Runs in a child process as the user nobody, for whom permissions count. True when it returned true.
bool as_nobody(const std::function<bool()>& what);
