// "Next": to the next phase of the plan and its page, or past the last one to closing. The same from the top bar, by F9 and by name. Main thread.
#pragma once

#include "workspace/meetings.h"

namespace alp::screens {

class NextPhase {
public:
    NextPhase(workspace::Meetings& meetings, const workspace::Clock& clock, workspace::Notifications& notifications)
        : meetings_(meetings), clock_(clock), notifications_(notifications) {}

    bool possible() const;    // a meeting is open that may be changed
    std::string name() const; // "Volgende: Dromen"
    std::string short_name() const;  // "→ Dromen", where that has no room
    void go();

private:
    workspace::Meetings& meetings_;
    const workspace::Clock& clock_;
    workspace::Notifications& notifications_;
};

}  // namespace alp::screens
