// What the team decides on each line, and what that does to the new session.
#include "look_back/recalibrate.h"

#include <alp/host/records.h>
#include <alp/text.h>

#include <algorithm>

namespace alp::look_back {
namespace {

constexpr const char* verdicts_part = "actions of then";
constexpr const char* before_part = "actions before";  // their status, from the first verdict on
constexpr const char* newcomers_part = "newcomers";

// On the new card, too, what is still to be talked about: nobody let it go.
bool stays(Verdict verdict) { return verdict == Verdict::stands || verdict == Verdict::adjust || verdict == Verdict::discuss; }

template <typename Row>
const Row* find_in(const std::vector<Row>& rows, const Id& id) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

Level level_for(const Session& session, const std::string& step, const std::string& question) {
    const Step* found = session.outline().step(step);
    if (!found) return Level::team;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, found->questions.size());
         ++i)  // as the guided form: the first three are the levels
        if (found->questions[i].id == question) return static_cast<Level>(i);
    return Level::team;
}

// One line's way into the new session, inside one operation.
class Carrier {
public:
    Carrier(Session& session, const Rows& old, Edit& edit, const RecalibrationLine& line)
        : session_(session), old_(old), edit_(edit), line_(line) {}

    // None: what is in the new session keeps its words. Without its action that one stays as it was; so does a line that is only that.
    void carry(const std::optional<std::string>& words, bool with_action) {
        Id copy;
        if (with_action || !only_action()) copy = line_.contribution ? carry_line(words) : Id{};
        else if (line_.contribution && line_.now) edit_.remove<Contribution>(line_.now);
        if (line_.action && with_action) carry_action(copy, words);
        else if (line_.action) leave_action(line_.was);
        if (line_.agreement) carry_agreement(copy, words);
    }

    void drop(Verdict verdict) {
        if (line_.contribution && line_.now) edit_.remove<Contribution>(line_.now);
        if (line_.agreement) edit_.remove<Agreement>(agreement_id());
        if (line_.action) leave_action(verdict == Verdict::done ? ActionStatus::done : line_.finished ? line_.was : ActionStatus::dropped);
    }

private:
    bool only_action() const {
        if (!line_.action) return false;
        const Contribution* then = find_in(old_.of<Contribution>(), line_.contribution);
        const Step* step = then ? session_.outline().step(then->step) : nullptr;
        return !then || (step && step->kind == StepKind::actions);
    }

    std::string goes_on_words() const { return filled(tr("Goes on from {}."), date_in_words(local_date(session_.header().held), false)); }

    // Not in the new session.
    void leave_action(ActionStatus status) {
        if (const Action* copy = action_now()) edit_.remove<Action>(copy->id);
        edit_.change<Action>(line_.action, [&](Action& row) {
            row.status = status;
            if (row.effect == goes_on_words()) row.effect.clear();
        });
    }

    Id agreement_id() const { return Id::derive(line_.agreement, session_.id(), Agreement::table); }

    const Action* action_now() const {
        for (const Action* action : session_.rows<Action>())
            if (action->session == session_.id() && action->earlier == line_.action) return action;
        return nullptr;
    }

    Id carry_line(const std::optional<std::string>& words) {
        const Contribution* then = find_in(old_.of<Contribution>(), line_.contribution);
        if (!then) return {};
        if (line_.now) {
            if (words) edit_.change<Contribution>(line_.now, [&](Contribution& row) { row.text = *words; });
            return line_.now;
        }
        Contribution copy = *then;
        copy.id = make_id();
        copy.session = session_.id();
        copy.earlier = then->id;
        copy.text = words.value_or(line_.held());
        edit_.add(copy);
        for (const ThemeMark& mark : old_.of<ThemeMark>())
            if (mark.contribution == then->id && session_.find<Theme>(mark.theme))
                edit_.add(ThemeMark{Id::derive(copy.id, mark.theme, ThemeMark::table), session_.id(), copy.id, mark.theme, {}});
        for (const Link& link : old_.of<Link>()) {
            if (link.from != then->id && link.to != then->id) continue;
            const Id from = link.from == then->id ? copy.id : copy_of(link.from), to = link.to == then->id ? copy.id : copy_of(link.to);
            if (from && to) edit_.add(Link{Id::derive(from, to, Link::table), session_.id(), from, to, {}});
        }
        return copy.id;
    }

