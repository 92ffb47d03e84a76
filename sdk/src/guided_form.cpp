// The guided form: a whole meeting from an outline alone. One function per kind of step.
#include "parts/inside.h"

#include <alp/instrument.h>
#include <alp/team.h>
#include <alp/ui/parts.h>

#include <algorithm>

namespace alp {
namespace {

using namespace ui;

unsigned colour_of(const Session& session, const Step& step) { return step.colour ? step.colour : session.outline().colour; }

bool skipped(const Session& session, const Step& step, const Question& question) {
    const Progress* progress = session.progress(step.id, question.id);
    return progress && progress->stage == Stage::skipped;
}

// One question with what was said to it, on a card.
void draw_question(Session& session, const View& view, const Step& step, const Question& question) {
    const bool passed = skipped(session, step, question), any = !session.contributions(step.id, question.id).empty();
    begin_card(question.id.c_str());
    words(question_for(question, session.team().partnership), view.presenter ? Face::room : Face::strong);
    if (!question.hint.empty() && !view.presenter) quiet(question.hint.shown());
    gap(8);
    if (!passed || any)
        contribution_list(session, step.id, question.id, colour_of(session, step), view.presenter ? Face::room : Face::text);
    if (!view.presenter && (passed || !any)) {
        if (!passed) gap(8);
        skip_question(session, step.id, question.id);
    }
    end_card();
    gap();
}

void draw_own_points(Session& session, const View& view, const Step& step) {
    begin_card("own");
    if (!step.questions.empty()) {
        words(tr("Own point"), view.presenter ? Face::room : Face::strong);
        gap(8);
    }
    contribution_list(session, step.id, "", colour_of(session, step), view.presenter ? Face::room : Face::text);
    end_card();
    gap();
}

void draw_write(Session& session, const View& view, const Step& step) {
    for (const Question& question : step.questions) draw_question(session, view, step, question);
    if (step.own_points || (step.kind == StepKind::write && step.questions.empty())) draw_own_points(session, view, step);
}

// A value by the group as a whole for each question of the step, or one for the step when it asks none.
void draw_rate(Session& session, const View& view, const Step& step) {
    const auto card = [&](const Scale& scale, const std::string& subject, const std::string& asked) {
        begin_card(filled("{}:{}", scale.id, subject).c_str());
        score_line(session, step.id, scale, subject, asked);
        end_card();
        gap();
    };
    for (const std::string& id : step.scales) {
        const Scale* scale = session.outline().scale(id);
        if (!scale) continue;
        if (step.scales.size() > 1) heading(scale->name.shown());
        for (const Question& question : step.questions) card(*scale, question.id, question.text.shown());
        if (step.questions.empty()) card(*scale, step.id, scale->name.shown());
    }
    if (step.own_points) draw_own_points(session, view, step);
}

// The first three questions are those of the three levels; more are asked as in any step.
void draw_actions(Session& session, const View& view, const Step& step) {
    const char* levels[] = {tr("What will I do?"), tr("What will we do?"), tr("What do we ask others?")};
    for (std::size_t level = 0; level < 3; ++level) {
        const bool declared = level < step.questions.size();
        begin_card(levels[level]);
        words(declared ? step.questions[level].text.shown() : std::string(levels[level]), view.presenter ? Face::room : Face::strong);
        gap(8);
        const std::string question = declared ? step.questions[level].id : std::string();
        if (written_in_silence(session, step.id, question))
            contribution_list(session, step.id, question, colour_of(session, step), view.presenter ? Face::room : Face::text);
        else action_list(session, step.id, question, static_cast<Level>(level), colour_of(session, step));
        end_card();
        gap();
    }
    for (std::size_t i = 3; i < step.questions.size(); ++i) draw_question(session, view, step, step.questions[i]);
    if (step.own_points) draw_own_points(session, view, step);
}

// What the team reads aloud: who was there, what was agreed, what was skipped.
void draw_harvest(Session& session) {
    begin_card("harvest");
    words(tr("What we have"), Face::strong);
    gap(8);
    if (const std::string names = session.who_was_here(); !names.empty()) words(filled(tr("Present: {}"), names));
    const auto count = static_cast<long>(session.contribution_count());
    const auto actions = session.actions();
    const auto agreed = static_cast<long>(actions.size());
    words(filled(trn("{} contribution", "{} contributions", count), count) + " · " +
          filled(trn("{} action", "{} actions", agreed), agreed));
    for (const Action* action : actions) {
        const std::string owner = owner_words(session, *action), due = due_words(*action, local_date(session.header().held));
        words("– " + action->text);
        if (!owner.empty() || !due.empty()) quiet("   " + (owner.empty() || due.empty() ? owner + due : owner + " · " + due));
    }
    for (const Step& step : session.outline().steps)
        for (const Question& question : step.questions)
            if (skipped(session, step, question)) {
                const std::string& why = session.progress(step.id, question.id)->note;
                quiet(filled(why.empty() ? tr("Skipped: {}") : tr("Skipped: {} ({})"), question.text.shown(), why));
            }
    end_card();
    gap();
}

void draw_close(Session& session, View& view, const Step& step) {
    draw_write(session, view, step);
    draw_harvest(session);
    begin_card("plan");
    look_back_plan(session);
    end_card();
    gap();
}

// On the way into a step the keyboard goes to its first field, or to its first choice for who works by keyboard.
void focus_on_entry(const Session& session, const View& view, const Step& step) {
    static std::pair<Id, std::string> last;
    const std::pair<Id, std::string> here{session.id(), step.id};
    if (std::exchange(last, here) == here || session.read_only() || view.presenter) return;
    const bool writes = (step.kind == StepKind::write || step.kind == StepKind::actions || step.kind == StepKind::close) &&
                        (step.kind != StepKind::close || !step.questions.empty() || step.own_points);
    if (writes) focus_next_field();
    else if (ImGui::GetIO().NavVisible) ImGui::SetKeyboardFocusHere();
}

}  // namespace

void draw_guided_form(Session& session, View& view) {
    const Step* found = session.outline().step(view.step);
    if (!found) return;
    const Step step = *found;  // an edit makes the outline anew
    if (!view.presenter) step_strip(session, view);
    {
        const Within page(std::min(ImGui::GetContentRegionAvail().x, em(view.presenter ? 1200 : form_width)));
        step_heading(session, view);
        focus_on_entry(session, view, step);
        switch (step.kind) {
            case StepKind::write: draw_write(session, view, step); break;
            case StepKind::rate: draw_rate(session, view, step); break;
            case StepKind::vote:
                dot_list(session, step);
                draw_write(session, view, step);
                break;
            case StepKind::actions: draw_actions(session, view, step); break;
            case StepKind::look_back:
                open_action_list(session);
                draw_write(session, view, step);
                break;
            case StepKind::close: draw_close(session, view, step); break;
        }
        step_buttons(session, view);
        closing_buttons(session, view);
    }
}

}  // namespace alp
