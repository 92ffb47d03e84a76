// The page of a step: strip, question, the step itself, and beside it what must stay in sight.
#include "desk.h"

#include <alp/text.h>
#include <alp/ui/icons.h>

#include <algorithm>

namespace cl {

using namespace alp;

namespace {

constexpr float side_width = 336, between = 20, least_main = 520;  // design pixels

// The rule of the method that holds in this step.
const char* rule_for(std::string_view step) {
    if (step == at::tell) return tr("The bringer tells without interruption. Facts first.");
    if (step == at::clarify || step == at::answers)
        return tr("Open questions only: what, how, who, when. No advice yet: that comes at ‘What else is possible’.");
    if (step == at::weigh) return tr("The bringer says how close each question comes, without answering it.");
    if (step == at::core) return tr("One sentence each. No advice yet: that comes at ‘What else is possible’.");
    if (step == at::lens || step == at::success) return tr("How can you tell? No advice yet: that comes at ‘What else is possible’.");
    if (step == at::options) return tr("Now advice is welcome. The bringer listens, and has the last word.");
    if (step == at::harvest) return tr("The bringer begins. No names: lessons stay when the case is erased.");
    return "";
}

// In a form without that step there is no place for advice at all.
bool rule_fits(const Session& session, std::string_view step) {
    const bool speaks_of_advice = step == at::clarify || step == at::answers || step == at::lens || step == at::core || step == at::success;
    return !speaks_of_advice || gives_advice(session);
}

void draw_heading(Desk& desk) {
    const auto steps = desk.session.steps();
    const auto here = std::find_if(steps.begin(), steps.end(), [&](const Step* one) { return one->id == desk.view.step; });
    if (here == steps.end()) return;
    ui::question(heading_of(**here, desk.variant()));
    const auto number = ui::step_number(desk.session, desk.view.step);
    const std::string title = (*here)->title.shown();
    ui::quiet(number ? filled(tr("Step {} of {}"), number->number, number->of) + " · " + title : title);
    if (const char* rule = rule_for(desk.view.step); *rule) {
        ui::gap(8);
        ui::words(rule_fits(desk.session, desk.view.step) ? rule : tr("Facts first, and no advice: this form looks and learns."),
                  ui::Face::text, ui::tone(colour));
    }
    ui::gap(16);
}

void draw_way_on(Desk& desk) {
    ui::gap(4);
    ui::step_buttons(desk.session, desk.view);
    ui::closing_buttons(desk.session, desk.view);
}

}  // namespace

void draw_page(Desk& desk, const std::function<void(Desk&)>& body) {
    ui::step_strip(desk.session, desk.view);
    const float there = ImGui::GetContentRegionAvail().x, main = there - ui::em(side_width + between);
    const bool two = main >= ui::em(least_main);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    ImGui::BeginGroup();
    {
        const ui::Within room(two ? main : there);
        draw_heading(desk);
        body(desk);
        if (two) draw_way_on(desk);
    }
    ImGui::EndGroup();
    const float bottom = ImGui::GetItemRectMax().y;
    if (two) ImGui::SetCursorScreenPos({start.x + main + ui::em(between), start.y});
    ImGui::BeginGroup();
    {
        const ui::Within room(two ? ui::em(side_width) : there);
        draw_side(desk);
        if (!two) draw_way_on(desk);
    }
    ImGui::EndGroup();
    if (two) {
        ImGui::SetCursorScreenPos({start.x, std::max(bottom, ImGui::GetItemRectMax().y)});
        ImGui::Dummy({0, 0});
    }
    draw_library(desk);
}

}  // namespace cl
