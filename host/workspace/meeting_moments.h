// The moments of one meeting at a time, kept until the team's sessions change. Main thread.
#pragma once

#include "workspace/replay.h"

#include <optional>
#include <utility>
#include <vector>

namespace alp::workspace {

class MeetingMoments {
public:
    explicit MeetingMoments(OpenStore& store) : store_(store) {}
    // When something changed in it and what, oldest first; valid until the next call.
    const std::vector<std::pair<Time, std::string>>& of(const Id& session);

private:
    OpenStore& store_;
    std::optional<std::pair<Id, std::uint64_t>> read_;  // session and lists that moments_ was read for
    std::vector<std::pair<Time, std::string>> moments_;
};

}  // namespace alp::workspace
