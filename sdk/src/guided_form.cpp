// The guided form: a whole meeting from an outline alone. One function per kind of step.
#include <alp/instrument.h>
#include <alp/ui/parts.h>

namespace alp {
namespace {

using namespace ui;

unsigned colour_of(const Session& session, const Step& step) { return step.colour ? step.colour : session.outline().colour; }

void draw_write(Session& session, const Step& step) {
    for (const Question& question : step.questions) {
        words(question.text.shown(), Face::strong);
        if (!question.hint.empty()) quiet(question.hint.shown());
        gap(4);
        const Progress* progress = session.progress(step.id, question.id);
        if (!progress || progress->stage != Stage::skipped) contribution_list(session, step.id, question.id, colour_of(session, step));
        skip_question(session, step.id, question.id);
        gap(16);
    }
    if (step.own_points || step.questions.empty()) {
        words(tr("Own point"), Face::strong);
        gap(4);
        contribution_list(session, step.id, "", colour_of(session, step));
    }
}

// A value by the group as a whole for each question of the step, or one for the step when it asks none.
void draw_scale(Session& session, const Step& step, const Scale& scale, const std::string& subject, const std::string& asked) {
    ImGui::PushID(subject.c_str());
    words(asked, Face::strong);
    gap(4);
    std::vector<std::string> values;
    for (int value = scale.low; value <= scale.high; ++value) {
        const auto at = static_cast<std::size_t>(value - scale.low);
        values.push_back(at < scale.words.size() ? filled("{} {}", value, scale.words[at].shown()) : filled("{}", value));
    }
    if (scale.unknown) values.push_back(tr("don't know"));
    int chosen = -1;
    for (const Rating* rating : session.ratings(scale.id, subject))
        if (!rating->member) chosen = rating->value ? static_cast<int>(*rating->value) - scale.low : static_cast<int>(values.size()) - 1;
    if (choice(scale.id.c_str(), values, chosen) && !session.read_only()) {
        const bool unknown = scale.unknown && chosen + 1 == static_cast<int>(values.size());
        session.rate(step.id, scale.id, subject, {}, unknown ? std::nullopt : std::optional<double>(chosen + scale.low));
    }
    gap(16);
    ImGui::PopID();
}

void draw_rate(Session& session, const Step& step) {
    for (const std::string& id : step.scales) {
        const Scale* scale = session.outline().scale(id);
        if (!scale) continue;
        for (const Question& question : step.questions) draw_scale(session, step, *scale, question.id, question.text.shown());
        if (step.questions.empty()) draw_scale(session, step, *scale, step.id, scale->name.shown());
    }
    if (step.own_points) contribution_list(session, step.id, "", colour_of(session, step));
}

// Dots on what was written in the steps before.
void draw_vote(Session& session, const Step& step) {
    for (const Step& earlier : session.outline().steps) {
        if (earlier.id == step.id) break;
        for (const Contribution* row : session.contributions(earlier.id)) {
            const Id id = Id::derive(session.id(), row->id, filled("vote/{}", step.id));
            const Vote* vote = session.records().find<Vote>(id);
            const int dots = vote ? vote->dots : 0;
            ImGui::PushID(row->id.text().c_str());
            label("##label", row->text, colour_of(session, earlier), {}, dots > 0);
            const auto give = [&](int more) {
                Vote after;
                after.id = id;
                after.session = session.id();
                after.step = step.id;
                after.subject = row->id.text();
                after.dots = std::max(0, dots + more);
                session.edit(tr("Dots given"), [&](Edit& edit) { edit.add(after); });
            };
            if (!session.read_only()) {
                if (button(tr("Dot more"), Kind::quiet)) give(1);
                ImGui::SameLine(0, em(8));
                if (button(tr("Dot less"), Kind::quiet) && dots > 0) give(-1);
                ImGui::SameLine(0, em(12));
            }
            chip(filled(trn("{} dot", "{} dots", dots), dots));
            gap(8);
            ImGui::PopID();
        }
    }
}

void draw_actions(Session& session, const Step& step) {
    const char* levels[] = {tr("What will I do?"), tr("What will we do?"), tr("What do we ask others?")};
    for (int level = 0; level < 3; ++level) {
        const auto at = static_cast<std::size_t>(level);
        const bool declared = at < step.questions.size();
        words(declared ? step.questions[at].text.shown() : std::string(levels[level]), Face::strong);
        gap(4);
        action_list(session, step.id, declared ? step.questions[at].id : "", static_cast<Level>(level), colour_of(session, step));
        gap(16);
    }
}

void draw_close(Session& session, View& view) {
    std::string names;
    for (const Attendance* row : session.present())
        names += (names.empty() ? "" : ", ") + (row->member ? session.name_of(row->member) : row->guest);
    if (!names.empty()) words(filled(tr("Present: {}"), names));
    const auto count = static_cast<long>(session.contribution_count());
    const auto actions = static_cast<long>(session.actions().size());
    words(filled(trn("{} contribution", "{} contributions", count), count) + " · " + filled(trn("{} action", "{} actions", actions), actions));
    gap();
    if (!session.read_only() && button(tr("Close the meeting"), Kind::primary, 0, session.outline().colour)) view.close = true;
}

}  // namespace

void draw_guided_form(Session& session, View& view) {
    const Step* step = session.outline().step(view.step);
    if (!step) return;
    step_heading(session, view);
    switch (step->kind) {
        case StepKind::write: draw_write(session, *step); break;
        case StepKind::rate: draw_rate(session, *step); break;
        case StepKind::vote: draw_vote(session, *step); break;
        case StepKind::actions: draw_actions(session, *step); break;
        case StepKind::look_back: open_action_list(session); break;
        case StepKind::close: draw_close(session, view); break;
    }
    step_buttons(session, view);
    const bool last = !session.outline().steps.empty() && session.outline().steps.back().id == step->id;
    if (last && step->kind != StepKind::close && !session.read_only()) {
        if (session.outline().steps.size() > 1) ImGui::SameLine(0, em(12));
        if (button(tr("Close the meeting"), Kind::primary, 0, session.outline().colour)) view.close = true;
    }
}

}  // namespace alp
