#include "screens/thread.h"

#include "app/app.h"

#include <alp/text.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace alp::screens {
namespace {

struct Kept {
    Id team, theme;
    std::uint64_t version = 0, themes = 0, revision = 0;
    std::vector<Id> served_by;  // contributions of the thread
    Thread thread;
} kept;

// What the numbers of a session mean stands in its outline.
void explain(app::App& app, ThreadScore& score, const std::string& step, const std::string& scale) {
    const Rows rows = app.books().reader().rows_named({{std::string(SessionHeader::table), score.session}});
    for (const SessionHeader& header : rows.of<SessionHeader>()) {
        try {
            const Outline outline = outline_from_json(header.outline);
            if (const Step* declared = outline.step(step)) score.step = declared->title.shown();
            const Scale* used = outline.scale(scale);
            if (!used) continue;
            score.low = used->low, score.high = used->high;
            const auto at = static_cast<std::size_t>(std::max(0L, std::lround(score.mean) - used->low));
            if (!score.scorers && at < used->words.size()) score.word = used->words[at].shown();
        } catch (const std::exception&) {
            // An outline that cannot be read explains nothing; the number stands for itself.
        }
    }
}

struct ScoreSum {
    ThreadScore score;
    double sum = 0;
    int count = 0;
};

// By session, step and scale, about the themes themselves or the shared terms they stand for.
void read_scores(app::App& app, const std::vector<Id>& themes, std::map<Id, ThreadPoint>& points) {
    std::map<std::tuple<Id, std::string, std::string>, ScoreSum> sums;
    std::set<std::string> subjects;
    for (const Id& id : themes) {
        subjects.insert(id.text());
        if (const Theme* theme = app.records().find<Theme>(id); theme && !theme->subject.empty()) subjects.insert(theme->subject);
    }
    for (const std::string& subject : subjects)
        for (const Scored& scored : app.books().reader().scored(app.books().team_id(), subject)) {
            if (!scored.row.value) continue;
            ScoreSum& sum = sums[{scored.row.session, scored.row.step, scored.row.scale}];
            sum.score.session = scored.row.session, sum.score.instrument = scored.instrument, sum.score.held = scored.held;
            sum.sum += *scored.row.value;
            ++sum.count;
            sum.score.scorers += scored.row.member ? 1 : 0;
            ThreadPoint& point = points[scored.row.session];
            point.session = scored.row.session, point.instrument = scored.instrument, point.held = scored.held;
        }
    std::vector<ThreadScore>& scores = kept.thread.scores;
    for (auto& [key, sum] : sums) {
        sum.score.mean = sum.sum / sum.count;
        if (sum.count > 1) sum.score.scorers = sum.count;  // kept without names
        explain(app, sum.score, std::get<1>(key), std::get<2>(key));
        scores.push_back(std::move(sum.score));
    }
    std::stable_sort(scores.begin(), scores.end(), [](const ThreadScore& a, const ThreadScore& b) { return a.held > b.held; });
}

void read(app::App& app, const std::vector<Id>& themes) {
    Thread& thread = kept.thread = {};
    std::set<Id> seen;
    std::map<Id, ThreadPoint> points;
    for (const Id& theme : themes)
        for (Said& said : app.books().reader().carrying(theme)) {
            if (!seen.insert(said.row.id).second) continue;  // it carries two of them
            ThreadPoint& point = points[said.row.session];
            point.session = said.row.session;
            point.instrument = said.instrument;
            point.held = said.held;
            ++point.words;
            thread.words.push_back(std::move(said));
        }
    std::stable_sort(thread.words.begin(), thread.words.end(), [](const Said& a, const Said& b) { return a.held > b.held; });
    read_scores(app, themes, points);
    std::set<std::string> instruments;
    for (auto& [session, point] : points) {
        instruments.insert(point.instrument);
        thread.points.push_back(std::move(point));
    }
    std::sort(thread.points.begin(), thread.points.end(), [](const ThreadPoint& a, const ThreadPoint& b) { return a.held < b.held; });
    thread.instruments = static_cast<int>(instruments.size());
    thread.sessions_of_team = static_cast<int>(app.books().timeline().size());
    kept.served_by.assign(seen.begin(), seen.end());
}

void find_what_came(app::App& app, const std::vector<Id>& themes) {
    const auto mine = [&](const Id& theme, const Id& contribution) {
        return (theme && std::find(themes.begin(), themes.end(), theme) != themes.end()) ||
               (contribution && std::binary_search(kept.served_by.begin(), kept.served_by.end(), contribution));
    };
    Thread& thread = kept.thread;
    thread.actions.clear();
    thread.agreements.clear();
    for (const Action* action : app.records().table<Action>().rows())
        if (mine(action->theme, action->contribution)) thread.actions.push_back(action);
    for (const Agreement* agreement : app.records().table<Agreement>().rows())
        if (mine(agreement->theme, agreement->contribution)) thread.agreements.push_back(agreement);
    std::sort(thread.actions.begin(), thread.actions.end(), [](const Action* a, const Action* b) { return a->id > b->id; });
    std::sort(thread.agreements.begin(), thread.agreements.end(), [](const Agreement* a, const Agreement* b) { return a->id > b->id; });
}

}  // namespace

std::vector<Id> with_sub_themes(app::App& app, const Id& theme) {
    std::vector<Id> all{theme};
    for (std::size_t i = 0; i < all.size(); ++i)
        for (const Theme* below : app.records().table<Theme>().rows())
            if (below->parent == all[i] && std::find(all.begin(), all.end(), below->id) == all.end()) all.push_back(below->id);
    return all;
}

const Thread& thread_of(app::App& app, const Id& theme) {
    const std::uint64_t version = app.books().lists(), themes = app.theme_book().version(), revision = app.records().revision();
    const bool same = kept.team == app.books().team_id() && kept.theme == theme && kept.version == version && kept.themes == themes;
    if (same && kept.revision == revision) return kept.thread;
    const std::vector<Id> all = with_sub_themes(app, theme);
    if (!same && app.books().open()) read(app, all);
    find_what_came(app, all);
    kept.team = app.books().team_id(), kept.theme = theme, kept.version = version, kept.themes = themes, kept.revision = revision;
    return kept.thread;
}

Id most_returned_theme(app::App& app) {
    Id best;
    std::pair<std::size_t, int> most;
    for (const Theme* theme : app.records().table<Theme>().rows()) {
        const auto& use = app.theme_book().use(theme->id);
        if (const std::pair now(use.sessions.size(), use.words); !theme->rest && now > most) most = now, best = theme->id;
    }
    return best;
}

std::string thread_words(const Thread& thread) {
    const long sessions = static_cast<long>(thread.points.size());
    if (!sessions) return tr("No meeting carries this theme yet.");
    return filled(trn("Came up in {} of {} meetings", "Came back in {} of {} meetings", sessions), sessions, thread.sessions_of_team) +
           ", " + filled(trn("in {} instrument", "in {} instruments", thread.instruments), thread.instruments);
}

}  // namespace alp::screens
