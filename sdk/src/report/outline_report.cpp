// The report every session has, of any instrument, also when its plugin is missing: from the outline stored with it.
#include "parts.h"

#include <alp/since.h>
#include <alp/team.h>
#include <alp/ui/parts.h>
#include <alp/ui/privacy.h>

#include <algorithm>
#include <unordered_set>

namespace alp {
namespace {

using namespace outline_parts;

class Writer {
public:
    explicit Writer(const Session& session) : session_(session) {
        for (const Action* action : session.actions())
            if (action->contribution) with_action_.insert(action->contribution);
    }

    Report write() {
        const Outline& outline = session_.outline();
        report_.title = outline.name.shown();
        report_.subtitle = session_.header().title;
        report_.colour = outline.colour;
        report_.example = session_.team().example;
        report_.date = local_date(session_.header().held);
        add_facts();
        bool actions = false;
        for (const Step& step : outline.steps) {
            add_step(step);
            if (step.kind == StepKind::actions && !actions) add_actions(report_, session_), actions = true;
        }
        add_rest();
        if (!actions && !session_.actions().empty()) {
            report_.blocks.push_back(Heading{tr("Actions")});
            add_actions(report_, session_);
        }
        add_agreements(report_, session_);
        add_what_holds_now(report_, session_);
        return std::move(report_);
    }

private:
    void fact(const char* name, std::string said) {
        if (!said.empty()) report_.facts.emplace_back(name, std::move(said));
    }

    void add_facts() {
        const SessionHeader& header = session_.header();
        fact(tr("Team"), session_.team().name);
        fact(tr("Date"), date_in_words(*report_.date));
        fact(tr("Coach"), header.coach);
        if (const Variant* variant = session_.outline().variant(header.variant)) fact(tr("Form"), variant->name.shown());
        if (header.state != State::closed) fact(tr("State"), header.state == State::running ? tr("still going on") : tr("not started yet"));
        if (header.look_back) fact(tr("Looking back"), date_in_words(*header.look_back));
        if (header.recalibrate) fact(tr("Recalibrating"), date_in_words(*header.recalibrate));
        fact(tr("Present"), session_.who_was_here());
    }

    // Themes, viewpoint and what it serves, below the contribution.
    std::string small_of(const Contribution& row) const {
        std::vector<std::string> words;
        for (const Theme* theme : session_.themes_of(row.id)) words.push_back(theme->name);
        if (row.perspective != Perspective::none) words.push_back(ui::word_for(row.perspective));
        for (const Link* link : session_.links())
            if (const Contribution* to = session_.contribution(link->to); to && link->from == row.id && !hidden(to->step, to->question))
                words.push_back(filled(tr("serves: {}"), to->text));
        return joined(words, " · ");
    }

    // Not to be told here: it is about residents.
    bool left_out(const Contribution& row) const { return row.erase_on && !session_.shows_case_text(); }
    bool leaves_out(std::string_view step) const { return !session_.shows_case_text() && ui::tells_of_residents(session_, step); }

    // Said where nothing was written; blank is not the answer "no".
    std::string blank_of(const std::string& step, const std::string& question) const {
        if (leaves_out(step)) return tr("told about residents: left out here");
        const Progress* progress = session_.progress(step, question);
        if (!progress || progress->stage != Stage::skipped) return tr("not filled in");
        return progress->note.empty() ? tr("skipped") : filled(tr("skipped: {}"), progress->note);
    }

    bool hidden(const std::string& step, const std::string& question) const {
        return session_.in_silence(step) || session_.in_silence(step, question);
    }

    LabelGroup group_of(const Step& step, const std::string& question, std::string heading) {
        LabelGroup group{std::move(heading), {}, blank_of(step.id, question)};
        const auto& rows = session_.contributions(step.id, question);
        for (const Contribution* row : rows) shown_.insert(row->id);
        if (!rows.empty() && hidden(step.id, question)) {
            const auto count = static_cast<long>(rows.size());
            group.blank = filled(trn("{} contribution, not yet revealed", "{} contributions, not yet revealed", count), count);
            return group;
        }
        for (const Contribution* row : rows)
            if (step.kind != StepKind::actions || !with_action_.contains(row->id))
                group.labels.push_back({row->erased ? ui::erased_words(*row) : row->text, small_of(*row)});
        return group;
    }

