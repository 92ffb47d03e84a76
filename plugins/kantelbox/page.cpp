// The page of a step: the table with the card in hand at the left, the step's question and what is written at the right, the way on below.
#include "desk.h"

#include <alp/text.h>
#include <alp/ui/parts.h>

#include <algorithm>

namespace kb {

using namespace alp;

namespace {

using Draw = void (*)(Desk&);

Draw step_of(std::string_view step) {
    constexpr std::pair<std::string_view, Draw> steps[] = {
        {look_back_step, draw_look_back}, {draw_step, draw_deck},      {now_step, draw_now},
        {need_step, draw_need},           {tilt_step, draw_tilt},      {stair_step, draw_stair},
        {obstacle_step, draw_obstacles},  {agree_step, draw_agreement}};
    for (const auto& [id, draw] : steps)
        if (id == step) return draw;
    return nullptr;
}

bool needs_card(std::string_view step) { return step != look_back_step && step != draw_step; }
bool is_written_in_silence(std::string_view step) { return needs_card(step) && step != agree_step; }

void draw_content(Desk& desk) {
    const Draw draw = step_of(desk.view.step);
    if (!draw) return draw_guided_form(desk.session, desk.view);
    ui::step_heading(desk.session, desk.view);
    if (!needs_card(desk.view.step) || desk.card()) return draw(desk);
    const auto& drawn = desk.place.drawn;
    const bool said = drawn && (!desk.presenter() || drawn->from.empty());  // what the team once said may be about a resident
    ui::notice(said ? filled(tr("The card “{}” was drawn, but not taken yet. Take it at the cards, or choose another one."), drawn->text)
                    : std::string(tr("There is no card on the table yet.")));
    ui::gap();
    if (ui::button(tr("To the cards"), ui::Kind::primary, 0, colour)) desk.view.go_to = draw_step;
}

void draw_way_on(Desk& desk) {
    ui::step_buttons(desk.session, desk.view);
    if (is_written_in_silence(desk.view.step) && desk.card()) silence_button(desk);
    if (desk.view.step == agree_step && desk.writable()) {
        const char* more = tr("One more card");
        ui::beside(ui::button_width(more));
        if (ui::button(more)) desk.view.go_to = draw_step;
    }
    ui::closing_buttons(desk.session, desk.view);
}

// Where there is no table at the left, the meter is below what was written.
void draw_meter_below(Desk& desk) {
    const Card* card = desk.card();
    if (!card || (desk.view.step != now_step && desk.view.step != agree_step)) return;
    ui::gap();
    draw_meter(desk, *card, desk.view.step);
}

// For the back of the room: the question, the card, and what was said.
void draw_large(Desk& desk) {
    const ui::Within page(std::min(ImGui::GetContentRegionAvail().x, ui::em(1400)));
    if (needs_card(desk.view.step)) {
        const Draw draw = step_of(desk.view.step);
        ui::step_heading(desk.session, desk.view);
        draw_faces_large(desk);
        if (draw) draw(desk);
    } else {
        draw_content(desk);
    }
}

}  // namespace

void draw_page(Desk& desk) {
    follow_tilt(desk);
    if (desk.presenter()) return draw_large(desk);
    ui::step_strip(desk.session, desk.view);
    const bool table = desk.card() && desk.view.step != look_back_step;
    const float there = ImGui::GetContentRegionAvail().x, left = ui::em(320), between = ui::em(20);
    const bool beside = table && there > left + between + ui::em(420);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    float bottom = at.y;
    if (table) {
        ImGui::BeginGroup();
        {
            const ui::Within room(beside ? left : there);
            if (beside) draw_table(desk);
            else draw_table_small(desk);
        }
        ImGui::EndGroup();
        bottom = ImGui::GetItemRectMax().y;
        if (beside) ImGui::SetCursorScreenPos({at.x + left + between, at.y});
        else ui::gap();
    }
    ImGui::BeginGroup();
    {
        const float room = beside ? there - left - between : there;
        const ui::Within content(std::min(room, ui::em(1100)));
        draw_content(desk);
        if (table && !beside) draw_meter_below(desk);
        draw_way_on(desk);
    }
    ImGui::EndGroup();
    bottom = std::max(bottom, ImGui::GetItemRectMax().y);
    ImGui::SetCursorScreenPos({at.x, bottom});
    ImGui::Dummy({0, 0});
}

}  // namespace kb
