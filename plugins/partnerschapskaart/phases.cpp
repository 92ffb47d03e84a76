// The plan goes on: which page a phase opens, and what is done with what was there before.
#include "desk.h"

#include <alp/text.h>

#include <algorithm>

namespace pk {

using namespace alp;

namespace {

constexpr std::pair<Way, std::string_view> ways[] = {
    {Way::dream, way_dream}, {Way::card, way_write}, {Way::turns, way_turns}, {Way::themes, way_themes}, {Way::agree, way_agree}};

// Going on means that the step is done, when anything is in it: a blank one stays open.
void close_step(Desk& desk, std::size_t column) {
    const Column& left = desk.card.column(column);
    if (left.done() || left.labels == 0 || left.hidden()) return;  // what nobody saw yet is not done
    desk.session.set_progress(filled(tr("Step {} closed"), column + 1), column_ids[column], "",
                              [](Progress& row) { row.stage = Stage::agreed; });
}

}  // namespace

std::string_view word_of(Way way) {
    return std::find_if(std::begin(ways), std::end(ways), [&](const auto& one) { return one.first == way; })->second;
}

std::optional<Way> way_of(std::string_view word, std::size_t column) {
    const auto found = std::find_if(std::begin(ways), std::end(ways), [&](const auto& one) { return one.second == word; });
    if (found == std::end(ways) || column >= column_count) return std::nullopt;
    const Way way = found->first;
    if ((way == Way::dream || way == Way::agree) && column != values) return std::nullopt;
    if (way == Way::themes && column == actions) return std::nullopt;
    return way;
}

void begin_phase(Desk& desk, std::size_t before) {
    if (!desk.writable()) return;
    const std::size_t column = desk.column();
    // All that lie behind, and not the last one only: a crash may have come before that was kept. Step 1 has its gate.
    if (before < column)
        for (std::size_t left = values + 1; left < std::min(column, column_count); ++left) close_step(desk, left);
    if (column >= column_count || desk.card.column(column).done()) return;
    const Column& here = desk.card.column(column);
    const bool writes = desk.place.way == Way::card;
    if (writes && column == values && !here.hidden() && here.labels == 0) begin_silence(desk);
    else if (!writes && here.hidden()) show_to_go_on(desk);
}

}  // namespace pk
