#include "support/killed_run.h"

#include <doctest/doctest.h>

#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <cstdio>
#include <stdexcept>

void in_a_run_that_is_killed(Program& program, const std::function<void()>& what) {
    program.stop();
    const pid_t child = fork();
    if (child == 0) {
        try {
            program.start();
            what();
            program.settle();
            kill(getpid(), SIGKILL);
        } catch (const std::exception& error) {
            fprintf(stderr, "%s\n", error.what());
        }
        _exit(1);
    }
    int ended = 0;
    REQUIRE(waitpid(child, &ended, 0) == child);
    REQUIRE(WIFSIGNALED(ended));
    program.start();
}
