// The picture of the thread of a theme. Main thread, inside a frame.
#pragma once

#include "workspace/instrument_looks.h"
#include "workspace/meetings.h"
#include "workspace/theme_thread.h"

namespace alp::screens {

class ThreadChart {
public:
    ThreadChart(workspace::OpenStore& store, workspace::Meetings& meetings, workspace::InstrumentLooks& looks)
        : store_(store), meetings_(meetings), looks_(looks) {}

    // A circle for each session, as large and as high as many words were said; colour and letters of its instrument. A click opens the
    // session. Where they do not all fit, the last ones.
    void draw(const workspace::ThemeThread& thread, float width, float height);

private:
    bool draw_point(const workspace::ThreadPoint& point, float x, float y, float radius, float names_at, bool with_year);

    workspace::OpenStore& store_;
    workspace::Meetings& meetings_;
    workspace::InstrumentLooks& looks_;
};

}  // namespace alp::screens
