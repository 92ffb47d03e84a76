// The top bar's part for the open meeting: where we are in the plan, the clock, who is here, presenting, the rest in a menu, and "Next" always
// at the same place. The instrument may hold "Next" up: it may ask something first. Main thread, inside a frame.
#pragma once

#include "screens/meeting/attendance_dialog.h"
#include "screens/meeting/bar_room.h"
#include "screens/meeting/meeting_menu.h"
#include "screens/meeting/next_phase.h"
#include "shell/navigator.h"

namespace alp::screens {

class MeetingBar {
public:
    MeetingBar(workspace::OpenStore& store, workspace::Meetings& meetings, const workspace::Clock& clock, shell::Navigator& navigator,
               NextPhase next, MeetingMenu menu)
        : meetings_(meetings), clock_(clock), navigator_(navigator), next_(next), menu_(std::move(menu)), attendance_(store, clock) {}

    // From the right edge `right`; returns where what is left of it begins.
    float draw(workspace::Meeting& meeting, float right, bool narrow);
    void draw_dialogs(workspace::Meeting& meeting);  // over the page; the meeting may have been closed when it returns
    void ask_who_is_here() { attendance_.ask(); }
    void ask_name(const Id& meeting) { menu_.ask_name(meeting); }

private:
    BarRoom room_in(workspace::Meeting& meeting, float right, bool narrow) const;
    void draw_next(workspace::Meeting& meeting, float& right, const BarRoom& room);
    void draw_present(float& right, const BarRoom& room);
    void draw_people(workspace::Meeting& meeting, float& right, const BarRoom& room);
    void draw_plan(workspace::Meeting& meeting, float& right, const BarRoom& room);
    void draw_plan_popup(workspace::Meeting& meeting);

    workspace::Meetings& meetings_;
    const workspace::Clock& clock_;
    shell::Navigator& navigator_;
    NextPhase next_;
    MeetingMenu menu_;
    AttendanceDialog attendance_;
};

}  // namespace alp::screens
