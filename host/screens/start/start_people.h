// "Who is here?" of the start card: the members of today, and guests by name. Main thread, inside a frame.
#pragma once

#include "workspace/draft_text.h"
#include "workspace/meeting.h"
#include "workspace/teams.h"

namespace alp::screens {

class StartPeople {
public:
    StartPeople(workspace::OpenStore& store, workspace::Teams& teams) : store_(store), teams_(teams), guest_(store, "guest") {}
    void draw(workspace::StartRequest& request);

private:
    void draw_members(workspace::StartRequest& request);
    void draw_guests(workspace::StartRequest& request);

    workspace::OpenStore& store_;
    workspace::Teams& teams_;
    workspace::DraftText guest_;  // the name that is being typed
};

}  // namespace alp::screens
