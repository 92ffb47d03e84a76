// The question before the name of a member is erased for good.
#pragma once

#include "shell/loss_question.h"
#include "workspace/erasure.h"

namespace alp::screens {

class EraseMemberDialog {
public:
    EraseMemberDialog(workspace::OpenStore& store, workspace::Erasure& erasure) : store_(store), erasure_(erasure) {}
    void ask(const Id& member);
    void draw() { question_.draw(); }  // while it is asked

private:
    workspace::OpenStore& store_;
    workspace::Erasure& erasure_;
    shell::LossQuestion question_;
    bool authorship_ = false;
};

}  // namespace alp::screens
