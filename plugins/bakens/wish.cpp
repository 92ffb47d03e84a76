// Step 2, which may be left out: where the team wants to be, one value a baken, by the group.
#include "desk.h"

#include <alp/text.h>
#include <alp/ui/large.h>

namespace bw {

using namespace alp;

namespace {

// For the room: each baken with its values, to be chosen there too. What the ends of the scale mean stands above.
void draw_large(Desk& desk, const Scale& scale) {
    if (!scale.words.empty())
        ui::words(filled("{} {}  ·  {} {}", scale.low, scale.words.front().shown(), scale.high, scale.words.back().shown()), ui::Face::room,
                  ui::palette().quiet);
    ui::gap(8);
    std::vector<ui::LargeCard> cards;
    for (const std::size_t baken : desk.board.asked) {
        ui::LargeCard card{.text = named(baken), .top_colour = colour};
        for (int value = scale.low; value <= scale.high; ++value) card.options.push_back(filled("{}", value));
        if (const auto wish = desk.board.now.bakens[baken].wish) card.chosen = *wish - scale.low;
        cards.push_back(std::move(card));
    }
    const ui::LargePress pressed = ui::large_cards("wish", cards);
    if (!desk.writable() || pressed.option < 0) return;
    const std::size_t baken = desk.board.asked[static_cast<std::size_t>(pressed.card)];
    desk.session.rate(wish, scale.id, term_id(baken), {}, pressed.option + scale.low);
}

// One baken. What is given by the mouse leads on as it does while scoring.
void draw_one(Desk& desk, const Scale& scale, std::size_t row, const std::function<bool(std::size_t)>& has_wish) {
    LitLine& line = desk.place.wish_line;
    const bool lit = desk.writable() && row == line.row();
    const std::size_t baken = desk.board.asked[row];
    ui::begin_card(term_id(baken).c_str(), 0, 0, lit ? ui::wash(colour, 0.12f) : 0);
    const bool put_right = has_wish(row);
    const std::uint64_t before = desk.session.revision();
    ui::score_line(desk.session, wish, scale, term_id(baken), named(baken));
    const bool given = desk.session.revision() != before;
    ui::end_card();
    if (lit) line.bring_last_item_into_sight();
    if (given) {
        line.go_on(desk.board.asked.size(), put_right ? 0 : row + 1, [&](std::size_t at) { return at == row || has_wish(at); });
        line.show_again();
    }
}

// One line after the other, by the mouse or by digits; true: the last one without a wish has just got its own.
bool draw_lines(Desk& desk, const Scale& scale) {
    const std::vector<std::size_t> asked = desk.board.asked;
    std::array<bool, baken_count> given{};
    for (std::size_t row = 0; row < asked.size(); ++row) given[row] = desk.board.now.bakens[asked[row]].wish.has_value();
    const auto has_wish = [&](std::size_t row) { return given[row]; };
    LitLine& line = desk.place.wish_line;
    line.go_on(asked.size(), line.row(), has_wish);  // that is the same one, as long as it has none
    const bool was_full = line.row() == asked.size();
    if (desk.writable())
        line.take_digits(scale, asked.size(), has_wish, [&](std::size_t row, int value) {
            given[row] = true;
            desk.session.rate(wish, scale.id, term_id(asked[row]), {}, value);
        });
    ui::flow(static_cast<int>(asked.size()), ui::em(560),
             [&](int i, float) { draw_one(desk, scale, static_cast<std::size_t>(i), has_wish); });
    return !was_full && line.row() == asked.size();
}

}  // namespace

void draw_wish(Desk& desk) {
    const Scale* scale = desk.session.outline().scale(wish_scale);
    if (!scale) return;
    if (desk.view.presenter) return draw_large(desk, *scale);
    ui::quiet(tr("One score by the team for each beacon: type 1 to 5, or press it. You may leave this step out, or do only some."));
    ui::gap();
    const bool full_now = draw_lines(desk, *scale);
    if (!desk.board.now.any() || !desk.writable()) return;
    const std::string label =
        filled(trn("Show the scores of {} person", "Show the scores of {} people", desk.board.now.people), desk.board.now.people);
    if (full_now) ImGui::SetKeyboardFocusHere();  // Enter goes on
    desk.place.wish_full = full_now || (desk.place.wish_full && desk.place.wish_line.row() == desk.board.asked.size());
    if (ui::button((label + "##scores").c_str(), ui::Kind::primary, 0, colour)) desk.view.go_to = picture;
    if (desk.place.wish_full) desk.place.wish_line.bring_last_item_into_sight();
    ui::gap(8);
}

}  // namespace bw