    // An action or agreement may be said otherwise than its line: it follows only where the line is said otherwise than it was.
    const std::string& own_words(const std::string& words, const std::string& then) const { return words == line_.said ? then : words; }

    Id copy_of(const Id& then) const {
        for (const Contribution* row : session_.rows<Contribution>())
            if (row->session == session_.id() && row->earlier == then) return row->id;
        return {};
    }

    // The action goes on as one of the new session, so that it is in the list once.
    void carry_action(const Id& contribution, const std::optional<std::string>& words) {
        const Action then = *session_.find<Action>(line_.action);
        if (const Action* there = action_now()) {
            if (words) edit_.change<Action>(there->id, [&](Action& row) { row.text = own_words(*words, then.text); });
            return;
        }
        Action copy = then;
        copy.id = make_id();
        copy.session = session_.id();
        copy.contribution = contribution;
        copy.earlier = then.id;
        copy.text = own_words(words.value_or(line_.held()), then.text);
        copy.effect.clear();
        copy.status = line_.finished ? ActionStatus::open : line_.was;
        // It is not late from the start: the page asks for another day.
        if (copy.due && (line_.finished || *copy.due < local_date(session_.header().held))) copy.due.reset();
        edit_.add(copy);
        edit_.change<Action>(then.id, [&](Action& row) {
            row.status = ActionStatus::dropped;
            if (row.effect.empty()) row.effect = goes_on_words();
        });
    }

    void carry_agreement(const Id& contribution, const std::optional<std::string>& words) {
        const Agreement then = *session_.find<Agreement>(line_.agreement);
        const bool there = session_.find<Agreement>(agreement_id()) != nullptr;
        if (there && words) edit_.change<Agreement>(agreement_id(), [&](Agreement& row) { row.text = own_words(*words, then.text); });
        if (there) return;
        Agreement copy = then;
        copy.id = agreement_id();
        copy.session = session_.id();
        copy.contribution = contribution;
        copy.text = own_words(words.value_or(line_.held()), then.text);
        copy.review.reset();  // it goes with the day on which this one is looked back on
        edit_.add(copy);
    }

    Session& session_;
    const Rows& old_;
    Edit& edit_;
    const RecalibrationLine& line_;
};

// What its action was before this session: another verdict begins from there.
void keep_status(Session& session, const RecalibrationLine& line) {
    Json kept = session.document(before_part);
    if (!kept.is_object()) kept = Json::object();
    if (kept.contains(line.action.text())) return;
    kept[line.action.text()] = std::string(word(line.was));
    session.set_document("", before_part, std::move(kept));
}

}  // namespace

ActionStatus status_before(const Session& session, const Action& action) {
    const Json& kept = session.document(before_part);
    const auto found = kept.is_object() ? kept.find(action.id.text()) : kept.end();
    if (!kept.is_object() || found == kept.end() || !found->is_string()) return action.status;
    return from_word<ActionStatus>(found->get_ref<const std::string&>()).value_or(action.status);
}

Id words_before(const RecalibrationLine& line, const Session& session) {
    return Id::derive(line.then(), session.id(), filled("{}/words", Document::table));
}

Id why_before(const RecalibrationLine& line, const Session& session) { return Id::derive(line.then(), session.id(), Document::table); }

void Recalibration::judge(const RecalibrationLine& line, Verdict verdict) {
    if (line.fresh()) return;
    const bool only_action = line.action && !line.contribution && !line.agreement;
    const bool says_otherwise = line.now && line.says != line.held();
    const bool sets_aside = line.verdict == Verdict::adjust && verdict != Verdict::adjust && says_otherwise;
    std::optional<std::string> words;  // none: those that are there
    if (verdict == Verdict::stands || verdict == Verdict::discuss) words = line.held();
    if (verdict == Verdict::adjust && !says_otherwise) {
        const Document* typed = session_.find<Document>(words_before(line, session_));
        words = typed && typed->body.is_string() ? typed->body.get<std::string>() : line.held();
    }
    session_.edit(tr("Verdict given"), [&](Edit& edit) {
        if (only_action) {
            Json verdicts = session_.document(verdicts_part);
            if (!verdicts.is_object()) verdicts = Json::object();
            verdicts[line.action.text()] = std::string(word(verdict));
            session_.set_document("", verdicts_part, std::move(verdicts));
        } else {
            Review row;
            row.id = Id::derive(line.then(), session_.id(), Review::table);
            row.team = session_.header().team;
            row.session = session_.id();
            row.agreement = line.agreement;
            row.contribution = line.contribution;
            row.verdict = verdict;
            row.note = line.why;
            edit.add(row);
        }
        if (sets_aside)
            edit.add(Document{words_before(line, session_), session_.id(), filled("words of then/{}", line.then().text()), line.says, {}});
        if (line.action) keep_status(session_, line);
        Carrier carrier(session_, old(), edit, line);
        if (stays(verdict)) carrier.carry(words, !line.finished || verdict == Verdict::adjust);
        else carrier.drop(verdict);
    });
}

