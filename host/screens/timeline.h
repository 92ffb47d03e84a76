// What the parts of Tijdlijn share.
#pragma once

#include <alp/id.h>

#include <string>

namespace alp::app {
class App;
}

namespace alp::screens {

struct TimelineFilter {
    std::string instrument;  // id; empty: all
    Id theme;                // none: all
    int period = 0;          // a year; 0: always; -12: the last twelve months
    std::string text;        // words said in it
    bool operator==(const TimelineFilter&) const = default;
    bool empty() const { return *this == TimelineFilter{}; }
};

// What a meeting that looked back said of the lines of then: "12 vastgehouden, 5 bijgesteld"; empty for others.
std::string verdict_words(app::App& app, const Id& session);

// Beside the list: the thread of a theme, and the card as it was of the session that was pointed at last. `theme` none: the one that came
// back most.
void draw_timeline_side(app::App& app, const Id& theme, const Id& session, float width);

// Meetings that were thrown away. show_bin(): to that list; draw_bin(): true when it stands in place of the timeline.
void show_bin(app::App& app);
void draw_bin_link(app::App& app);
bool draw_bin(app::App& app);
void close_bin();

}  // namespace alp::screens
