#include "support/nobody.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <exception>

bool as_nobody(const std::function<bool()>& what) {
    const pid_t child = fork();
    if (child == 0) {
        bool good = geteuid() != 0 || (setgid(65534) == 0 && setuid(65534) == 0);
        try {
            good = good && what();
        } catch (const std::exception& error) {
            std::fprintf(stderr, "%s\n", error.what());
            good = false;
        }
        _exit(good ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return status == 0;
}
