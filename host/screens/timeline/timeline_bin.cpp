#include "screens/timeline/timeline_bin.h"

#include <alp/ui/widgets.h>

namespace alp::screens {

using namespace ui;

void TimelineBin::draw_link() {
    const auto count = static_cast<long>(bin_.meetings().size());
    if (count == 0) return;
    gap(8);
    if (text_link(filled(trn("{} meeting in the bin", "{} meetings in the bin", count), count).c_str())) open();
}

void TimelineBin::draw_meeting(const store::SessionLine& line) {
    const SessionHeader& header = line.header;
    words(filled("{} · {}", looks_.of(header).name, date_in_words(local_date(header.held), false)), Face::strong);
    const std::string counts = filled(trn("{} contribution", "{} contributions", line.contributions), line.contributions);
    quiet(filled("{}{} · {}", header.title.empty() ? "" : header.title + " · ", counts,
                 filled(tr("in the bin since {}"), short_date(local_date(*header.deleted)))));
    if (!store_.read_only() && button(tr("Put back"))) bin_.put_back(header.id);
}

void TimelineBin::draw() {
    heading(tr("In the bin"));
    gap(8);
    const std::vector<store::SessionLine> meetings = bin_.meetings();  // a copy: one may be put back meanwhile
    if (meetings.empty()) quiet(tr("Nothing was thrown away. A meeting comes here by the ⋯ menu at the top, \"To the bin\"."));
    for (const store::SessionLine& line : meetings) {
        ImGui::PushID(line.header.id.text().c_str());
        rule();
        gap(4);
        draw_meeting(line);
        gap(4);
        ImGui::PopID();
    }
    gap(16);
    if (button(tr("Back to the timeline"))) close();
}

}  // namespace alp::screens
