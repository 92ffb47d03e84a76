// On the beamer: the one question, very large, and what was said to it. The case itself stays hidden until it is opened here.
#include "desk.h"

#include <alp/text.h>
#include <alp/ui/large.h>

#include <algorithm>
#include <utility>

namespace cl {

using namespace alp;

namespace {

void draw_big(const std::string& id, const std::string& text) {
    ui::begin_card(id.c_str(), 0, 0, ui::wash(colour, 0.12f));
    ui::words(text, ui::Face::room);
    ui::end_card();
}

void draw_all(const std::string& id, const std::vector<const Contribution*>& rows, float height) {
    std::vector<ui::LargeCard> cards;
    for (const Contribution* row : rows) cards.push_back({.text = row->text, .ground = ui::wash(colour, 0.12f)});
    ui::large_cards(id.c_str(), cards, height);
}

// Whoever was writing on the page goes on here: their words appear among the others while they are typed.
void draw_field(Desk& desk, const Step& step) {
    if (!desk.place.writes_on_beamer || !desk.writable() || step.questions.size() != 1) return;
    const std::string& question = step.questions.front().id;
    if (in_silence(desk.session, step.id, question)) return;
    ui::contribution_field(desk.session, tr("New contribution##new"), step.id, question, tr("+ Write a contribution… Enter"),
                           std::exchange(desk.place.field_focus, false));
    ui::gap();
}

void draw_said(Desk& desk, const Step& step) {
    draw_field(desk, step);
    auto left = static_cast<float>(std::count_if(step.questions.begin(), step.questions.end(), [&](const Question& question) {
        return !desk.session.contributions(step.id, question.id).empty();
    }));
    for (const Question& question : step.questions) {
        const auto& rows = desk.session.contributions(step.id, question.id);
        const bool silent = in_silence(desk.session, step.id, question.id);
        if (rows.empty() && !silent) continue;
        if (step.questions.size() > 1 && question.id != step.questions.front().id) {
            ui::words(question.text.shown(), ui::Face::room);
            ui::gap(8);
        }
        if (silent) {
            ui::silence_on_beamer(desk.session, step.id, question.id);
            ui::gap();
            continue;
        }
        draw_all(question.id, rows, ImGui::GetContentRegionAvail().y / std::max(1.0f, left--) - ui::em(12));
        ui::gap();
    }
}

// Also where the case itself is not on the beamer: whoever was writing goes on when it is off.
void draw_silent(Desk& desk, const Step& step) {
    for (const Question& question : step.questions)
        if (in_silence(desk.session, step.id, question.id)) ui::silence_on_beamer(desk.session, step.id, question.id);
}

void draw_marks(Desk& desk) {
    const Scale* scale = desk.session.outline().scale(lens_scale);
    const ui::Palette& p = ui::palette();
    const ImU32 grounds[] = {p.card, p.late, p.busy, p.done};
    std::vector<ui::LargeCard> cards;
    for (const Mark* mark : desk.reading.looked_through()) {
        const bool seen = mark->value() && scale;
        cards.push_back({.text = filled("{} {}", number_of(*mark->baken), mark->baken->name.shown()),
                         .below = seen                     ? scale->words[static_cast<std::size_t>(mark->value() - 1)].shown()
                                  : mark->not_applicable() ? std::string(tr("n/a"))
                                                           : std::string(tr("not looked at yet")),
                         .ground = grounds[mark->value()]});
    }
    ui::large_cards("marks", cards);
}

void draw_agreed_actions(Desk& desk) {
    std::vector<ui::LargeCard> cards;
    for (const Action* action : desk.session.actions())
        cards.push_back({.text = action->text, .below = ui::owner_words(desk.session, *action), .ground = ui::wash(colour, 0.12f)});
    ui::large_cards("actions", cards);
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
    if (step.id == at::bring_back) ui::large_open_actions(desk.session);
    if (step.id == at::lens) draw_marks(desk);
    if (step.id == at::actions) draw_agreed_actions(desk);
    if (step.case_text) {
        const char* word = desk.place.case_on_beamer ? tr("Hide the case again") : tr("Show the case here");
        if (!desk.place.case_on_beamer)
            ui::words(tr("What is told about residents is not on the big screen."), ui::Face::room, ui::palette().quiet);
        ui::gap();
        if (ui::button(word)) desk.place.case_on_beamer = !desk.place.case_on_beamer;
        ui::gap(20);
        if (!desk.place.case_on_beamer) return draw_silent(desk, step);
        if (step.id == at::tell)
            if (const std::string who = resident_line(desk.reading.about()); !who.empty()) draw_big("who", who), ui::gap();
    }
    if (step.id != at::lens || desk.place.case_on_beamer) draw_said(desk, step);
}

}  // namespace cl
