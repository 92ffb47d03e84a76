// In place of the timeline: the meetings that were thrown away, each to be put back. Main thread, inside a frame.
#pragma once

#include "workspace/instrument_looks.h"
#include "workspace/meeting_bin.h"

namespace alp::screens {

class TimelineBin {
public:
    TimelineBin(workspace::OpenStore& store, workspace::InstrumentLooks& looks, workspace::MeetingBin bin)
        : store_(store), looks_(looks), bin_(std::move(bin)) {}

    void open() { open_ = true; }
    void close() { open_ = false; }
    bool is_open() const { return open_; }
    void draw();
    void draw_link();  // to it; nothing while it is empty

private:
    void draw_meeting(const store::SessionLine& line);

    workspace::OpenStore& store_;
    workspace::InstrumentLooks& looks_;
    workspace::MeetingBin bin_;
    bool open_ = false;
};

}  // namespace alp::screens
