// The question before the meeting is closed, paused for another team, or the program ended, while something that people gave in it is not shown yet. Main thread, inside a
// frame.
#pragma once

#include "workspace/meetings.h"

namespace alp::shell {

class Ending {
public:
    explicit Ending(workspace::Meetings& meetings) : meetings_(meetings) {}

    // The user chose to leave the program: at once when nothing waits to be shown. Asked again while the question stands: then it is clear.
    void leave();
    bool leaves() const { return leaves_; }
    bool asks() const { return leaving_ || meetings_.asks(); }
    void draw();  // the question, while it stands

private:
    void say_what_waits(bool program) const;

    workspace::Meetings& meetings_;
    bool leaving_ = false, leaves_ = false;
};

}  // namespace alp::shell
