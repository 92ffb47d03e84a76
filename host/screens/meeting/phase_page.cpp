#include "screens/meeting/phase_page.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;

namespace {

std::string names_of(const Session& session) {
    std::string names;
    for (const Attendance* row : session.present()) names += (names.empty() ? "" : ", ") + session.name_of(*row);
    return names;
}

}  // namespace

void draw_phase_page(workspace::Meeting& meeting, bool presenting) {
    const Within page(std::min(ImGui::GetContentRegionAvail().x, em(presenting ? 1280 : 860)));
    const Session& session = meeting.session();
    const Phase& phase = meeting.plan().phases[meeting.phase()].phase;
    words(phase.title.shown(), presenting ? Face::presenter : Face::question);
    gap(presenting ? 24 : 8);
    if (!presenting) {
        quiet(session.outline().purpose.shown());
        if (const std::string names = names_of(session); !names.empty()) quiet(filled(tr("Present: {}"), names));
        gap();
    }
    if (phase.says.empty()) return;
    if (!presenting) begin_card("says", 0, session.outline().colour);
    int number = 0;
    for (const Text& sentence : phase.says) {
        words(filled("{}.  {}", ++number, sentence.shown()), presenting ? Face::room : Face::heading);
        gap(presenting ? 16 : 8);
    }
    if (!presenting) end_card();
}

}  // namespace alp::screens
