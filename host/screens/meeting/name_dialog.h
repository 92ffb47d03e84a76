// What a meeting is called: "Nulmeting". Main thread, inside a frame.
#pragma once

#include "workspace/meetings.h"

namespace alp::screens {

class NameDialog {
public:
    NameDialog(workspace::OpenStore& store, workspace::Meetings& meetings) : store_(store), meetings_(meetings) {}
    void ask(const Id& meeting) { asked_ = meeting, focus_ = true; }
    void draw();  // nothing unless it was asked

private:
    workspace::OpenStore& store_;
    workspace::Meetings& meetings_;
    Id asked_;
    bool focus_ = false;  // the field takes the keyboard
};

}  // namespace alp::screens
