// Above a closed meeting: what came of its lines when the team looked back, and which card came in its place. Main thread, inside a frame.
#pragma once

#include "workspace/meetings.h"

#include <alp/since.h>

namespace alp::screens {

class HoldsNowNotice {
public:
    explicit HoldsNowNotice(workspace::Meetings& meetings) : meetings_(meetings) {}
    void draw(const Session& session);

private:
    void look(const Session& session);

    struct Changed { std::string written, since; };
    workspace::Meetings& meetings_;
    std::pair<Id, std::uint64_t> looked_{};  // session and its revision that the rest was found for
    std::vector<Changed> lines_;
    Id later_;
    Date later_day_{};
    bool open_ = false;                      // the lines are listed
};

}  // namespace alp::screens
