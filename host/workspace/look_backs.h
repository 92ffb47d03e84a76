// Beginning a look back on an earlier meeting: for a quarter of an hour, or as a whole. One that was begun is gone on with. Main thread.
#pragma once

#include "workspace/meetings.h"

namespace alp::workspace {

class LookBacks {
public:
    LookBacks(OpenStore& store, Teams& teams, Meetings& meetings, plugins::Catalogue& catalogue, Notifications& notifications);

    // Both open the meeting when what was typed is on disk; they say so when that is not possible.
    void look_back(const Id& session);    // a quarter of an hour on that one
    void recalibrate(const Id& session);  // all of it again: a new session of its instrument, with the old one beside it

private:
    using Begin = void (LookBacks::*)(const Rows& then);
    void begin(const Id& session, Begin how);
    void begin_quarter(const Rows& then);
    void begin_recalibration(const Rows& then);
    bool go_on(const Id& session, std::string_view instrument);

    OpenStore& store_;
    Teams& teams_;
    Meetings& meetings_;
    plugins::Catalogue& catalogue_;
    Notifications& notifications_;
};

}  // namespace alp::workspace
