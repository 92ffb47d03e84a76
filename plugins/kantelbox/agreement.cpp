// Step kb.7: what we do differently next time: the sentence, actions on three levels, the meter again, and when to look back.
#include "desk.h"

#include <alp/text.h>
#include <alp/ui/parts.h>

namespace kb {

using namespace alp;

namespace {

void draw_sentence(Desk& desk) {
    ui::begin_card("sentence");
    ui::words(tr("Which sentence do we say next time?"), desk.presenter() ? ui::Face::room : ui::Face::strong);
    ui::gap(8);
    draw_lines(desk, sentence, desk.face());
    ui::end_card();
    ui::gap();
}

bool is_asked(const Session& session, const Id& obstacle) {
    for (const Action* action : session.actions())
        if (action->contribution == obstacle) return true;
    return false;
}

// What lies with others can be asked of them: one press makes it an action.
void draw_signals(Desk& desk) {
    if (!desk.writable() || desk.presenter()) return;
    for (const Card& card : desk.box.cards())
        for (const Contribution* row : desk.session.contributions(obstacle_step, about("kb.6.anderen", card.number))) {
            if (is_asked(desk.session, row->id)) continue;
            ImGui::PushID(row->id.text().c_str());
            ui::words(filled(tr("Signal: {}"), row->text));
            const bool pressed = ui::button(tr("Make it something we ask"));
            ui::gap();
            ImGui::PopID();
            if (!pressed) continue;
            Action action;
            action.team = desk.session.header().team;
            action.session = desk.session.id();
            action.contribution = row->id;
            action.step = agree_step;
            action.question = "kb.7.3";
            action.level = Level::external;
            action.text = row->text;
            if (card.front)
                for (const Theme* theme : desk.session.themes_of(card.front->id))
                    if (!action.theme) action.theme = theme->id;
            action.place = static_cast<double>(desk.session.actions().size()) + 1;
            return desk.session.edit(tr("Signal became an action"), [&](Edit& edit) { edit.add(action); });
        }
}

void draw_actions(Desk& desk) {
    constexpr std::string_view questions[] = {"kb.7.1", "kb.7.2", "kb.7.3"};
    for (std::size_t level = 0; level < 3; ++level) {
        const Question* asked = desk.session.outline().question(questions[level]);
        if (!asked) continue;
        const std::string said = asked->text.shown();
        ui::begin_card(questions[level].data());
        ui::words(said, desk.presenter() ? ui::Face::room : ui::Face::strong);
        ui::gap(8);
        if (level == 2) draw_signals(desk);
        if (desk.presenter()) ui::large_actions(desk.session, static_cast<Level>(level), colour);
        else ui::action_list(desk.session, agree_step, questions[level], static_cast<Level>(level), colour);
        ui::end_card();
        ui::gap();
    }
}

}  // namespace

void draw_agreement(Desk& desk) {
    draw_sentence(desk);
    if (desk.presenter()) {
        if (const Card* card = desk.card()) draw_meter(desk, *card, agree_step);
        ui::gap();
    }
    draw_actions(desk);
    if (desk.presenter()) return;
    ui::begin_card("plan");
    ui::look_back_plan(desk.session);
    ui::end_card();
    ui::gap();
}

}  // namespace kb
