// What can be done with the open meeting by name, from the palette. Main thread.
#pragma once

#include "screens/meeting/next_phase.h"
#include "shell/navigator.h"
#include "workspace/documents.h"
#include "workspace/meetings.h"
#include "workspace/replays.h"

namespace alp::screens {

class MeetingCommands {
public:
    MeetingCommands(workspace::Meetings& meetings, workspace::Replays& replays, workspace::Documents& documents,
                    shell::Navigator& navigator, NextPhase next)
        : meetings_(meetings), replays_(replays), documents_(documents), navigator_(navigator), next_(next) {}

    // `on_screen`: the meeting is what is shown now.
    void add(std::vector<shell::Command>& all, bool on_screen);

private:
    void add_steps(std::vector<shell::Command>& all, const Session& session);
    void add_papers(std::vector<shell::Command>& all);
    void add_endings(std::vector<shell::Command>& all, const Session& session);

    workspace::Meetings& meetings_;
    workspace::Replays& replays_;
    workspace::Documents& documents_;
    shell::Navigator& navigator_;
    NextPhase next_;
};

}  // namespace alp::screens
