// The question before the name of a member is erased for good.
#pragma once

#include "workspace/erasure.h"

namespace alp::screens {

class EraseMemberDialog {
public:
    EraseMemberDialog(workspace::OpenStore& store, workspace::Erasure& erasure) : store_(store), erasure_(erasure) {}
    void ask(const Id& member);
    void draw();  // while it is asked

private:
    workspace::OpenStore& store_;
    workspace::Erasure& erasure_;
    Id member_;  // none: nothing is asked
    bool authorship_ = false;
};

}  // namespace alp::screens
