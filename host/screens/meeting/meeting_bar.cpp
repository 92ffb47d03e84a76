#include "screens/meeting/meeting_bar.h"

#include "screens/shared/plan_list.h"
#include "shell/cut_words.h"

#include <alp/text.h>
#include <alp/ui/icons.h>
#include <alp/ui/parts.h>
#include <alp/ui/widgets.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;

namespace {

float bar_button_width(const std::string& text) { return shell::width_of(text, Face::text) + em(32); }
float strong_width(const std::string& text) { return shell::width_of(text, Face::strong); }

// "Stil schrijven", with "2/5" before it in a step that is counted: the count of the page.
std::string where_words(workspace::Meeting& meeting, bool whole) {
    const std::string title = meeting.plan().phases[meeting.phase()].phase.title.shown();
    const auto number = meeting.on_phase_page() ? std::nullopt : step_number(meeting.session(), meeting.view().step);
    if (!number) return whole ? title : std::string(tr("Plan"));
    const std::string count = filled("{}/{}", number->number, number->of);
    return whole ? count + "  " + title : count;
}

// Of whatever "Next" leads to in this meeting, so that it stays at the same place.
float widest_next(const workspace::Meeting& meeting) {
    float widest = strong_width(tr("Close the meeting"));
    for (const PlannedPhase& part : meeting.plan().phases) {
        widest = std::max(widest, strong_width(filled("→ {}", part.phase.title.shown())));
        for (std::size_t i = 1; i < part.phase.steps.size(); ++i)
            if (const Step* step = meeting.session().outline().step(part.phase.steps[i]))
                widest = std::max(widest, strong_width(filled("→ {}", step->title.shown())));
    }
    return widest + em(32);
}

std::string people_words(const workspace::Meeting& meeting) { return filled("{} {}", icons::people, meeting.session().present().size()); }

// The cursor to where something of that width ends at `right`; `right` to before it.
void place_from_right(float& right, float width, float between) {
    right -= em(width);
    ImGui::SetCursorPos({right, em(10)});
    right -= em(between);
}

}  // namespace

// In design pixels. What differs from page to page has the same room on each.
BarRoom MeetingBar::room_in(workspace::Meeting& meeting, float right, bool narrow) const {
    const float one = em(1);
    BarWishes wishes{.room = right / one - (narrow ? 8 : 24)};
    const bool shows_plan = next_.possible();
    if (!narrow) {
        const std::string& name = meeting.session().header().title;
        const std::string instrument = meeting.session().outline().name.shown();
        wishes.title = strong_width(joined({instrument, name}, " · ")) / one + 16;
        wishes.title_least = name.empty() ? strong_width(instrument) / one + 16 : std::min(120.0f, strong_width(name) / one + 16);
    }
    if (!meeting.session().read_only()) wishes.people = bar_button_width(people_words(meeting)) / one - 12;
    wishes.present_key = bar_button_width("F11") / one;
    wishes.present_words = bar_button_width(tr("Present F11")) / one;
    if (!shows_plan) return share_bar(wishes);
    wishes.next = std::max(narrow ? 0.0f : 250.0f, widest_next(meeting) / one);
    wishes.plan = std::max(bar_button_width("10/10"), bar_button_width(tr("Plan"))) / one;
    wishes.plan_words = std::max(wishes.plan, bar_button_width(where_words(meeting, true)) / one);
    return share_bar(wishes);
}

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

void MeetingBar::draw_plan(workspace::Meeting& meeting, float& right, const BarRoom& room) {
    workspace::PhaseClock& clock = meeting.clock();
    if (room.clock > 0) {
        place_from_right(right, room.clock, room.between);
        const PlannedPhase& part = meeting.plan().phases[meeting.phase()];
        if (clock_chip("clock", clock.seconds(clock_.now()), part.minutes, clock.started.has_value())) {
            if (clock.started) clock.stop(clock_.now());
            else clock.start(clock_.now());
        }
    }
    if (room.plan > 0) {
        const std::string whole = where_words(meeting, true);
        const std::string text = bar_button_width(whole) <= em(room.plan) + 1 ? whole : where_words(meeting, false);
        place_from_right(right, room.plan, room.between);
        if (button((text + "##plan").c_str(), Kind::quiet, em(room.plan))) ImGui::OpenPopup("plan");
        tooltip(tr("The plan: go to a phase, leave one out, make it longer"));
    }
    draw_plan_popup(meeting);
}

void MeetingBar::draw_dialogs(workspace::Meeting& meeting) {
    attendance_.draw(meeting.session());
    menu_.draw_dialogs();
}

// As wide whatever it says, so that it is always at the same place.
void MeetingBar::draw_next(workspace::Meeting& meeting, float& right, const BarRoom& room) {
    constexpr float least_words = 90;
    place_from_right(right, room.next, room.between);
    const float inside = em(room.next - 32);
    const std::string whole = next_.name(), name = strong_width(whole) <= inside ? whole : next_.short_name();
    const std::string shown =
        room.next < least_words ? std::string(meeting.next_stop() ? "→" : "✓") : shell::cut_at_end(name, inside, Face::strong);
    const bool cut = shown != whole;
    if (button((shown + "###onwards").c_str(), Kind::primary, em(room.next), meeting.session().outline().colour)) next_.go();
    if (meetings_.current() == &meeting) tooltip(cut ? whole + "  F9" : std::string("F9"));
}

float MeetingBar::draw(workspace::Meeting& meeting, float right, bool narrow) {
    const bool shows_plan = next_.possible();
    const BarRoom room = room_in(meeting, right, narrow);
    if (shows_plan) draw_next(meeting, right, room);
    if (meetings_.current() != &meeting) return right;
    place_from_right(right, bar_more, room.between);
    if (icon_button("more", icons::more, tr("Paper, pausing, closing"))) ImGui::OpenPopup("more");
    menu_.draw(meeting);
    if (meetings_.current() != &meeting) return right;
    draw_present(right, room);
    if (meetings_.current() == &meeting) draw_people(meeting, right, room);
    if (shows_plan) draw_plan(meeting, right, room);
    return right;
}

void MeetingBar::draw_present(float& right, const BarRoom& room) {
    if (room.present <= 0) return;
    const std::string words = tr("Present F11");
    const std::string present = bar_button_width(words) <= em(room.present) + 1 ? words : std::string("F11");
    place_from_right(right, room.present, room.between);
    if (button((present + "##present").c_str(), Kind::normal, em(room.present))) navigator_.present(true);
}

void MeetingBar::draw_people(workspace::Meeting& meeting, float& right, const BarRoom& room) {
    if (room.people <= 0) return;
    place_from_right(right, room.people, room.between);
    if (button((people_words(meeting) + "##people").c_str(), Kind::quiet, em(room.people))) attendance_.ask();
    tooltip(tr("Who is here? Late, early, guests: F2"));
}

}  // namespace alp::screens
