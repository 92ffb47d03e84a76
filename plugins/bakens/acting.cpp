// Step 7: who does what, and when the team looks back. The last step: the meeting is closed from here.
#include "desk.h"

#include <alp/dates.h>
#include <alp/text.h>

#include <algorithm>
#include <utility>

namespace bw {

using namespace alp;

namespace {

constexpr int brief_weeks = 6, whole_weeks = 26;

void draw_reminder(const Desk& desk) {
    for (const Chosen& one : desk.board.chosen) {
        std::string line = named(one.baken);
        for (const Contribution* sign : desk.session.contributions(signs, question_of(signs, one.baken))) line += " · " + sign->text;
        ui::words(line, desk.view.presenter ? ui::Face::room : ui::Face::strong, ui::tone(colour));
    }
    if (!desk.board.chosen.empty()) ui::gap();
}

// With one baken chosen every action is about that one; with more the team says so itself.
void mark_actions(Desk& desk) {
    if (!desk.writable() || desk.board.chosen.size() != 1) return;
    const Id theme = desk.board.chosen.front().agreement->theme;
    std::vector<Id> bare;
    for (const Action* row : desk.session.actions())
        if (!row->theme && row->step == actions && !ui::being_written(row->id)) bare.push_back(row->id);
    if (bare.empty()) return;
    desk.session.edit("", [&](Edit& edit) {
        for (const Id& id : bare) edit.change<Action>(id, [&](Action& row) { row.theme = theme; });
    });
}

}  // namespace

// Six weeks for a short look, half a year for measuring again. The proposal holds unless the team picks another day.
void propose_dates(Desk& desk) { propose_look_back(desk.session, brief_weeks, whole_weeks); }

void draw_actions(Desk& desk) {
    draw_reminder(desk);
    const Step* step = desk.session.outline().step(actions);
    for (std::size_t level = 0; step && level < 3 && level < step->questions.size(); ++level) {
        const std::string id = step->questions[level].id, asked = step->questions[level].text.shown();
        ui::begin_card(id.c_str());
        ui::words(asked, desk.view.presenter ? ui::Face::room : ui::Face::strong);
        ui::gap(8);
        const bool first = desk.writable() && !desk.view.presenter && desk.session.actions().empty();
        if (first && std::exchange(desk.place.take_focus, false)) ImGui::SetKeyboardFocusHere();
        if (desk.view.presenter) ui::large_actions(desk.session, static_cast<Level>(level), colour);
        else ui::action_list(desk.session, actions, id, static_cast<Level>(level), colour);
        ui::end_card();
        ui::gap();
        step = desk.session.outline().step(actions);
    }
    mark_actions(desk);
    if (desk.view.presenter) return;
    ui::begin_card("plan");
    ui::look_back_plan(desk.session, brief_weeks, whole_weeks);
    ui::end_card();
    ui::gap();
}

}  // namespace bw
