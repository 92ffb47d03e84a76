#include "screens/meeting/next_phase.h"

#include <alp/text.h>

namespace alp::screens {

bool NextPhase::possible() const {
    workspace::Meeting* meeting = meetings_.current();
    return meeting && !meeting->session().read_only() && !meeting->beside() && !meeting->plan().phases.empty();
}

std::string NextPhase::name() const {
    workspace::Meeting& meeting = *meetings_.current();
    const auto stop = meeting.next_stop();
    return stop ? filled(tr("Next: {}"), meeting.name_of(*stop)) : std::string(tr("Close the meeting"));
}

std::string NextPhase::short_name() const {
    workspace::Meeting& meeting = *meetings_.current();
    const auto stop = meeting.next_stop();
    return stop ? filled("→ {}", meeting.name_of(*stop)) : name();
}

void NextPhase::go() {
    if (!possible()) return;
    workspace::Meeting& meeting = *meetings_.current();
    const auto stop = meeting.next_stop();
    if (!stop) return meetings_.ask_to_close();
    std::string passed;
    for (const std::string& title : meeting.passed_on_the_way_to(*stop)) passed += (passed.empty() ? "" : ", ") + title;
    meeting.go_to(*stop, clock_.now());
    if (!passed.empty()) notifications_.say(filled(tr("Left out: {}."), passed));
}

}  // namespace alp::screens
