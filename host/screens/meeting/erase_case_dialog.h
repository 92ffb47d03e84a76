// The question before what was told about residents in a meeting is erased for good. Main thread, inside a frame.
#pragma once

#include "workspace/erasure.h"

namespace alp::screens {

class EraseCaseDialog {
public:
    explicit EraseCaseDialog(workspace::Erasure& erasure) : erasure_(erasure) {}
    void ask(const Id& session) { asked_ = session; }
    void draw();  // nothing unless it was asked

private:
    workspace::Erasure& erasure_;
    Id asked_;
};

}  // namespace alp::screens
