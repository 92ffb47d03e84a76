// On the beamer: the one question, very large, and what was said to it. The case itself stays hidden until it is opened here.
#include "desk.h"

#include <alp/text.h>

namespace cl {

using namespace alp;

namespace {

void draw_big(const std::string& id, const std::string& text) {
    ui::begin_card(id.c_str(), 0, 0, ui::wash(colour, 0.12f));
    ui::words(text, ui::Face::room);
    ui::end_card();
}

void draw_all(const std::vector<const Contribution*>& rows) {
    ui::flow(static_cast<int>(rows.size()), ui::em(420), [&](int i, float) {
        const Contribution& row = *rows[static_cast<std::size_t>(i)];
        draw_big(row.id.text(), row.text);
    });
}

void draw_said(Desk& desk, const Step& step) {
    for (const Question& question : step.questions) {
        const auto& rows = desk.session.contributions(step.id, question.id);
        if (rows.empty()) continue;
        if (step.questions.size() > 1 && question.id != step.questions.front().id) {
            ui::words(question.text.shown(), ui::Face::room);
            ui::gap(8);
        }
        if (in_silence(desk.session, step.id, question.id)) {
            const auto count = static_cast<long>(rows.size());
            ui::words(filled(trn("{} contribution, not shown yet", "{} contributions, not shown yet", count), count), ui::Face::room);
            continue;
        }
        draw_all(rows);
        ui::gap();
    }
}

void draw_marks(Desk& desk) {
    const Scale* scale = desk.session.outline().scale(lens_scale);
    const ui::Palette& p = ui::palette();
    const auto& rows = desk.reading.looked_through();
    ui::flow(static_cast<int>(rows.size()), ui::em(520), [&](int i, float) {
        const Mark& mark = *rows[static_cast<std::size_t>(i)];
        ImGui::PushID(mark.baken->id.c_str());
        const ImU32 grounds[] = {p.card, p.late, p.busy, p.done};
        ui::begin_card("mark", 0, 0, grounds[mark.value()]);
        ui::words(filled("{} {}", number_of(*mark.baken), mark.baken->name.shown()), ui::Face::room);
        ui::gap(8);
        const bool seen = mark.value() && scale;
        ui::words(seen                    ? scale->words[static_cast<std::size_t>(mark.value() - 1)].shown()
                  : mark.not_applicable() ? std::string(tr("n/a"))
                                          : std::string(tr("not looked at yet")),
                  ui::Face::room);
        ui::end_card();
        ImGui::PopID();
    });
}

void draw_open_actions(Desk& desk) {
    for (const Action* action : desk.session.open_actions()) draw_big(action->id.text(), action->text), ui::gap();
}

void draw_agreed_actions(Desk& desk) {
    for (const Action* action : desk.session.actions()) {
        const std::string owner = ui::owner_words(desk.session, *action);
        draw_big(action->id.text(), owner.empty() ? action->text : action->text + " · " + owner);
        ui::gap();
    }
}

}  // namespace

void draw_presenter(Desk& desk) {
    const Step* found = desk.session.outline().step(desk.view.step);
    if (!found) return;
    const Step& step = *found;
    ui::words(step.title.shown(), ui::Face::room, ui::tone(colour));
    ui::words(heading_of(step, desk.variant()), ui::Face::presenter);
    ui::gap(16);
    if (const Contribution* question = desk.reading.learning_question(); question && step.id != at::ask)
        ui::words("“" + question->text + "”", ui::Face::room, ui::palette().quiet);
    ui::gap(20);
    if (step.id == at::bring_back) draw_open_actions(desk);
    if (step.id == at::lens) draw_marks(desk);
    if (step.id == at::actions) draw_agreed_actions(desk);
    if (step.case_text) {
        const char* word = desk.place.case_on_beamer ? tr("Hide the case again") : tr("Show the case here");
        if (!desk.place.case_on_beamer)
            ui::words(tr("What is told about residents is not on the big screen."), ui::Face::room, ui::palette().quiet);
        ui::gap();
        if (ui::button(word)) desk.place.case_on_beamer = !desk.place.case_on_beamer;
        ui::gap(20);
        if (!desk.place.case_on_beamer) return;
        if (step.id == at::tell)
            if (const std::string who = resident_line(desk.reading.about()); !who.empty()) draw_big("who", who), ui::gap();
    }
    if (step.id != at::lens || desk.place.case_on_beamer) draw_said(desk, step);
}

}  // namespace cl
