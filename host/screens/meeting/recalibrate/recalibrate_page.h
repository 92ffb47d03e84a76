// Herijken on the screen: the lines of the earlier session, in their exact words, beside the new. One key a line. Main thread, inside a
// frame.
#pragma once

#include "screens/meeting/recalibrate/recalibrate_state.h"
#include "shell/navigator.h"
#include "workspace/documents.h"

namespace alp::screens {

class RecalibratePage {
public:
    RecalibratePage(workspace::Documents& documents, workspace::Notifications& notifications, const workspace::Clock& clock,
                    const shell::Navigator& navigator)
        : documents_(documents), notifications_(notifications), clock_(clock), navigator_(navigator) {}

    // The page, or on the beamer the one line that is talked about. In place of the instrument's form while meeting.beside().
    void draw(workspace::Meeting& meeting);

private:
    void follow(workspace::Meeting& meeting);
    void draw_page(workspace::Meeting& meeting);
    void draw_judging();
    void draw_end(workspace::Meeting& meeting);
    void write(Session& session, report::Format format);
    void draw_large(const workspace::Meeting& meeting);
    void take_arrows();
    void take_keys(const RecalibrationLine& line, bool writes);  // `writes`: there is a field for the reason

    workspace::Documents& documents_;
    workspace::Notifications& notifications_;
    const workspace::Clock& clock_;
    const shell::Navigator& navigator_;
    RecalibrateState state_;
};

// Above the instrument's own form: the way back to the lines side by side.
void draw_way_back(workspace::Meeting& meeting);

}  // namespace alp::screens