void Recalibration::rephrase(const RecalibrationLine& line, std::string_view words) {
    if (!line.now) return;
    const Records& records = records_of(session_);
    session_.type(tr("Text changed"), filled("text/{}", line.now.text()), [&](Edit& edit) {
        const auto set = [&]<typename Row>(const Row* row) {
            if (row && row->session == session_.id()) edit.change<Row>(row->id, [&](Row& changed) { changed.text = words; });
        };
        set(records.find<Contribution>(line.now));
        // The action and the agreement of a line say what the line says.
        for (const Action* action : records.table<Action>().rows())
            if (action->id == line.now || (action->session == session_.id() && action->contribution == line.now)) set(action);
        for (const Agreement* agreement : records.table<Agreement>().rows())
            if (agreement->id == line.now || (agreement->session == session_.id() && agreement->contribution == line.now)) set(agreement);
    });
}

void Recalibration::explain(const RecalibrationLine& line, std::string_view why) {
    const Id review = Id::derive(line.then(), session_.id(), Review::table);
    if (session_.find<Review>(review))
        return session_.type(tr("Reason changed"), filled("review/{}", review.text()),
                             [&](Edit& edit) { edit.change<Review>(review, [&](Review& row) { row.note = why; }); });
    if (!line.action || line.contribution) {  // said before the verdict: kept until that comes
        const Id id = why_before(line, session_);
        return session_.type(tr("Reason changed"), filled("review/{}", review.text()), [&](Edit& edit) {
            edit.add(Document{id, session_.id(), filled("why of then/{}", line.then().text()), std::string(why), {}});
        });
    }
    session_.type(tr("Effect changed"), filled("effect/{}", line.action.text()),
                  [&](Edit& edit) { edit.change<Action>(line.action, [&](Action& row) { row.effect = why; }); });
}

void Recalibration::set_due(const RecalibrationLine& line, std::optional<Date> day) {
    if (!line.goes_on) return;
    session_.edit(tr("Date chosen"), [&](Edit& edit) { edit.change<Action>(line.goes_on, [&](Action& row) { row.due = day; }); });
}

void Recalibration::take_away(const RecalibrationLine& fresh) {
    if (!fresh.fresh() || !fresh.now) return;
    session_.flush();
    session_.edit(tr("Line removed"), [&](Edit& edit) {
        for (const Action* action : session_.actions())
            if (action->contribution == fresh.now) edit.remove<Action>(action->id);
        edit.remove<Contribution>(fresh.now);
    });
}

void Recalibration::add_missing_actions(const RecalibrationPart& part) {
    if (!part.actions) return;
    for (const RecalibrationLine& line : part.lines) {
        if (!line.fresh() || !line.now || line.says.empty()) continue;
        const auto all = session_.actions();
        if (std::any_of(all.begin(), all.end(), [&](const Action* action) { return action->contribution == line.now; })) continue;
        Action row;
        row.team = session_.header().team;
        row.session = session_.id();
        row.contribution = line.now;
        row.step = part.step;
        row.question = part.question;
        row.level = level_for(session_, part.step, part.question);
        row.text = line.says;
        row.place = static_cast<double>(all.size()) + 1;
        session_.edit(tr("Action agreed"), [&](Edit& edit) { edit.add(row); });
    }
}

bool Recalibration::asked(const Id& member) const {
    const Json& body = session_.document(newcomers_part);
    return body.is_object() && body.contains(member.text());
}

void Recalibration::set_asked(const Id& member, bool on) {
    Json body = session_.document(newcomers_part);
    if (!body.is_object()) body = Json::object();
    if (on) body[member.text()] = true;
    else body.erase(member.text());
    session_.set_document(tr("Newcomer asked"), newcomers_part, std::move(body));
}

void Recalibration::end() { session_.set_document("", "recalibrate", {{"through", true}}); }

}  // namespace alp::look_back
