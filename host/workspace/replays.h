// A meeting as it was: at most one is looked at. Main thread.
#pragma once

#include "workspace/clock.h"
#include "workspace/navigation.h"
#include "workspace/notifications.h"
#include "workspace/replay.h"

namespace alp::workspace {

class Replays {
public:
    Replays(OpenStore& store, plugins::Catalogue& catalogue, const Clock& clock, Notifications& notifications, Navigation& navigation)
        : store_(store), catalogue_(catalogue), clock_(clock), notifications_(notifications), navigation_(navigation) {}

    Replay* current() { return replay_.get(); }  // null: nothing is looked at
    // The session as it was at that moment; none: at the end of its history. Opens when what was typed is on disk.
    void open(const Id& session, std::optional<Time> moment = {}, bool playing = false);
    void leave();      // and back to where the user came from
    void close();      // without going anywhere
    void drop_left();  // once a frame: the one that was left lives on until then, because something may be drawing it

private:
    OpenStore& store_;
    plugins::Catalogue& catalogue_;
    const Clock& clock_;
    Notifications& notifications_;
    Navigation& navigation_;
    std::unique_ptr<Replay> replay_, left_;
};

}  // namespace alp::workspace
