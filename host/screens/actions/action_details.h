// All there is to one action, to be changed where it stands. Main thread, inside a frame.
#pragma once

#include "workspace/actions.h"
#include "workspace/meetings.h"

namespace alp::screens {

class ActionDetails {
public:
    ActionDetails(workspace::OpenStore& store, workspace::Teams& teams, workspace::Meetings& meetings, workspace::InstrumentLooks& looks,
                  workspace::Actions& actions)
        : store_(store), teams_(teams), meetings_(meetings), looks_(looks), actions_(actions) {}

    // `action` is of the open team. True: it was closed.
    bool draw(const Action& action);
    float height() const { return height_; }  // as it was drawn last

private:
    void change(const char* label, const Id& action, const std::function<void(Action&)>& how);
    void pick_owner(const Action& action);
    void pick_due(const Action& action);
    void draw_effect(const Action& action);
    void draw_ring(const Action& action);
    void open_source(const Action& action);

    workspace::OpenStore& store_;
    workspace::Teams& teams_;
    workspace::Meetings& meetings_;
    workspace::InstrumentLooks& looks_;
    workspace::Actions& actions_;
    float height_ = 200;
};

}  // namespace alp::screens
