// "Who is here?" in the middle of a meeting: who came late, who left early, guests by name. Main thread, inside a frame.
#pragma once

#include "workspace/attendance.h"
#include "workspace/meetings.h"

namespace alp::screens {

class AttendanceDialog {
public:
    explicit AttendanceDialog(const workspace::Clock& clock) : clock_(clock) {}
    void ask() { open_ = true; }
    void draw(Session& session);  // while it is open

private:
    void draw_person(Session& session, const workspace::Attendee& who);
    void draw_guest_field(Session& session);

    const workspace::Clock& clock_;
    bool open_ = false;
    std::string guest_;  // the name that is being typed
};

}  // namespace alp::screens
