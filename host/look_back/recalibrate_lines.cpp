// Laying the old session beside the new: which lines there are, and what became of each.
#include "look_back/recalibrate.h"

#include <alp/host/looked_back.h>
#include <alp/team.h>
#include <alp/text.h>
#include <alp/ui/parts.h>

#include <algorithm>
#include <map>
#include <stdexcept>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace alp::look_back {
namespace {

using Key = std::pair<std::string, std::string>;  // step, question

class Layer {
public:
    Layer(const Session& session, const Rows& old)
        : session_(session),
          old_(old),
          then_(old.of<SessionHeader>().front()),
          looked_back_(records_of(session), {.instrument = then_.instrument,
                                             .until = session.header().held,
                                             .except = session.id(),
                                             .sessions = session.past().sessions()}) {
        const Records& records = records_of(session);
        for (const Contribution* row : records.table<Contribution>().rows())
            if (row->session == session.id()) (row->earlier ? copies_[row->earlier] : fresh_.emplace_back()) = row;
        for (const Action* row : records.table<Action>().rows()) {
            if (row->session == then_.id && row->contribution) action_of_[row->contribution] = row;
            if (row->session == then_.id && !row->contribution) bare_.push_back(row);
            if (row->session == session.id() && row->earlier) actions_[row->earlier] = row;
        }
        for (const Agreement* row : records.table<Agreement>().rows())
            if (row->session == then_.id) row->contribution ? void(agreement_of_[row->contribution] = row) : agreements_.push_back(row);
        for (const ThemeMark& mark : old.of<ThemeMark>())
            if (const Theme* theme = records.find<Theme>(mark.theme)) themes_[mark.contribution].push_back(theme->name);
        for (const Contribution& row : old.of<Contribution>()) there_.insert(row.id);
    }

    std::vector<RecalibrationPart> parts(RecalibrationTally& tally) {
        const Outline old = then_.outline.is_object() ? outline_from_json(then_.outline) : Outline{};
        for (const Outline* outline : {&session_.outline(), &old})
            for (const Step& step : outline->steps) declare(*outline, step);
        std::vector<const Contribution*> rows;
        for (const Contribution& row : old_.of<Contribution>()) rows.push_back(&row);
        std::stable_sort(rows.begin(), rows.end(),
                         [](const auto* a, const auto* b) { return std::tie(a->place, a->id) < std::tie(b->place, b->id); });
        for (const Contribution* row : rows) {
            if (row->erase_on || row->erased) ++tally.about_residents;
            else if (!row->text.empty()) part_of(row->step, row->question).lines.push_back(line_of(*row));
        }
        for (const Action* action : bare_)
            if (!action->text.empty()) part_of(action->step, action->question).lines.push_back(line_of(*action));
        // Actions and agreements whose line is gone are lines of their own.
        for (const auto& [line, action] : action_of_)
            if (!there_.contains(line)) part_of(action->step, action->question).lines.push_back(line_of(*action));
        for (const auto& [line, agreement] : agreement_of_)
            if (!there_.contains(line)) agreements_.push_back(agreement);
        if (!agreements_.empty()) parts_.push_back({"", "", tr("Agreements"), "", session_.outline().colour, false, false, {}});
        for (const Agreement* agreement : agreements_) parts_.back().lines.push_back(line_of(*agreement));
        for (const Contribution* row : fresh_)
            if (!row->erase_on) part_of(row->step, row->question).lines.push_back(fresh_line(*row));
        // A step without a line is no heading: what is new there is written in the instrument itself.
        std::unordered_set<std::string> with_lines;
        for (const RecalibrationPart& part : parts_)
            if (!part.lines.empty()) with_lines.insert(part.step);
        std::erase_if(parts_, [&](const RecalibrationPart& part) {
            return part.lines.empty() && (!part.writes || !part.question.empty() || !with_lines.contains(part.step));
        });
        for (const RecalibrationPart& part : parts_)
            for (const RecalibrationLine& line : part.lines) {
                if (line.fresh()) ++tally.fresh;
                else ++tally.lines;
                if (!line.verdict || line.fresh()) continue;
                ++tally.judged;
                ++tally.of[static_cast<int>(*line.verdict)];
            }
        return std::move(parts_);
    }

private:
    // The parts that there may be, in their order; those that stay empty go again.
    void declare(const Outline& outline, const Step& step) {
        const bool present = &outline == &session_.outline(), writes = present && !step.case_text && step.kind != StepKind::close;
        const auto add = [&](const std::string& question, const std::string& asked, bool field) {
            if (places_.contains({step.id, question})) return;
            places_[{step.id, question}] = parts_.size();
            parts_.push_back({step.id,
                              question,
                              step.title.shown(),
                              asked,
                              step.colour ? step.colour : outline.colour,
                              field,
                              step.kind == StepKind::actions,
                              {}});
        };
        const bool asks = step.kind == StepKind::write || step.kind == StepKind::actions;
        for (const Question& question : step.questions)
            add(question.id, question_for(question, session_.team().partnership), writes && asks);
        add("", step.questions.empty() ? std::string() : tr("Own points"), writes && asks && (step.own_points || step.questions.empty()));
    }

    RecalibrationPart& part_of(const std::string& step, const std::string& question) {
        const auto found = places_.find({step, question});
        if (found != places_.end()) return parts_[found->second];
        places_[{step, question}] = parts_.size();
        parts_.push_back({step, question, tr("Other"), "", session_.outline().colour, false, false, {}});
        return parts_.back();
    }

