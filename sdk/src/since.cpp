#include <alp/since.h>

#include <alp/host/looked_back.h>
#include <alp/text.h>

#include <algorithm>
#include <unordered_set>

namespace alp {

namespace {
bool ends(Verdict verdict) { return verdict == Verdict::lapses || verdict == Verdict::done; }
}  // namespace

bool Since::over() const { return !looks.empty() && ends(looks.back().verdict); }

bool Since::changed() const {
    return std::any_of(looks.begin(), looks.end(), [](const Look& look) { return look.verdict != Verdict::stands; });
}

LookedBack::LookedBack(const Records& records, LookingBack which) : records_(records), which_(std::move(which)) {
    for (const Review* review : records_.table<Review>().rows()) {
        if (!counts(*review)) continue;
        const SessionHeader* meeting = header(review->session);
        for (const Id& about : {review->agreement, review->contribution})
            if (about) verdicts_[about].push_back({meeting ? meeting->held : Time{}, review});
    }
    for (const Agreement* agreement : records_.table<Agreement>().rows())
        if (agreement->contribution) agreements_[agreement->contribution].push_back(agreement);
    if (!which_.again) return;
    for (const Contribution& copy : which_.copies)
        if (copy.earlier) copies_[copy.earlier][copy.session] = copy.text;
    for (const Contribution* copy : records_.table<Contribution>().rows())
        if (copy->earlier) copies_[copy->earlier][copy->session] = copy->text;
}

const SessionHeader* LookedBack::header(const Id& session) const {
    if (const SessionHeader* here = records_.find<SessionHeader>(session)) return here;
    const auto found = std::find_if(which_.sessions.begin(), which_.sessions.end(),
                                    [&](const SessionHeader& one) { return one.id == session && !one.deleted; });
    return found == which_.sessions.end() ? nullptr : &*found;
}

bool LookedBack::counts(const Review& review) const {
    if (which_.except && review.session == which_.except) return false;
    const SessionHeader* meeting = header(review.session);
    if (!meeting) return !records_.table<SessionHeader>().find(review.session, true);  // in the bin: what it said is not said any more
    if (which_.until && meeting->held > *which_.until) return false;
    const bool again = meeting->looks_back_on && meeting->instrument == which_.instrument;
    return !again || (which_.again && meeting->state == State::closed);
}

const std::string& LookedBack::words_on_new_card(const Review& review) const {
    static const std::string none;
    const auto line = copies_.find(review.contribution);
    if (line == copies_.end()) return none;
    const auto there = line->second.find(review.session);
    return there == line->second.end() ? none : there->second;
}

Since LookedBack::of(const Id& line) const {
    std::vector<Id> about{line};  // with the agreements that came of it and the other words that it got
    std::unordered_set<Id> seen{line};
    std::unordered_map<Id, const Agreement*> other_words;  // by verdict
    std::vector<Verdicts> all;
    const auto also = [&](const Id& id) {
        if (seen.insert(id).second) about.push_back(id);
    };
    for (std::size_t i = 0; i < about.size(); ++i) {
        const Id id = about[i];
        if (const auto found = agreements_.find(id); found != agreements_.end())
            for (const Agreement* agreement : found->second) also(agreement->id);
        const auto found = verdicts_.find(id);
        if (found == verdicts_.end()) continue;
        for (const Verdicts& one : found->second) {
            all.push_back(one);
            const Agreement* words = records_.find<Agreement>(Id::derive(id, one.review->session, Agreement::table));
            if (!words) continue;
            other_words[one.review->id] = words;
            also(words->id);
        }
    }
    // Of those of one moment, as all are whose meeting is not known, the one that ends it counts.
    std::stable_sort(all.begin(), all.end(), [](const Verdicts& a, const Verdicts& b) {
        return std::pair(a.held, ends(a.review->verdict)) < std::pair(b.held, ends(b.review->verdict));
    });
    Since since;
    for (const Verdicts& one : all) {
        Look look{one.review->session, std::nullopt, one.review->verdict, {}, one.review->note};
        if (const SessionHeader* meeting = header(look.session)) look.day = local_date(meeting->held);
        if (const auto found = other_words.find(one.review->id); found != other_words.end() && look.verdict == Verdict::adjust)
            since.words = look.words = found->second->text;
        else if (const std::string& said = words_on_new_card(*one.review); look.verdict == Verdict::adjust && !said.empty())
            since.words = look.words = said;
        since.looks.push_back(std::move(look));
    }
    return since;
}

Since since_then(const Session& session, const Id& line) {
    const Records& records = records_of(session);
    const Agreement* agreement = session.find<Agreement>(line);
    const Contribution* contribution = session.find<Contribution>(line);
    const bool own = (agreement && agreement->session == session.id()) || (contribution && contribution->session == session.id());
    LookingBack which{.instrument = session.header().instrument};
    if (!own) which.until = session.header().held;
    return LookedBack(records, std::move(which)).of(line);
}

std::string in_words(const Look& look) {
    const std::string when = look.day ? filled(tr("on {}"), short_date(*look.day)) : std::string(tr("when looking back"));
    std::string said;
    switch (look.verdict) {
        case Verdict::stands: said = filled(tr("still stood {}"), when); break;
        case Verdict::adjust:
            said = look.words.empty() ? filled(tr("to be adjusted, said {}"), when) : filled(tr("adjusted {}: “{}”"), when, look.words);
            break;
        case Verdict::lapses: said = filled(tr("lapsed {}"), when); break;
        case Verdict::done: said = filled(tr("done {}"), when); break;
        case Verdict::discuss: said = filled(tr("to be talked about, said {}"), when); break;
    }
    return look.why.empty() ? said : filled("{} ({})", said, look.why);
}

std::string in_words(const Since& since) {
    std::vector<std::string> said;
    for (const Look& look : since.looks)
        if (look.verdict != Verdict::stands) said.push_back(in_words(look));
    return joined(said, " · ");
}

const SessionHeader* replaced_by(const Session& session, bool anew) {
    const SessionHeader& here = session.header();
    const SessionHeader* newest = nullptr;
    for (const SessionHeader* other : session.rows<SessionHeader>()) {
        const bool later = other->id != here.id && other->team == here.team && other->instrument == here.instrument &&
                           other->state == State::closed && other->held > here.held;
        if (!later || (!anew && other->looks_back_on != here.id)) continue;
        if (!newest || other->held > newest->held) newest = other;
    }
    return newest;
}

}  // namespace alp
