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

}  // namespace

void draw_wish(Desk& desk) {
    const Scale* scale = desk.session.outline().scale(wish_scale);
    if (!scale) return;
    if (desk.view.presenter) return draw_large(desk, *scale);
    ui::quiet(tr("One score by the team for each beacon. You may leave this step out, or do only some."));
    ui::gap();
    ui::flow(static_cast<int>(desk.board.asked.size()), ui::em(560), [&](int i, float) {
        const std::size_t baken = desk.board.asked[static_cast<std::size_t>(i)];
        ui::begin_card(term_id(baken).c_str());
        ui::score_line(desk.session, wish, *scale, term_id(baken), named(baken));
        ui::end_card();
    });
    if (!desk.board.now.any() || !desk.writable()) return;
    const std::string label =
        filled(trn("Show the scores of {} person", "Show the scores of {} people", desk.board.now.people), desk.board.now.people);
    if (ui::button((label + "##scores").c_str(), ui::Kind::primary, 0, colour)) desk.view.go_to = picture;
    ui::gap(8);
}

}  // namespace bw
