// After how many months the open team's case texts are erased, and which of them are erased when.
#pragma once

#include "plugins/catalogue.h"
#include "workspace/erasure.h"

namespace alp::screens {

class CaseTextTerm {
public:
    CaseTextTerm(workspace::Teams& teams, workspace::Erasure& erasure, const plugins::Catalogue& catalogue, const workspace::Clock& clock)
        : teams_(teams), erasure_(erasure), catalogue_(catalogue), clock_(clock) {}
    void draw(const Team& team);

private:
    void draw_kept();
    std::string name_of(const store::CaseText& text) const;

    workspace::Teams& teams_;
    workspace::Erasure& erasure_;
    const plugins::Catalogue& catalogue_;
    const workspace::Clock& clock_;
};

}  // namespace alp::screens
