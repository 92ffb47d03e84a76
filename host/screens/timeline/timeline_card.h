// One meeting in the timeline: its day, a dot on the rail, and a card to press. Main thread, inside a frame.
#pragma once

#include "screens/timeline/verdict_words.h"
#include "workspace/instrument_looks.h"
#include "workspace/meetings.h"

namespace alp::screens {

float timeline_card_height();
float timeline_card_spacing();  // to the next one; the rail runs on through it

class TimelineCard {
public:
    TimelineCard(workspace::Meetings& meetings, workspace::InstrumentLooks& looks, VerdictWords verdicts)
        : meetings_(meetings), looks_(looks), verdicts_(std::move(verdicts)) {}

    // Pressed, it opens the meeting. `last`: the rail ends here. True: it is pointed at or has the keyboard.
    bool draw(const store::SessionLine& line, bool last);

private:
    void draw_words(const store::SessionLine& line, const workspace::InstrumentLook& look, float width);
    std::string about(const store::SessionLine& line);

    workspace::Meetings& meetings_;
    workspace::InstrumentLooks& looks_;
    VerdictWords verdicts_;
};

}  // namespace alp::screens
