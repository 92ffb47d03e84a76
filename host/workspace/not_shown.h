// What people gave in a meeting and nobody saw yet: scores and dots in private, and what was written in silence. Main thread.
#pragma once

#include "workspace/sealed_parts.h"

#include <alp/session.h>

#include <optional>

namespace alp::workspace {

struct NotShown {
    std::optional<int> people = {};  // who gave something in private; 0: somebody was in the middle of it; none: nobody did
    long written = 0;                // contributions, also one that is half written
    bool any() const { return people || written > 0; }
};
NotShown not_shown(const SealedParts& sealed, const Session& session);  // a session that may not be changed waits for nothing

}  // namespace alp::workspace
