// The question before what was told about residents in a meeting is erased for good. Main thread, inside a frame.
#pragma once

#include "shell/loss_question.h"
#include "workspace/erasure.h"

namespace alp::screens {

class EraseCaseDialog {
public:
    explicit EraseCaseDialog(workspace::Erasure& erasure) : erasure_(erasure) {}
    void ask(const Id& session);
    void draw() { question_.draw(); }  // nothing unless it was asked

private:
    workspace::Erasure& erasure_;
    shell::LossQuestion question_;
};

}  // namespace alp::screens
