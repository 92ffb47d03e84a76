// cl.4: open questions and brief answers; in the ten steps written, weighed and answered in three goes.
#include "desk.h"

#include <alp/text.h>
#include <alp/ui/privacy.h>

#include <algorithm>

namespace cl {

using namespace alp;

namespace {

bool answered_later(const Session& session) {
    const auto steps = session.steps();
    return std::any_of(steps.begin(), steps.end(), [](const Step* step) { return step->id == at::answers; });
}

// An answer is a contribution with a link to its question; both come with the first letter, as one operation.
void begin_answer(Session& session, const Contribution& question, const std::string& text) {
    Contribution answer;
    answer.id = make_id();
    answer.session = session.id();
    answer.step = at::clarify;
    answer.question = asked::answer;
    answer.text = text;
    answer.erase_on = question.erase_on;
    answer.place = question.place;
    Link link;
    link.id = Id::derive(answer.id, question.id, Link::table);
    link.session = session.id();
    link.from = answer.id;
    link.to = question.id;
    session.type(tr("Answer written"), filled("answer/{}", question.id.text()), [&](Edit& edit) {
        edit.add(answer);
        edit.add(link);
    });
}

void draw_answer(Desk& desk, const Contribution& question) {
    const Contribution* there = desk.reading.answer_to(question.id);
    if (there && there->erased) return ui::quiet(ui::erased_words(*there));
    if (!desk.writable()) {
        if (there) ui::words("– " + there->text);
        return;
    }
    std::string text = there ? there->text : std::string();
    ui::text_box(tr("Answer##answer"), text, {.hint = tr("The answer, in brief…"), .enter_submits = true});
    const bool writing = ImGui::IsItemActive();
    const Id id = there ? there->id : Id{};
    const auto keep = [&](const std::string& words) {
        desk.session.type(tr("Answer written"), filled("answer/{}", question.id.text()),
                          [&](Edit& edit) { edit.change<Contribution>(id, [&](Contribution& row) { row.text = words; }); });
    };
    const bool typed = text != (there ? there->text : std::string());
    if (typed && !there) {
        if (!only_space(text)) begin_answer(desk.session, question, text);
    } else if (typed && text.empty()) {
        desk.session.edit(tr("Answer removed"), [&](Edit& edit) { edit.remove<Contribution>(id); });
    } else if (typed) {
        keep(text);
    }
    if (there && !text.empty()) ui::privacy_offer(desk.session, filled("answer/{}", question.id.text()), text, writing, keep);
}

}  // namespace

void draw_clarifying(Desk& desk) {
    const bool later = answered_later(desk.session);
    draw_silence_button(desk, at::clarify, at::clarify);
    draw_written(
        desk, at::clarify, at::clarify, later ? ui::Below{} : [&](const Contribution& row) { draw_answer(desk, row); });
    ui::gap();
}

void draw_weighing(Desk& desk) {
    const Scale* scale = desk.session.outline().scale(weight_scale);
    const auto& questions = desk.session.contributions(at::clarify, at::clarify);
    if (questions.empty()) ui::quiet(tr("No questions were written yet."));
    if (!scale) return;
    const Scale weight = *scale;
    for (const Contribution* question : std::vector(questions)) {
        ImGui::PushID(question->id.text().c_str());
        ui::begin_card("weigh");
        ui::score_line(desk.session, at::weigh, weight, question->id.text(), question->text);
        ui::end_card();
        ui::gap();
        ImGui::PopID();
    }
}

void draw_answers(Desk& desk) {
    for (const Contribution* question : std::vector(desk.reading.answered())) {
        ImGui::PushID(question->id.text().c_str());
        ui::begin_card("answer");
        ui::words(question->text, ui::Face::strong);
        ui::gap(8);
        draw_answer(desk, *question);
        ui::end_card();
        ui::gap();
        ImGui::PopID();
    }
    ui::begin_card("last");
    draw_question(desk.session, at::answers);
    draw_written(desk, at::answers, at::answers, [&](const Contribution& row) { draw_answer(desk, row); });
    ui::end_card();
    ui::gap();
}

}  // namespace cl
