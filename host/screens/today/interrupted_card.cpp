#include "screens/today/interrupted_card.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <algorithm>
#include <utility>

namespace alp::screens {

using namespace ui;

void InterruptedCard::draw_last(const Meetings::Interrupted& one) {
    words(filled(tr("{}: interrupted on {} at {}. Go on where you were?"), looks_.of(one.line.header).name,
                 date_in_words(local_date(one.at)), time_of_day(one.at)));
    gap(8);
    if (button(tr("Go on"), Kind::primary)) opened_ = one.line.header.id;
}

void InterruptedCard::draw_other(const Meetings::Interrupted& one) {
    const std::string label = filled("{}##{}", tr("Go on"), one.line.header.id.text());
    const float there = ImGui::GetContentRegionAvail().x, needs = button_width(label.c_str());
    const ImVec2 at = ImGui::GetCursorPos();
    ImGui::BeginGroup();
    {
        const Within column(there - needs - em(16));
        words(filled(tr("{}, until {} at {}"), looks_.of(one.line.header).name, date_in_words(local_date(one.at), false),
                     time_of_day(one.at)));
    }
    ImGui::EndGroup();
    const float bottom = ImGui::GetCursorPosY();
    ImGui::SetCursorPos({at.x + there - needs, at.y});
    if (button(label.c_str())) opened_ = one.line.header.id;
    ImGui::SetCursorPos({at.x, std::max(bottom, ImGui::GetCursorPosY())});
}

void InterruptedCard::draw() {
    const auto& interrupted = meetings_.interrupted();
    if (interrupted.empty()) return;
    begin_card("interrupted", 0, 0, wash(0xB45309, 0.10f));
    draw_last(interrupted.front());
    if (interrupted.size() > 1) {
        gap(12);
        quiet(tr("Also still open:"));
        gap(4);
        for (std::size_t i = 1; i < interrupted.size(); ++i) {
            if (i > 1) gap(6);
            draw_other(interrupted[i]);
        }
    }
    end_card();
    gap(16);
    if (opened_) meetings_.open(std::exchange(opened_, {}));
}

}  // namespace alp::screens
