#include "screens/meeting/meeting_bar.h"

#include <alp/text.h>
#include <alp/ui/icons.h>
#include <alp/ui/widgets.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;

namespace {

float bar_button_width(const std::string& text) {
    const WithFace face_(Face::text);
    return ImGui::CalcTextSize(text.c_str()).x + em(32);
}

// Puts the cursor where something of this width ends at `right`; moves `right` to before it.
void place_from_right(float& right, float width) {
    right -= width;
    ImGui::SetCursorPos({right, em(10)});
    right -= em(8);
}

std::string phase_line(const Phase& phase) {
    return filled("{}  ·  {}", phase.title.shown(), filled(trn("{} minute", "{} minutes", phase.minutes), phase.minutes));
}

}  // namespace

// The plan as a list: a click goes there. The clock follows the steps by itself; it may be ignored.
void MeetingBar::draw_plan_popup(workspace::Meeting& meeting, const Variant& plan) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {em(12), em(12)});
    if (ImGui::BeginPopup("plan")) {
        workspace::PhaseClock& clock = meeting.clock();
        float width = em(340);
        for (const Phase& phase : plan.phases) width = std::max(width, ImGui::CalcTextSize(phase_line(phase).c_str()).x);
        for (std::size_t i = 0; i < plan.phases.size(); ++i) {
            const Phase& phase = plan.phases[i];
            ImGui::PushID(static_cast<int>(i));
            if (ImGui::Selectable(phase_line(phase).c_str(), i == clock.phase, 0, {width, em(26)})) {
                clock.go_to(i, clock_.now());
                if (!phase.steps.empty()) meeting.go_to(phase.steps.front());
            }
            ImGui::PopID();
        }
        ImGui::Separator();
        const int people = meeting.session().people();
        quiet(filled(tr("{} minutes in all; {} people ask for {:.0f}."), plan.minutes(), people, plan.minutes_for(people)));
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

float MeetingBar::draw_plan(workspace::Meeting& meeting, const Variant& plan, float right, bool narrow) {
    workspace::PhaseClock& clock = meeting.clock();
    clock.phase = std::min(clock.phase, plan.phases.size() - 1);
    const Phase& phase = plan.phases[clock.phase];
    place_from_right(right, em(74));
    if (clock_chip("clock", clock.seconds(clock_.now()), phase.minutes, clock.started.has_value())) {
        if (clock.started) clock.stop(clock_.now());
        else clock.start(clock_.now());
    }
    // "3/9  Stil schrijven", or only the numbers where that does not fit; nothing where the title would not.
    std::string text = filled("{}/{}", clock.phase + 1, plan.phases.size());
    if (const std::string whole = text + "  " + phase.title.shown(); !narrow && right - bar_button_width(whole) > em(190)) text = whole;
    const float width = bar_button_width(text);
    if (right - width > em(130)) {
        place_from_right(right, width);
        if (button((text + "##plan").c_str(), Kind::quiet, width)) ImGui::OpenPopup("plan");
    }
    draw_plan_popup(meeting, plan);
    return right;
}

void MeetingBar::draw_dialogs(workspace::Meeting& meeting) {
    attendance_.draw(meeting.session());
    menu_.draw_dialogs();
}

float MeetingBar::draw(workspace::Meeting& meeting, float right, bool narrow) {
    place_from_right(right, em(36));
    if (icon_button("more", icons::more, tr("Paper, pausing, closing"))) ImGui::OpenPopup("more");
    menu_.draw(meeting);
    if (meetings_.current() != &meeting) return right;

    const std::string present = narrow ? "F11" : tr("Present F11");
    const float present_width = bar_button_width(present);
    place_from_right(right, present_width);
    if (button((present + "##present").c_str(), Kind::normal, present_width)) navigator_.present(true);

    if (!meeting.session().read_only()) {
        const std::string here = filled("{} {}", icons::people, meeting.session().present().size());
        const float width = bar_button_width(here);
        if (right - width > em(210)) {  // the clock goes before; F2 is always there
            place_from_right(right, width);
            if (button((here + "##people").c_str(), Kind::quiet, width)) attendance_.ask();
            tooltip(tr("Who is here? Late, early, guests: F2"));
        }
    }

    const Variant* plan = meeting.plan();
    const bool shows_plan = plan && !plan->phases.empty() && !meeting.session().read_only();
    return shows_plan ? draw_plan(meeting, *plan, right, narrow) : right;
}

}  // namespace alp::screens
