// The window is asked to end from outside: by Ctrl+C in a terminal, at logging out, by whoever stops a service.
#pragma once

#include <csignal>

namespace alp::cli {

// From now on the first SIGINT, SIGTERM or SIGHUP sets what is returned and wakes the window, which ends as by Ctrl+Q; a second one ends the
// program at once, for an instrument that hangs. Called when the window is there. Lives as long as the program.
const volatile std::sig_atomic_t* listen_for_interrupts();

}  // namespace alp::cli
