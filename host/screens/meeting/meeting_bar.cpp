#include "screens/meeting/meeting_bar.h"

#include "screens/shared/plan_list.h"

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

// As much of a name as fits in that width.
std::string shortened_to(std::string name, float width) {
    const WithFace face_(Face::strong);
    if (ImGui::CalcTextSize(name.c_str()).x <= width) return name;
    while (!name.empty() && ImGui::CalcTextSize((name + "…").c_str()).x > width) {
        while (name.size() > 1 && (static_cast<unsigned char>(name.back()) & 0xC0) == 0x80) name.pop_back();
        name.pop_back();
    }
    return name + "…";
}

// Whether the title of the meeting has room beside it. What leaves it none is left out: F11 and F2 are always there, and the clock may be ignored.
bool leaves_title(float right, float width) { return right - width > em(80); }

// Puts the cursor where something of this width ends at `right`; moves `right` to before it.
void place_from_right(float& right, float width) {
    right -= width;
    ImGui::SetCursorPos({right, em(10)});
    right -= em(8);
}

}  // namespace

// The plan as a list: a click goes there, and each phase can still be left out, made longer or moved.
void MeetingBar::draw_plan_popup(workspace::Meeting& meeting) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {em(12), em(12)});
    if (ImGui::BeginPopup("plan")) {
        const Within width(em(620));
        const int people = meeting.session().people(), there_is = meeting.session().header().minutes;
        const PlanPressed pressed = draw_plan_list(meeting.plan(), people, meeting.phase());
        ImGui::Separator();
        const int minutes = meeting.plan().minutes();
        quiet(there_is > 0 ? filled(tr("{} minutes in all, of the {} there are."), minutes, there_is)
                           : filled(tr("{} minutes in all."), minutes));
        ImGui::Dummy({em(620), 0});
        if (pressed.changed) meeting.change_plan(pressed.label, *pressed.changed);
        if (pressed.go) meeting.go_to_phase(*pressed.go, clock_.now());
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

float MeetingBar::draw_plan(workspace::Meeting& meeting, float right, bool narrow) {
    workspace::PhaseClock& clock = meeting.clock();
    const std::size_t at = meeting.phase();
    const PlannedPhase& part = meeting.plan().phases[at];
    if (leaves_title(right, em(74))) {
        place_from_right(right, em(74));
        if (clock_chip("clock", clock.seconds(clock_.now()), part.minutes, clock.started.has_value())) {
            if (clock.started) clock.stop(clock_.now());
            else clock.start(clock_.now());
        }
    }
    // "3/9  Stil schrijven", or only the numbers where that does not fit; nothing where the title would not.
    std::string text = filled("{}/{}", at + 1, meeting.plan().phases.size());
    if (const std::string whole = text + "  " + part.phase.title.shown(); !narrow && right - bar_button_width(whole) > em(130))
        text = whole;
    const float width = bar_button_width(text);
    if (right - width > em(110)) {
        place_from_right(right, width);
        if (button((text + "##plan").c_str(), Kind::quiet, width)) ImGui::OpenPopup("plan");
        tooltip(tr("The plan: go to a phase, leave one out, make it longer"));
    }
    draw_plan_popup(meeting);
    return right;
}

void MeetingBar::draw_dialogs(workspace::Meeting& meeting) {
    attendance_.draw(meeting.session());
    menu_.draw_dialogs();
}

// As wide whatever it says, so that it is always at the same place.
void MeetingBar::draw_next(workspace::Meeting& meeting, float& right, bool narrow) {
    const float width = em(narrow ? 130 : 250);
    place_from_right(right, width);
    const std::string name = next_.name();
    const bool fits = bar_button_width(name) <= width;
    if (button((shortened_to(name, width - em(32)) + "###onwards").c_str(), Kind::primary, width, meeting.session().outline().colour))
        next_.go();
    if (meetings_.current() == &meeting) tooltip(fits ? std::string("F9") : name + "  F9");
}

float MeetingBar::draw(workspace::Meeting& meeting, float right, bool narrow) {
    const bool shows_plan = next_.possible();
    if (shows_plan) draw_next(meeting, right, narrow);
    if (meetings_.current() != &meeting) return right;
    place_from_right(right, em(36));
    if (icon_button("more", icons::more, tr("Paper, pausing, closing"))) ImGui::OpenPopup("more");
    menu_.draw(meeting);
    if (meetings_.current() != &meeting) return right;

    const std::string present = narrow ? "F11" : tr("Present F11");
    const float present_width = bar_button_width(present);
    if (leaves_title(right, present_width)) {
        place_from_right(right, present_width);
        if (button((present + "##present").c_str(), Kind::normal, present_width)) navigator_.present(true);
    }

    if (!meeting.session().read_only()) {
        const std::string here = filled("{} {}", icons::people, meeting.session().present().size());
        const float width = bar_button_width(here);
        if (right - width > em(210)) {  // the clock goes before; F2 is always there
            place_from_right(right, width);
            if (button((here + "##people").c_str(), Kind::quiet, width)) attendance_.ask();
            tooltip(tr("Who is here? Late, early, guests: F2"));
        }
    }
    return shows_plan ? draw_plan(meeting, right, narrow) : right;
}

}  // namespace alp::screens
