// Herijken on the screen: the old lines, in their exact words, beside the new. One key a line.
#pragma once

namespace alp::app {
class App;
class Meeting;
}

namespace alp::screens {

// The page, or for the presenter the one line that is talked about. Instead of the instrument's form while meeting.beside().
void draw_recalibrate(app::App& app, app::Meeting& meeting);
// Above the instrument's own form: the way back to the lines side by side.
void draw_way_back(app::App& app, app::Meeting& meeting);

}  // namespace alp::screens
