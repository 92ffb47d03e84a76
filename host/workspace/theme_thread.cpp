#include "workspace/theme_thread.h"

#include <alp/text.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace alp::workspace {
namespace {

using ThreadPoints = std::map<Id, ThreadPoint>;  // by session

ThreadPoint& point_of(ThreadPoints& points, const Id& session, const std::string& instrument, Time held) {
    ThreadPoint& point = points[session];
    point.session = session, point.instrument = instrument, point.held = held;
    return point;
}

// What is scored about themes, added up by session, step and scale.
class ThreadScoreReader {
public:
    explicit ThreadScoreReader(OpenStore& store) : store_(store) {}

    void add(const Scored& scored) {
        if (!scored.row.value) return;
        ScoreSum& sum = sums_[{scored.row.session, scored.row.step, scored.row.scale}];
        sum.score.session = scored.row.session, sum.score.instrument = scored.instrument, sum.score.held = scored.held;
        sum.total += *scored.row.value;
        ++sum.count;
        sum.score.scorers += scored.row.member ? 1 : 0;
    }

    std::vector<ThreadScore> scores() {
        std::vector<ThreadScore> all;
        for (auto& [key, sum] : sums_) {
            sum.score.mean = sum.total / sum.count;
            if (sum.count > 1) sum.score.scorers = sum.count;  // kept without names
            if (const Outline* outline = outline_of(sum.score.session)) explain(sum.score, *outline, std::get<1>(key), std::get<2>(key));
            all.push_back(std::move(sum.score));
        }
        std::stable_sort(all.begin(), all.end(), [](const ThreadScore& a, const ThreadScore& b) { return a.held > b.held; });
        return all;
    }

private:
    struct ScoreSum {
        ThreadScore score;
        double total = 0;
        int count = 0;
    };

    // What the numbers of a session mean stands in its outline. Null: it cannot be read, and the number stands for itself.
    const Outline* outline_of(const Id& session) {
        const auto [at, first] = outlines_.try_emplace(session);
        if (first) {
            const Rows rows = store_.reader().rows_named({{std::string(SessionHeader::table), session}});
            for (const SessionHeader& header : rows.of<SessionHeader>()) {
                try {
                    at->second = outline_from_json(header.outline);
                } catch (const std::exception&) {
                    at->second.reset();
                }
            }
        }
        return at->second ? &*at->second : nullptr;
    }

    static void explain(ThreadScore& score, const Outline& outline, const std::string& step, const std::string& scale) {
        if (const Step* declared = outline.step(step)) score.step = declared->title.shown();
        const Scale* used = outline.scale(scale);
        if (!used) return;
        score.low = used->low, score.high = used->high;
        const auto at = static_cast<std::size_t>(std::max(0L, std::lround(score.mean) - used->low));
        if (!score.scorers && at < used->words.size()) score.word = used->words[at].shown();
    }

    OpenStore& store_;
    std::map<std::tuple<Id, std::string, std::string>, ScoreSum> sums_;
    std::map<Id, std::optional<Outline>> outlines_;  // by session
};

// About the themes themselves or the shared terms they stand for.
std::set<std::string> subjects_of(const Records& records, const std::vector<Id>& themes) {
    std::set<std::string> subjects;
    for (const Id& id : themes) {
        subjects.insert(id.text());
        if (const Theme* theme = records.find<Theme>(id); theme && !theme->subject.empty()) subjects.insert(theme->subject);
    }
    return subjects;
}

}  // namespace

std::vector<Id> with_sub_themes(const Records& records, const Id& theme) {
    std::vector<Id> all{theme};
    for (std::size_t i = 0; i < all.size(); ++i)
        for (const Theme* below : records.table<Theme>().rows())
            if (below->parent == all[i] && std::find(all.begin(), all.end(), below->id) == all.end()) all.push_back(below->id);
    return all;
}

std::string thread_words(const ThemeThread& thread) {
    const long sessions = static_cast<long>(thread.points.size()), all = thread.sessions_of_team;
    if (!sessions) return tr("No meeting carries this theme yet.");
    const char* times = sessions > 1 ? trn("Came back in {} of {} meeting", "Came back in {} of {} meetings", all)
                                     : trn("Came up in {} of {} meeting", "Came up in {} of {} meetings", all);
    return filled(times, sessions, all) + ", " +
           filled(trn("in {} instrument", "in {} instruments", thread.instruments), thread.instruments);
}

const ThemeThread& ThemeThreads::of(const Id& theme) {
    const std::tuple wanted(store_.team_id(), theme, store_.lists(), language());
    const std::uint64_t revision = store_.records().revision();
    const bool same = read_ == wanted;
    if (same && revision_ == revision) return thread_;
    const std::vector<Id> themes = with_sub_themes(store_.records(), theme);
    if (!same && store_.open()) read(themes);
    find_what_came(themes);
    read_ = wanted, revision_ = revision;
    return thread_;
}

void ThemeThreads::read(const std::vector<Id>& themes) {
    thread_ = {};
    thread_.version = ++version_;
    std::set<Id> seen;
    ThreadPoints points;
    for (const Id& theme : themes)
        for (Said& said : store_.reader().carrying(theme)) {
            if (!seen.insert(said.row.id).second) continue;  // it carries two of them
            ++point_of(points, said.row.session, said.instrument, said.held).words;
            thread_.words.push_back(std::move(said));
        }
    std::stable_sort(thread_.words.begin(), thread_.words.end(), [](const Said& a, const Said& b) { return a.held > b.held; });
    ThreadScoreReader scores(store_);
    for (const std::string& subject : subjects_of(store_.records(), themes))
        for (const Scored& scored : store_.reader().scored(store_.team_id(), subject)) {
            scores.add(scored);
            if (scored.row.value) point_of(points, scored.row.session, scored.instrument, scored.held);
        }
    thread_.scores = scores.scores();
    std::set<std::string> instruments;
    for (auto& [session, point] : points) {
        instruments.insert(point.instrument);
        thread_.points.push_back(std::move(point));
    }
    std::sort(thread_.points.begin(), thread_.points.end(), [](const ThreadPoint& a, const ThreadPoint& b) { return a.held < b.held; });
    thread_.instruments = static_cast<int>(instruments.size());
    thread_.sessions_of_team = static_cast<int>(store_.timeline().size());
    carriers_.assign(seen.begin(), seen.end());
    leading_ = store_.reader().leading_to(themes);
}

void ThemeThreads::find_what_came(const std::vector<Id>& themes) {
    const auto mine = [&](const auto& row, const std::vector<Id>& lines) {
        return (row.theme && std::find(themes.begin(), themes.end(), row.theme) != themes.end()) ||
               (row.contribution && std::binary_search(lines.begin(), lines.end(), row.contribution));
    };
    const auto take = [&]<typename Row>(std::vector<const Row*>& rows, const std::vector<Id>& lines) {
        rows.clear();
        for (const Row* row : store_.records().table<Row>().rows())
            if (mine(*row, lines)) rows.push_back(row);
        std::sort(rows.begin(), rows.end(), [](const Row* a, const Row* b) { return a->id > b->id; });
    };
    take(thread_.actions, leading_);
    take(thread_.agreements, carriers_);
}

}  // namespace alp::workspace
