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
    float free_from() const { return free_from_; }  // on the screen: between its items and what stands at its end
    float free_to() const { return free_to_; }

private:
    void draw_team_switcher(bool narrow);
    void draw_team_menu();
    void draw_jobs();

    Navigator& navigator_;
    workspace::OpenStore& store_;
    workspace::Teams& teams_;
    workspace::Meetings& meetings_;
    workspace::Jobs& jobs_;
    float free_from_ = 0, free_to_ = 0;
    float jobs_height_ = 0;  // in the last frame
};

}  // namespace alp::shell
