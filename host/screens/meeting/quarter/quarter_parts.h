// The parts of the page of the quarter of an hour. Each draws from the cursor on. Main thread, inside a frame.
#pragma once

#include "screens/meeting/quarter/quarter_state.h"
#include "workspace/look_back_plans.h"
#include "workspace/meetings.h"

#include <span>
#include <string>
#include <string_view>

namespace alp::screens {

// One thing that the team looks back on: what was said, does it still stand, and how it is said from now on.
void draw_quarter_round(Session& session, View& view, QuarterState& state, std::size_t round);
// "Is iedereen nog aangehaakt?": everyone taps once, in private. No name is kept, and nothing is shown before all have answered.
void draw_aboard(Session& session, View& view, QuarterState& state);

// What it ends with: read it aloud, plan the next one, put it on paper.
class QuarterResult {
public:
    QuarterResult(workspace::Meetings& meetings, workspace::Documents& documents, workspace::LookBackPlans& plans)
        : meetings_(meetings), documents_(documents), plans_(plans) {}
    void draw(Session& session, View& view, QuarterState& state);

private:
    void write(const Session& session, report::Format format);

    workspace::Meetings& meetings_;
    workspace::Documents& documents_;
    workspace::LookBackPlans& plans_;
};

// The button to the next step, with its name; takes the keyboard when a part asked for it.
void draw_next(Session& session, View& view, QuarterState& state);
// Three or more answers side by side; -1: none chosen yet. True when one was. `keys`: a letter for each.
bool big_choice(const char* id, std::span<const std::string> answers, std::string_view keys, int& chosen, unsigned colour);

}  // namespace alp::screens
