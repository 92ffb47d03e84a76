#include "earlier.h"

#include "box.h"

#include <alp/text.h>

#include <algorithm>

namespace kb {

using namespace alp;

namespace {

const Json& cards_in(const Rows& rows) {
    static const Json none = Json::array();
    for (const Document& row : rows.of<Document>())
        if (row.part == cards_part && !row.deleted && row.body.is_object() && row.body.contains("cards") && row.body["cards"].is_array())
            return row.body["cards"];
    return none;
}

std::optional<int> rated(const Rows& rows, std::string_view scale, const std::string& subject) {
    for (const Rating& row : rows.of<Rating>())
        if (row.scale == scale && row.subject == subject && !row.deleted && row.value) return static_cast<int>(*row.value);
    return {};
}

const Contribution* last_line(const Rows& rows, const std::string& question, const std::string& chosen = {}) {
    const Contribution* last = nullptr;
    for (const Contribution& row : rows.of<Contribution>()) {
        if (row.question != question || row.deleted) continue;
        if (row.id.text() == chosen) return &row;
        if (!last || row.place > last->place) last = &row;
    }
    return last;
}

std::string lowered(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.pop_back();
    return text;
}

Id rating_of(const Session& session, std::string_view scale, const Id& line) {
    for (const Rating* rating : session.ratings(scale, line.text())) return rating->id;
    return {};
}

}  // namespace

void Earlier::read(const Session& session) {
    if (session_ == session.id()) return;
    *this = Earlier{};
    session_ = session.id();
    for (const SessionHeader& header : session.past().sessions())
        if (header.instrument == session.header().instrument) read_session(header, session.past().session(header.id));
    read_signals(session);
}

void Earlier::read_session(const SessionHeader& header, const Rows& rows) {
    const Json& cards = cards_in(rows);
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const int number = static_cast<int>(i) + 1;
        const Contribution* front = last_line(rows, about("kb.1", number));
        const Contribution* back = last_line(rows, about("kb.4", number), cards[i].is_object() ? cards[i].value("back", "") : "");
        if (back && !back->text.empty()) {
            const auto verdict = verdicts_.find(back->id.text());
            EarlierTilt tilt{back->id, back->text, front && !front->erased ? front->text : "", local_date(header.held), {}, {}};
            if (verdict != verdicts_.end()) tilt.worked = verdict->second.worked, tilt.became = verdict->second.became;
            if (tilt.became) ++became_[*tilt.became];
            tilts_.push_back(std::move(tilt));
        }
        const auto before = rated(rows, meter_scale, about("kb.2", number)), after = rated(rows, meter_scale, about(sentence, number));
        if (before && after) ++metered_, before_ += *before, after_ += *after;
    }
    for (const Contribution& row : rows.of<Contribution>()) {
        if (row.step != look_back_step || !row.earlier || row.deleted) continue;
        Verdict& verdict = verdicts_[row.earlier.text()];  // what a later meeting said counts
        if (!verdict.worked) verdict.worked = rated(rows, worked_scale, row.id.text());
        if (!verdict.became) verdict.became = rated(rows, became_scale, row.id.text());
    }
}

void Earlier::read_signals(const Session& session) {
    for (const Said& said : session.past().said(ContributionKind::obstacle)) {
        if (said.row.text.empty() || said.row.erased) continue;
        const std::string key = lowered(said.row.text);
        const auto there = std::find_if(signals_.begin(), signals_.end(), [&](const Signal& one) { return lowered(one.text) == key; });
        if (there != signals_.end()) ++there->times;
        else signals_.push_back({said.row.text, said.row.perspective, 1, local_date(said.held)});
    }
    std::stable_sort(signals_.begin(), signals_.end(), [](const Signal& a, const Signal& b) { return a.times > b.times; });
}

const Contribution* looked_at(const Session& session, const EarlierTilt& tilt) {
    for (const Contribution* row : session.contributions(look_back_step, "kb.0"))
        if (row->earlier == tilt.sentence) return row;
    return nullptr;
}

std::optional<int> noted(const Session& session, const EarlierTilt& tilt, std::string_view scale) {
    const Contribution* line = looked_at(session, tilt);
    if (!line) return {};
    for (const Rating* rating : session.ratings(scale, line->id.text())) return rating->value ? static_cast<int>(*rating->value) : 0;
    return {};
}

void note_tilt(Session& session, const EarlierTilt& tilt, std::string_view scale, std::optional<int> value) {
    session.edit(scale == worked_scale ? tr("Noted whether the tilt worked") : tr("Noted which rung it became"), [&](Edit& edit) {
        const Contribution* there = looked_at(session, tilt);
        Id line = there ? there->id : Id{};
        if (!line) {
            line = session.add_contribution(look_back_step, "kb.0", tilt.text);
            edit.change<Contribution>(line, [&](Contribution& row) { row.earlier = tilt.sentence; });
        }
        if (!value) {
            if (const Id rating = rating_of(session, scale, line)) edit.remove<Rating>(rating);
            return;
        }
        session.rate(look_back_step, scale, line.text(), {}, *value ? std::optional<double>(*value) : std::nullopt);
    });
}

}  // namespace kb
