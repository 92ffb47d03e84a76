#include "measurement.h"

#include <alp/text.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace bw {

using namespace alp;

namespace {

// The same words where both have the language, and at least one language that both have.
bool same(const Text& a, const Text& b) {
    bool shared = false;
    for (const auto& [language, words] : a.by_language)
        if (const auto other = b.by_language.find(language); other != b.by_language.end()) {
            if (other->second != words) return false;
            shared = true;
        }
    return shared || (a.empty() && b.empty());
}

void take(Measurement& into, const Rating& row) {
    const std::size_t baken = baken_of(row.subject);
    if (baken == baken_count) return;
    Scores& scores = into.bakens[baken];
    if (row.scale == wish_scale && row.value) scores.wish = static_cast<int>(*row.value);
    if (row.scale != score_scale) return;
    if (row.value) scores.values.push_back(static_cast<int>(*row.value));
    else ++scores.unknown;
}

void take_scorers(Measurement& into, const Json& said) {
    if (!said.is_object()) return;
    if (const auto people = said.find("people"); people != said.end() && people->is_number_integer()) into.people = *people;
    if (const auto members = said.find("members"); members != said.end() && members->is_array())
        for (const Json& text : *members)
            if (const auto id = text.is_string() ? Id::parse(text.get_ref<const std::string&>()) : std::nullopt)
                into.members.push_back(*id);
    std::sort(into.members.begin(), into.members.end());
}

void finish(Measurement& made, const SessionHeader& header, const Outline& outline) {
    made.session = header.id;
    made.day = local_date(header.held);
    if (const Scale* scale = outline.scale(score_scale)) made.scale = *scale;
    if (const Step* step = outline.step(score)) made.asked = step->heading;
    int most = 0;
    for (Scores& scores : made.bakens) {
        std::sort(scores.values.begin(), scores.values.end());
        most = std::max(most, static_cast<int>(scores.values.size()) + scores.unknown);
    }
    made.people = std::max(made.people, most);
}

Measurement measurement_of(const Rows& rows) {
    Measurement made;
    for (const Rating& row : rows.of<Rating>())
        if (!row.deleted) take(made, row);
    for (const Document& row : rows.of<Document>())
        if (row.part == "scorers" && !row.deleted) take_scorers(made, row.body);
    const SessionHeader& header = rows.of<SessionHeader>().front();
    finish(made, header, outline_from_json(header.outline));
    return made;
}

}  // namespace

std::optional<double> Scores::mean() const {
    if (values.size() < 2) return std::nullopt;
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double Scores::spread() const {
    const auto middle = mean();
    if (!middle) return 0;
    double sum = 0;
    for (const int value : values) sum += (value - *middle) * (value - *middle);
    return std::sqrt(sum / static_cast<double>(values.size()));
}

bool Measurement::any() const { return !measured().empty(); }

bool Measurement::wishes() const {
    return std::any_of(bakens.begin(), bakens.end(), [](const Scores& one) { return one.wish.has_value(); });
}

std::vector<std::size_t> Measurement::measured() const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < baken_count; ++i)
        if (bakens[i].any()) found.push_back(i);
    return found;
}

std::vector<std::size_t> Measurement::by_spread() const {
    std::vector<std::size_t> order = measured();
    const auto width = [&](std::size_t baken) { return bakens[baken].shows_spread() ? bakens[baken].spread() : -1.0; };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return width(a) > width(b); });
    return order;
}

Measurement measurement_of(const Session& session) {
    Measurement made;
    for (const std::string_view scale : {score_scale, wish_scale})
        for (const Rating* row : session.ratings(scale)) take(made, *row);
    take_scorers(made, session.document("scorers"));
    finish(made, session.header(), session.outline());
    return made;
}

std::vector<Measurement> earlier_measurements(const Session& session) {
    std::vector<Measurement> found;
    for (const SessionHeader& header : session.past().sessions()) {
        if (header.instrument != session.header().instrument) continue;
        const Rows& rows = session.past().session(header.id);
        if (rows.of<SessionHeader>().empty()) continue;
        Measurement made = measurement_of(rows);
        if (made.any()) found.push_back(std::move(made));
    }
    return found;
}

bool comparable(const Measurement& a, const Measurement& b) {
    if (a.scale.low != b.scale.low || a.scale.high != b.scale.high || a.scale.words.size() != b.scale.words.size()) return false;
    return same(a.asked, b.asked) && std::equal(a.scale.words.begin(), a.scale.words.end(), b.scale.words.begin(), same);
}

int scored_both(const Measurement& a, const Measurement& b) {
    if (a.members.empty() || b.members.empty()) return -1;
    std::vector<Id> both;
    std::set_intersection(a.members.begin(), a.members.end(), b.members.begin(), b.members.end(), std::back_inserter(both));
    return static_cast<int>(both.size());
}

std::optional<Difference> difference(const Scores& now, const Scores& before) {
    const auto to = now.mean(), from = before.mean();
    if (!to || !from) return std::nullopt;
    const double by = *to - *from;
    return Difference{by, std::abs(by) < 0.5 && std::min(now.values.size(), before.values.size()) < 10};
}

std::string change_words(const Difference& change) {
    const std::string by = signed_decimal(change.by);
    return change.small && by != "0" ? filled(tr("{} small"), by) : by;
}

bool tells(const Measurement& now, const Measurement& before, std::size_t baken) {
    return now.bakens[baken].values.size() >= before.bakens[baken].values.size() && scored_both(now, before) >= 0;
}

std::string signed_decimal(double value) {
    const std::string bare = decimal(std::abs(value));
    if (bare == decimal(0)) return "0";
    return (value < 0 ? "–" : "+") + bare;
}

std::array<std::vector<std::string>, baken_count> marks_elsewhere(const Session& session) {
    std::array<std::vector<std::string>, baken_count> lines;
    std::map<Id, Outline> outlines;  // of the sessions: they say what a number means
    const auto outline_of = [&](const Id& id) -> const Outline* {
        const auto known = outlines.find(id);
        if (known != outlines.end()) return &known->second;
        const Rows& rows = session.past().session(id);
        if (rows.of<SessionHeader>().empty()) return nullptr;
        return &outlines.emplace(id, outline_from_json(rows.of<SessionHeader>().front().outline)).first->second;
    };
    for (std::size_t baken = 0; baken < baken_count; ++baken) {
        std::map<std::string, std::map<int, std::pair<std::string, int>, std::greater<>>> counted;  // instrument: value: word, how often
        for (const Scored& mark : session.past().scored(term_id(baken))) {
            if (mark.instrument == session.header().instrument || !mark.row.value) continue;
            if (session.header().held - mark.held > std::chrono::days(366)) continue;
            const Outline* there = outline_of(mark.row.session);
            const Scale* scale = there ? there->scale(mark.row.scale) : nullptr;
            const int value = static_cast<int>(*mark.row.value);
            if (!scale || value < scale->low || static_cast<std::size_t>(value - scale->low) >= scale->words.size()) continue;
            auto& [word, count] = counted[there->name.shown()][value];
            word = scale->words[static_cast<std::size_t>(value - scale->low)].shown();
            ++count;
        }
        for (const auto& [instrument, values] : counted) {
            std::string line;
            for (const auto& [value, mark] : values) line += filled("{}{}× {}", line.empty() ? "" : ", ", mark.second, mark.first);
            lines[baken].push_back(filled(tr("In {}: {}"), instrument, line));
        }
    }
    return lines;
}

}  // namespace bw