    bool has_actions(const Step& step, const std::string& question) const {
        const auto all = session_.actions();
        return std::any_of(all.begin(), all.end(),
                           [&](const Action* action) { return action->step == step.id && action->question == question; });
    }

    // What people wrote in a step, question by question, then their own points.
    Labels labels_of(const Step& step) {
        Labels labels{{}, step.colour, 2};
        const bool asks = step.kind != StepKind::rate && step.kind != StepKind::vote;  // there the questions are about scores
        for (const Question& question : step.questions) {
            LabelGroup group = group_of(step, question.id, question_for(question, session_.team().partnership));
            const bool empty = group.labels.empty() && session_.contributions(step.id, question.id).empty();
            if (group.labels.empty() && (has_actions(step, question.id) || (empty && !asks) || (!empty && step.kind == StepKind::actions)))
                continue;
            labels.groups.push_back(std::move(group));
        }
        if (!session_.contributions(step.id, "").empty()) {
            LabelGroup own = group_of(step, "", step.questions.empty() ? "" : tr("Own points"));
            if (!own.labels.empty() || hidden(step.id, "")) labels.groups.push_back(std::move(own));
        } else if (step.questions.empty() && step.kind == StepKind::write) {
            labels.groups.push_back({"", {}, blank_of(step.id, "")});
        }
        for (const LabelGroup& group : labels.groups)
            for (const Label& label : group.labels)
                if (label.text.size() > 140) labels.across = 1;
        return labels;
    }

    void add_stage(const Step& step) {
        const Progress* progress = session_.progress(step.id);
        if (!progress || leaves_out(step.id)) return;
        const auto say = [&](const char* bare, const char* with_note) {
            report_.blocks.push_back(Paragraph{progress->note.empty() ? std::string(bare) : filled(with_note, progress->note), true});
        };
        switch (progress->stage) {
            case Stage::agreed: say(tr("Agreed."), tr("Agreed: {}")); break;
            case Stage::passed: say(tr("Went on without agreement."), tr("Went on without agreement: {}")); break;
            case Stage::skipped: say(tr("Skipped."), tr("Skipped: {}")); break;
            case Stage::talking: say(tr("Not agreed yet."), tr("Not agreed yet: {}")); break;
            case Stage::open: break;
        }
    }

    void add_step(const Step& step) {
        const std::size_t heading = report_.blocks.size();
        report_.blocks.push_back(Heading{step.title.shown(), 1});
        if (!step.heading.empty() && step.heading.shown() != step.title.shown())
            report_.blocks.push_back(Paragraph{step.heading.shown(), true});
        add_stage(step);
        const std::size_t before = report_.blocks.size();
        Labels labels = labels_of(step);
        const Progress* progress = session_.progress(step.id);
        const bool skipped = progress && progress->stage == Stage::skipped;
        if (skipped) std::erase_if(labels.groups, [](const LabelGroup& group) { return group.labels.empty(); });
        if (!labels.groups.empty()) report_.blocks.push_back(std::move(labels));
        add_ratings(report_, session_, step);
        if (step.kind == StepKind::vote) add_votes(report_, session_, step);
        if (step.kind == StepKind::look_back) add_reviews(report_, session_);
        if (report_.blocks.size() > before || skipped) return;
        if (step.kind == StepKind::close) report_.blocks.resize(heading);
        else if (step.kind != StepKind::actions || session_.actions().empty())
            report_.blocks.push_back(Paragraph{tr("not filled in"), true});
    }

    // Contributions to a step or question that this outline does not have: nothing that was said is left out.
    void add_rest() {
        LabelGroup rest;
        for (const Contribution* row : session_.rows<Contribution>())
            if (row->session == session_.id() && !shown_.contains(row->id) && !left_out(*row))
                rest.labels.push_back({row->erased ? ui::erased_words(*row) : row->text, small_of(*row)});
        if (rest.labels.empty()) return;
        report_.blocks.push_back(Heading{tr("Other contributions"), 1});
        report_.blocks.push_back(Labels{{std::move(rest)}, 0, 2});
    }

    const Session& session_;
    Report report_;
    std::unordered_set<Id> with_action_, shown_;
};

}  // namespace

Report outline_report(const Session& session) { return Writer(session).write(); }

}  // namespace alp
