// "Who is here?" of the start card: the members of today, and guests by name. Main thread, inside a frame.
#pragma once

#include "workspace/meeting.h"
#include "workspace/open_store.h"
#include "workspace/teams.h"

namespace alp::screens {

class StartPeople {
public:
    StartPeople(workspace::OpenStore& store, workspace::Teams& teams) : store_(store), teams_(teams) {}
    void draw(workspace::StartRequest& request);

private:
    void draw_members(workspace::StartRequest& request);
    void draw_guests(workspace::StartRequest& request);

    workspace::OpenStore& store_;
    workspace::Teams& teams_;
};

}  // namespace alp::screens
