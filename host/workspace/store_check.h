// Behind the window, once after each opening: whether all in the store is as it was written. What is found is mended at the next start.
// Main thread; the work is done in a job.
#pragma once

#include "workspace/jobs.h"
#include "workspace/notifications.h"
#include "workspace/open_store.h"

namespace alp::workspace {

class StoreCheck {
public:
    StoreCheck(OpenStore& store, Jobs& jobs, Notifications& notifications) : store_(store), jobs_(jobs), notifications_(notifications) {}
    void begin_frame();

private:
    OpenStore& store_;
    Jobs& jobs_;
    Notifications& notifications_;
    std::uint64_t checked_ = 0;  // the opening that was
};

}  // namespace alp::workspace
