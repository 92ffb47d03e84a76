// "Who is here?" in the middle of a meeting: who came late, who left early, guests by name. Main thread, inside a frame.
#pragma once

#include "workspace/attendance.h"
#include "workspace/clock.h"
#include "workspace/draft_text.h"

namespace alp::screens {

class AttendanceDialog {
public:
    AttendanceDialog(workspace::OpenStore& store, const workspace::Clock& clock)
        : store_(store), clock_(clock), guest_(store, "guest in a meeting") {}
    void ask() { open_ = true; }
    void draw(Session& session);  // while it is open

private:
    void draw_person(Session& session, const workspace::Attendee& who);
    void draw_guest_field(Session& session);
    void add_guest(Session& session);  // whose name stands in the field

    workspace::OpenStore& store_;
    const workspace::Clock& clock_;
    bool open_ = false;
    workspace::DraftText guest_;  // the name that is being typed
};

}  // namespace alp::screens
