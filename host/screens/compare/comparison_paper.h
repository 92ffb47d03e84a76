// The menu that writes a comparison to a file in the user's documents folder.
#pragma once

#include "workspace/clock.h"
#include "workspace/comparison_session.h"
#include "workspace/documents.h"

namespace alp::screens {

class ComparisonPaper {
public:
    ComparisonPaper(workspace::Documents& documents, const workspace::Clock& clock) : documents_(documents), clock_(clock) {}
    void draw_menu(workspace::ComparisonSession& session, compare::Wording wording);

private:
    void write(workspace::ComparisonSession& session, compare::Wording wording, report::Format format);

    workspace::Documents& documents_;
    const workspace::Clock& clock_;
};

}  // namespace alp::screens
