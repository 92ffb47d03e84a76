// What the team must know above the page of its meeting: that the instrument failed, or that nothing can be changed. Main thread, inside a
// frame.
#pragma once

#include "screens/meeting/holds_now_notice.h"
#include "workspace/replays.h"

namespace alp::screens {

class MeetingNotices {
public:
    MeetingNotices(workspace::OpenStore& store, workspace::Meetings& meetings, workspace::Replays& replays, plugins::Catalogue& catalogue)
        : store_(store), meetings_(meetings), replays_(replays), catalogue_(catalogue), holds_now_(meetings) {}

    void draw(workspace::Meeting& meeting);  // another meeting may be open when it returns: it was opened again

private:
    void draw_trouble(workspace::Meeting& meeting);
    void draw_read_only(const Session& session);

    workspace::OpenStore& store_;
    workspace::Meetings& meetings_;
    workspace::Replays& replays_;
    plugins::Catalogue& catalogue_;
    HoldsNowNotice holds_now_;
};

}  // namespace alp::screens
