// What the team says in a quarter: verdicts and other words.
#include "look_back/quarter.h"

#include <alp/text.h>

#include <algorithm>

namespace alp::look_back {
namespace {

Id review_id(const Session& session, const Pick& pick) { return Id::derive(pick.id(), session.id(), Review::table); }
Id adjusted_id(const Session& session, const Pick& pick) { return Id::derive(pick.id(), session.id(), Agreement::table); }

// The round in which it is looked back on.
std::string step_of(const Session& session, const Pick& pick) {
    const std::vector<Pick> all = picks(session);
    const auto at = std::find(all.begin(), all.end(), pick);
    return at == all.end() ? std::string() : pick_step(static_cast<std::size_t>(at - all.begin()));
}

}  // namespace

const Review* verdict_on(const Session& session, const Pick& pick) { return session.find<Review>(review_id(session, pick)); }

const Agreement* adjusted(const Session& session, const Pick& pick) { return session.find<Agreement>(adjusted_id(session, pick)); }

std::string words_set_aside(const Session& session, const Pick& pick) {
    const Agreement* typed = adjusted(session, pick) ? nullptr : session.find<Agreement>(adjusted_id(session, pick), true);
    return typed ? typed->text : std::string();
}

void judge(Session& session, const Pick& pick, Verdict verdict) {
    const Review* there = verdict_on(session, pick);
    Review row;
    row.id = review_id(session, pick);
    row.team = session.header().team;
    row.session = session.id();
    row.agreement = pick.agreement;
    row.contribution = pick.contribution;
    row.verdict = verdict;
    if (there) row.note = there->note;
    const bool other_words = verdict != Verdict::adjust && adjusted(session, pick);
    const bool bring_back = verdict == Verdict::adjust && !words_set_aside(session, pick).empty();
    const std::string round = step_of(session, pick);
    session.edit(tr("Verdict given"), [&](Edit& edit) {
        edit.add(row);
        if (!round.empty()) session.set_progress("", round, "", [](Progress& progress) { progress.stage = Stage::agreed; });
        if (other_words) edit.remove<Agreement>(adjusted_id(session, pick));
        if (!bring_back) return;
        Agreement again = *session.find<Agreement>(adjusted_id(session, pick), true);
        again.deleted.reset();
        edit.add(std::move(again));
    });
}

void explain(Session& session, const Pick& pick, std::string_view why) {
    const Id id = review_id(session, pick);
    if (!session.find<Review>(id)) return;
    session.type(tr("Reason changed"), filled("review/{}", id.text()),
                 [&](Edit& edit) { edit.change<Review>(id, [&](Review& row) { row.note = why; }); });
}

void adjust(Session& session, const Pick& pick, std::string_view words) {
    const Id id = adjusted_id(session, pick);
    const bool there = session.find<Agreement>(id) != nullptr;
    session.type(tr("Agreement adjusted"), filled("agreement/{}", id.text()), [&](Edit& edit) {
        if (there) return edit.change<Agreement>(id, [&](Agreement& row) { row.text = words; });
        Agreement row;
        row.id = id;
        row.team = session.header().team;
        row.session = session.id();
        row.contribution = pick.contribution;
        row.theme = pick.theme;
        row.text = words;
        edit.add(row);
    });
}

std::string word_for(Verdict verdict) {
    switch (verdict) {
        case Verdict::stands: return tr("still stands");
        case Verdict::adjust: return tr("adjusted");
        case Verdict::lapses: return tr("lapses");
        case Verdict::done: return tr("is done");
        case Verdict::discuss: return tr("to talk about");
    }
    return {};
}

}  // namespace alp::look_back
