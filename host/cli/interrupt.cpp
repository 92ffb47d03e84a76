#include "cli/interrupt.h"

#include "window/window.h"

namespace alp::cli {
namespace {

volatile std::sig_atomic_t interrupted = 0;

void interrupt(int signal) {
    interrupted = 1;
    std::signal(signal, SIG_DFL);
    window::Window::wake();  // a byte into a pipe: allowed here
}

}  // namespace

const volatile std::sig_atomic_t* listen_for_interrupts() {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) std::signal(signal, interrupt);
    return &interrupted;
}

}  // namespace alp::cli
