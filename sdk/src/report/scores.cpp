// Scores and dots as tables.
#include "parts.h"

#include <alp/decimal.h>

#include <algorithm>
#include <map>

namespace alp::outline_parts {
namespace {

constexpr std::size_t enough_scorers = 4;  // fewer, and a spread tells who gave what

struct Scores {
    std::string subject;
    std::vector<double> values;
    long unknown = 0;
    bool by_group = true;  // one value, of nobody in particular
    std::string note;
};

std::vector<Scores> scores_of(const Session& session, const Step& step, const Scale& scale) {
    std::vector<Scores> all;
    const auto of = [&](const std::string& subject) -> Scores& {
        const auto found = std::find_if(all.begin(), all.end(), [&](const Scores& one) { return one.subject == subject; });
        return found != all.end() ? *found : all.emplace_back(Scores{subject, {}, 0, true, {}});
    };
    const auto ratings = session.ratings(scale.id);
    const bool any = std::any_of(ratings.begin(), ratings.end(), [&](const Rating* rating) { return rating->step == step.id; });
    if (!any && step.kind != StepKind::rate) return all;
    if (step.kind == StepKind::rate)
        for (const Question& question : step.questions) of(question.id);
    for (const Rating* rating : ratings) {
        if (rating->step != step.id) continue;
        Scores& scores = of(rating->subject);
        if (rating->member || !scores.values.empty() || scores.unknown > 0) scores.by_group = false;
        if (rating->value) scores.values.push_back(*rating->value);
        else ++scores.unknown;
        if (!step.case_text || session.shows_case_text()) scores.note = rating->note;
    }
    return all;
}

std::string number(double value) {
    std::string said = decimal(value);
    if (said.ends_with('0')) said.resize(said.size() - 2);  // the score of one person, most often
    return said;
}

std::string word_of(const Scale& scale, double value) {
    const auto at = static_cast<std::size_t>(std::max(0.0, value - scale.low));
    const bool worded = at < scale.words.size() && static_cast<double>(static_cast<long>(value)) == value && value >= scale.low;
    return worded ? scale.words[at].shown() : number(value);
}

Grid by_the_group(const Session& session, const Scale& scale, const std::vector<Scores>& all) {
    const bool notes = std::any_of(all.begin(), all.end(), [](const Scores& one) { return !one.note.empty(); });
    Grid grid{{scale.name.shown(), tr("The team")}, {}, {2, 1}};
    if (notes) grid.head.push_back(tr("Remark")), grid.widths.push_back(2);
    for (const Scores& one : all) {
        const std::string said = !one.values.empty() ? word_of(scale, one.values.front())
                                 : one.unknown       ? scale.word_for_none()
                                                     : std::string(tr("not filled in"));
        grid.rows.push_back({called(session, one.subject), said});
        if (notes) grid.rows.back().push_back(one.note);
    }
    return grid;
}

Grid by_people(const Session& session, const Scale& scale, const std::vector<Scores>& all) {
    const int steps = scale.high - scale.low + 1;
    const bool spread = steps >= 2 && steps <= 7;
    Grid grid{{scale.name.shown()}, {}, {spread ? 3.4 : 5}};
    const auto column = [&](std::string head, double width) { grid.head.push_back(std::move(head)), grid.widths.push_back(width); };
    for (int value = scale.low; spread && value <= scale.high; ++value) {
        const std::string word = word_of(scale, value), bare = filled("{}", value);
        column(word == bare ? word : filled("{} {}", bare, word), 1);
    }
    if (scale.unknown) column(scale.word_for_none(), 1);
    column(tr("Scores"), 0.9);
    column(tr("Mean"), 0.9);
    for (const Scores& one : all) {
        std::vector<std::string> row{called(session, one.subject)};
        for (int value = scale.low; spread && value <= scale.high; ++value) {
            const auto count = std::count(one.values.begin(), one.values.end(), static_cast<double>(value));
            row.push_back(one.values.size() < enough_scorers ? "–" : count ? filled("{}", count) : "·");
        }
        if (scale.unknown) row.push_back(one.unknown ? filled("{}", one.unknown) : "·");
        row.push_back(filled("{}", one.values.size()));
        double sum = 0;
        for (const double value : one.values) sum += value;
        // The mean of one is that one's score.
        row.push_back(one.values.size() > 1 ? number(sum / static_cast<double>(one.values.size())) : "–");
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

}  // namespace

std::string called(const Session& session, const std::string& subject) {
    if (const Question* question = session.outline().question(subject)) return question->text.shown();
    if (const Step* step = session.outline().step(subject)) return step->title.shown();
    if (const auto id = Id::parse(subject)) {
        if (const Theme* theme = session.find<Theme>(*id)) return theme->name;
        if (const Contribution* row = session.contribution(*id)) return row->text;
    }
    if (const Term* shared = term(subject)) return shared->name.shown();
    return subject;
}

void add_ratings(Report& report, const Session& session, const Step& step) {
    for (const std::string& id : step.scales) {
        const Scale* scale = session.outline().scale(id);
        if (!scale) continue;
        const auto all = scores_of(session, step, *scale);
        if (all.empty()) continue;
        const bool group = std::all_of(all.begin(), all.end(), [](const Scores& one) { return one.by_group; });
        report.blocks.push_back(group ? by_the_group(session, *scale, all) : by_people(session, *scale, all));
        const bool few = std::any_of(all.begin(), all.end(),
                                     [](const Scores& one) { return !one.values.empty() && one.values.size() < enough_scorers; });
        if (!group && few) report.blocks.push_back(Paragraph{tr("How scores spread is shown from four scores."), true});
    }
}

void add_votes(Report& report, const Session& session, const Step& step) {
    if (session.in_silence(step.id)) {
        report.blocks.push_back(Paragraph{tr("The dots are not revealed yet."), true});
        return;
    }
    std::map<std::string, long> dots;
    for (const Vote* vote : session.votes(step.id))
        if (vote->dots > 0) dots[vote->subject] += vote->dots;
    if (dots.empty()) return;
    std::vector<std::pair<std::string, long>> sorted(dots.begin(), dots.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    Grid grid{{tr("Chosen"), tr("Dots")}, {}, {6, 1}};
    for (const auto& [subject, count] : sorted) grid.rows.push_back({called(session, subject), filled("{}", count)});
    report.blocks.push_back(std::move(grid));
}

}  // namespace alp::outline_parts
