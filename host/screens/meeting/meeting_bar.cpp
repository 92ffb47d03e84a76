#include "screens/meeting/meeting_bar.h"

#include "screens/shared/plan_list.h"

#include <alp/text.h>
#include <alp/ui/icons.h>
#include <alp/ui/parts.h>
#include <alp/ui/widgets.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;

namespace {

float bar_button_width(const std::string& text) {
    const WithFace face_(Face::text);
    return ImGui::CalcTextSize(text.c_str()).x + em(32);
}

float strong_width(const std::string& text) {
    const WithFace face_(Face::strong);
    return ImGui::CalcTextSize(text.c_str()).x;
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

// Whether there is room for it. In a wide window the title stands at the left of it; in a narrow one the page says that alone, and what has no
// room is left out: F11 and F2 are always there, and the clock may be ignored.
bool has_room(float right, float width, bool narrow) { return right - width > em(narrow ? 8 : 80); }

// "Stil schrijven", with "2/5" before it in a step that is counted: the count of the page.
std::string where_words(workspace::Meeting& meeting, bool whole) {
    const std::string title = meeting.plan().phases[meeting.phase()].phase.title.shown();
    const auto number = meeting.on_phase_page() ? std::nullopt : step_number(meeting.session(), meeting.view().step);
    if (!number) return whole ? title : std::string(tr("Plan"));
    const std::string count = filled("{}/{}", number->number, number->of);
    return whole ? count + "  " + title : count;
}

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

// What the name of the instrument takes, and the name of the meeting behind it as far as there is room.
float MeetingBar::title_room() const {
    const workspace::Meeting* meeting = meetings_.current();
    return meeting ? strong_width(meeting->session().outline().name.shown()) + em(24 + 16) : em(130);
}

float MeetingBar::draw_plan(workspace::Meeting& meeting, float right, bool narrow) {
    workspace::PhaseClock& clock = meeting.clock();
    const std::size_t at = meeting.phase();
    const PlannedPhase& part = meeting.plan().phases[at];
    // "2/5  Stil schrijven", or only the numbers where the title of the meeting would not fit beside it.
    std::string text = where_words(meeting, false);
    if (const std::string whole = where_words(meeting, true); !narrow && right - em(82) - bar_button_width(whole) > title_room())
        text = whole;
    const float width = bar_button_width(text);
    if (has_room(right, width + em(82), narrow)) {
        place_from_right(right, em(74));
        if (clock_chip("clock", clock.seconds(clock_.now()), part.minutes, clock.started.has_value())) {
            if (clock.started) clock.stop(clock_.now());
            else clock.start(clock_.now());
        }
    }
    if (has_room(right, width, narrow)) {
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
    const float width = em(narrow ? 200 : 250);
    place_from_right(right, width);
    const std::string whole = next_.name(), name = strong_width(whole) <= width - em(32) ? whole : next_.short_name();
    const bool fits = name == whole;
    if (button((shortened_to(name, width - em(32)) + "###onwards").c_str(), Kind::primary, width, meeting.session().outline().colour))
        next_.go();
    if (meetings_.current() == &meeting) tooltip(fits ? std::string("F9") : whole + "  F9");
}

float MeetingBar::draw(workspace::Meeting& meeting, float right, bool narrow) {
    const bool shows_plan = next_.possible();
    if (shows_plan) draw_next(meeting, right, narrow);
    if (meetings_.current() != &meeting) return right;
    place_from_right(right, em(36));
    if (icon_button("more", icons::more, tr("Paper, pausing, closing"))) ImGui::OpenPopup("more");
    menu_.draw(meeting);
    if (meetings_.current() != &meeting) return right;

    // In a narrow window the step and the clock come before these; the place of each stays the same.
    const float kept = narrow && shows_plan ? em(82) + em(8) + bar_button_width(where_words(meeting, false)) : 0;
    draw_present(right, kept, narrow);
    if (meetings_.current() == &meeting) draw_people(meeting, right, kept, narrow);
    return shows_plan ? draw_plan(meeting, right, narrow) : right;
}

void MeetingBar::draw_present(float& right, float kept, bool narrow) {
    const std::string present = narrow ? "F11" : tr("Present F11");
    const float width = bar_button_width(present);
    if (!has_room(right, width + kept, narrow)) return;
    place_from_right(right, width);
    if (button((present + "##present").c_str(), Kind::normal, width)) navigator_.present(true);
}

void MeetingBar::draw_people(workspace::Meeting& meeting, float& right, float kept, bool narrow) {
    if (meeting.session().read_only()) return;
    const std::string here = filled("{} {}", icons::people, meeting.session().present().size());
    const float width = bar_button_width(here);
    if (right - width - kept <= (narrow ? em(8) : em(210))) return;  // wide: the clock goes before
    place_from_right(right, width);
    if (button((here + "##people").c_str(), Kind::quiet, width)) attendance_.ask();
    tooltip(tr("Who is here? Late, early, guests: F2"));
}

}  // namespace alp::screens
