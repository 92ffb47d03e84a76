#include "screens/compare/table_lines.h"

#include <alp/text.h>

#include <algorithm>

namespace alp::screens {

namespace {

// "Voorbeeldteam " of "Voorbeeldteam A" and "Voorbeeldteam B".
std::string words_in_common(const std::vector<std::string>& names) {
    if (names.size() < 2) return {};
    std::string common = names.front();
    for (const std::string& name : names)
        while (!name.starts_with(common)) common.pop_back();
    common.resize(common.find_last_of(' ') == common.npos ? 0 : common.find_last_of(' ') + 1);
    const bool all_left = std::ranges::all_of(names, [&](const std::string& name) { return name.size() > common.size(); });
    return all_left ? common : std::string();
}

}  // namespace

std::string CompareTableLines::counts_of(const compare::Count& count) const {
    return research_ ? compare::in_numbers(count) : compare::in_short(count);
}

void CompareTableLines::add_row(const compare::StepTable* step, const compare::ThemeRow& row) {
    using What = CompareTableLine::What;
    const std::string key = compare::note_key(step ? step->id : "", row.key);
    lines_.push_back({step ? What::row : What::crossing, step, &row, nullptr, key, counts_of(row.count)});
    if (!unfolded_.contains(key)) return;
    for (const compare::Saying& saying : row.sayings) lines_.push_back({What::saying, step, &row, &saying, key, counts_of(saying.count)});
}

void CompareTableLines::refresh(workspace::ComparisonSession& session, const std::set<std::string>& unfolded, bool research) {
    using What = CompareTableLine::What;
    const compare::Tables& tables = session.tables();
    if (turn_ == session.turn() && unfolded_ == unfolded && research_ == research) return;
    *this = {};
    turn_ = session.turn();
    unfolded_ = unfolded;
    research_ = research;
    for (const compare::StepTable& step : tables.steps) {
        lines_.push_back({What::step, &step, nullptr, nullptr, step.id, {}});
        for (const compare::ThemeRow& row : step.rows) add_row(&step, row);
        if (const compare::ThemeRow& rest = step.without_theme; !rest.sentences.empty())
            lines_.push_back({What::loose, &step, &rest, nullptr, step.id, counts_of(rest.count)});
    }
    if (!tables.crossings.empty()) lines_.push_back({What::crossings, nullptr, nullptr, nullptr, {}, {}});
    for (const compare::Crossing& crossing : tables.crossings) add_row(nullptr, crossing.whole);
    for (std::size_t i = 0; i < tables.cards.size(); ++i) {
        const std::string& title = tables.cards[i].title;  // "Nulmeting": of one team it says more than the day
        names_.push_back(tables.one_team && !title.empty() ? title : compare::card_name(tables, i));
        dates_.push_back(short_date(tables.cards[i].held));
    }
    if (!tables.one_team) common_ = words_in_common(names_);
}

}  // namespace alp::screens
