// The sidebar: the open team, the screens, the open meeting, the jobs that run. Main thread, inside a frame.
#pragma once

#include "shell/navigator.h"
#include "workspace/jobs.h"
#include "workspace/meetings.h"

namespace alp::shell {

class Sidebar {
public:
    Sidebar(Navigator& navigator, workspace::OpenStore& store, workspace::Teams& teams, workspace::Meetings& meetings,
            workspace::Jobs& jobs);
    void draw(bool narrow);

private:
    void draw_team_switcher(bool narrow);
    void draw_team_menu();
    void draw_jobs();

    Navigator& navigator_;
    workspace::OpenStore& store_;
    workspace::Teams& teams_;
    workspace::Meetings& meetings_;
    workspace::Jobs& jobs_;
};

}  // namespace alp::shell