    void take_verdict(RecalibrationLine& line) const {
        const Review* review = session_.find<Review>(Id::derive(line.then(), session_.id(), Review::table));
        if (!review) {
            const Document* before = session_.find<Document>(why_before(line, session_));
            if (before && before->body.is_string()) line.why = before->body.get<std::string>();
            return;
        }
        line.verdict = review->verdict;
        line.why = review->note;
    }

    void take_action(RecalibrationLine& line, const Action& row) const {
        line.action = row.id;
        line.small = joined({line.small, small_of(row)}, " · ");
        line.then_due = row.due;
        const auto copy = actions_.find(row.id);
        if (copy != actions_.end()) {
            line.goes_on = copy->second->id;
            line.due = copy->second->due;
        }
        line.was = status_before(session_, row);
        line.finished = line.was == ActionStatus::done || line.was == ActionStatus::dropped;
    }

    std::string small_of(const Action& action) const {
        // One that goes on in the new session is dropped in the old one, so that it is in the list once: that says nothing here.
        const bool said = action.status == ActionStatus::open || actions_.contains(action.id);
        return joined({ui::owner_words(session_, action), ui::due_words(action, local_date(session_.header().held)),
                       said ? std::string() : ui::word_for(action.status),
                       said || action.effect.empty() ? std::string() : filled(tr("what came of it: {}"), action.effect)},
                      " · ");
    }

    RecalibrationLine line_of(const Contribution& row) const {
        RecalibrationLine line;
        line.contribution = row.id;
        line.said = row.text;
        line.since = looked_back_.of(row.id);
        const auto themes = themes_.find(row.id);
        if (themes != themes_.end()) line.small = joined(themes->second, " · ");
        if (const auto action = action_of_.find(row.id); action != action_of_.end()) take_action(line, *action->second);
        if (const auto agreement = agreement_of_.find(row.id); agreement != agreement_of_.end()) {
            line.agreement = agreement->second->id;
            line.small = joined({line.small, tr("agreement")}, " · ");
        }
        if (const auto copy = copies_.find(row.id); copy != copies_.end()) {
            line.now = copy->second->id;
            line.says = copy->second->text;
        }
        take_verdict(line);
        return line;
    }

    RecalibrationLine line_of(const Action& row) const {
        RecalibrationLine line;
        line.said = row.text;
        take_action(line, row);
        if (const auto copy = actions_.find(row.id); copy != actions_.end()) {
            line.now = copy->second->id;
            line.says = copy->second->text;
        }
        take_verdict(line);
        const Json& verdicts = session_.document("actions of then");
        const auto said = verdicts.is_object() ? verdicts.find(row.id.text()) : verdicts.end();
        if (verdicts.is_object() && said != verdicts.end() && said->is_string())
            line.verdict = from_word<Verdict>(said->get_ref<const std::string&>());
        line.why = row.effect;
        return line;
    }

    RecalibrationLine line_of(const Agreement& row) const {
        RecalibrationLine line;
        line.agreement = row.id;
        line.said = row.text;
        line.since = looked_back_.of(row.id);
        if (const Theme* theme = session_.find<Theme>(row.theme)) line.small = theme->name;
        if (const Agreement* copy = session_.find<Agreement>(Id::derive(row.id, session_.id(), Agreement::table))) {
            line.now = copy->id;
            line.says = copy->text;
        }
        take_verdict(line);
        return line;
    }

    RecalibrationLine fresh_line(const Contribution& row) const {
        RecalibrationLine line;
        line.now = row.id;
        line.says = row.text;
        return line;
    }

    const Session& session_;
    const Rows& old_;
    const SessionHeader& then_;
    const LookedBack looked_back_;
    std::vector<RecalibrationPart> parts_;
    std::map<Key, std::size_t> places_;
    std::unordered_map<Id, const Contribution*> copies_;
    std::vector<const Contribution*> fresh_;
    std::unordered_map<Id, const Action*> action_of_, actions_;  // by the earlier line; by the earlier action
    std::unordered_map<Id, const Agreement*> agreement_of_;
    std::vector<const Action*> bare_;
    std::vector<const Agreement*> agreements_;
    std::unordered_map<Id, std::vector<std::string>> themes_;
    std::unordered_set<Id> there_;
};

}  // namespace

const Rows& Recalibration::old() const { return session_.past().session(session_.header().looks_back_on); }

const SessionHeader& Recalibration::then() const {
    const auto& headers = old().of<SessionHeader>();
    if (headers.empty()) throw std::out_of_range(tr("This meeting is not there any more."));
    return headers.front();
}

void Recalibration::look() {
    if (seen_ == session_.revision()) return;
    seen_ = session_.revision();
    tally_ = {};
    parts_ = std::make_shared<const std::vector<RecalibrationPart>>(
        old().of<SessionHeader>().empty() ? std::vector<RecalibrationPart>{} : Layer(session_, old()).parts(tally_));
}

Recalibration::Parts Recalibration::parts() { return look(), parts_; }
const RecalibrationTally& Recalibration::tally() { return look(), tally_; }

std::vector<const Member*> Recalibration::joined_since() const {
    std::vector<const Member*> found = session_.members();
    const Date then_day = local_date(then().held);
    std::erase_if(found, [&](const Member* member) { return !member->joined || *member->joined <= then_day; });
    return found;
}

}  // namespace alp::look_back
