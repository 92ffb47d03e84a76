#include "files/no_core.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace alp::files {

void leave_no_core() noexcept {
    ::prctl(PR_SET_DUMPABLE, 0);  // also where a core goes to a program, which asks after no limit
    rlimit limit{};
    if (::getrlimit(RLIMIT_CORE, &limit) != 0) return;
    limit.rlim_cur = 0;
    ::setrlimit(RLIMIT_CORE, &limit);
}

}  // namespace alp::files
