#include "screens/shared/plan_list.h"

#include <alp/text.h>
#include <alp/ui/icons.h>
#include <alp/ui/widgets.h>

#include <algorithm>
#include <cmath>

namespace alp::screens {

using namespace ui;

namespace {

constexpr float button_side = 36, minutes_room = 56;  // design pixels

// Short ones by a minute, long ones by five.
int longer(int minutes) { return minutes < 10 ? minutes + 1 : minutes - minutes % 5 + 5; }
int shorter(int minutes) { return minutes <= 10 ? std::max(1, minutes - 1) : minutes - (minutes % 5 ? minutes % 5 : 5); }

// What a shortened round comes to: fewer rounds, or less than its time for each.
std::string turns_words(const PlannedPhase& part, int people) {
    const Phase& phase = part.phase;
    const int rounds = rounds_in(phase, part.minutes, people);
    if (rounds == 0) return {};
    if (phase.rounds > 1) return " · " + filled(trn("{} round", "{} rounds", rounds), rounds);
    const double seconds = part.minutes * 60.0 / people;
    if (seconds + 1 >= phase.turn_minutes * 60) return {};
    return " · " + filled(tr("{:.0f} s each"), std::floor(seconds / 5) * 5);
}

class Row {
public:
    Row(const Plan& plan, std::size_t place, int people, PlanPressed& pressed)
        : plan_(plan), place_(place), part_(plan.phases[place]), title_(part_.phase.title.shown()), people_(people), pressed_(pressed) {}

    void draw(std::optional<std::size_t> here) {
        ImGui::PushID(part_.phase.id.c_str());
        const ImVec2 at = ImGui::GetCursorPos();
        const float room = ImGui::GetContentRegionAvail().x, end = at.x + room, height = em(button_side);
        const float left = room - em(4 * button_side + minutes_room + 8);
        const float line = at.y + std::floor((height - ImGui::GetFontSize()) / 2);
        draw_title(here, {at.x, line}, left);
        if (!part_.left_out) {
            ImGui::SetCursorPos({end - em(4 * button_side + minutes_room), line});
            one_line(filled(tr("{} min"), part_.minutes), em(minutes_room), Face::quiet, palette().quiet);
            draw_changes({end - em(4 * button_side), at.y});
        }
        ImGui::SetCursorPos({end - em(button_side), at.y});
        if (part_.left_out) {
            if (icon_button("in", icons::undo, filled(tr("Put back: {}"), title_).c_str())) change(tr("{} put back"))->left_out = false;
        } else if (icon_button("out", icons::close, filled(tr("Leave out: {}"), title_).c_str())) {
            change(tr("{} left out"))->left_out = true;
        }
        ImGui::SetCursorPos({at.x, at.y + height});
        ImGui::Dummy({0, 0});
        ImGui::PopID();
    }

private:
    void draw_title(std::optional<std::size_t> here, ImVec2 at, float room) {
        std::string words = title_ + (part_.left_out ? filled(" · {}", tr("left out")) : turns_words(part_, people_));
        ImGui::SetCursorPos(at);
        if (!here) return one_line(words, room, Face::text, part_.left_out ? palette().quiet : 0);
        if (list_line("##go", *here == place_, {room, em(26)})) pressed_.go = place_;
        ImGui::SetCursorPos({at.x + em(6), at.y});
        one_line(words, room - em(12), *here == place_ ? Face::strong : Face::text, part_.left_out ? palette().quiet : 0);
    }

    void draw_changes(ImVec2 at) {
        const int more = longer(part_.minutes), less = shorter(part_.minutes);
        ImGui::SetCursorPos(at);
        if (icon_button("shorter", "–", filled(tr("Shorter: {}"), title_).c_str()) && less != part_.minutes)
            change(tr("{} shorter"))->minutes = less;
        ImGui::SetCursorPos({at.x + em(button_side), at.y});
        if (icon_button("longer", icons::plus, filled(tr("Longer: {}"), title_).c_str())) change(tr("{} longer"))->minutes = more;
        if (place_ == 0) return;
        ImGui::SetCursorPos({at.x + em(2 * button_side), at.y});
        if (icon_button("earlier", icons::up, filled(tr("One place forward: {}"), title_).c_str())) {
            change(tr("{} moved forward"));
            std::swap(pressed_.changed->phases[place_], pressed_.changed->phases[place_ - 1]);
        }
    }

    PlannedPhase* change(const char* label) {
        pressed_.changed = plan_;
        pressed_.label = filled(label, title_);
        return &pressed_.changed->phases[place_];
    }

    const Plan& plan_;
    std::size_t place_;
    const PlannedPhase& part_;
    std::string title_;
    int people_;
    PlanPressed& pressed_;
};

}  // namespace

PlanPressed draw_plan_list(const Plan& plan, int people, std::optional<std::size_t> here) {
    PlanPressed pressed;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
    for (std::size_t i = 0; i < plan.phases.size(); ++i) Row(plan, i, people, pressed).draw(here);
    ImGui::PopStyleVar();
    return pressed;
}

std::string left_out_words(const Plan& plan) {
    std::string titles;
    for (const PlannedPhase& part : plan.phases)
        if (part.left_out) titles += (titles.empty() ? "" : ", ") + part.phase.title.shown();
    return titles;
}

}  // namespace alp::screens
