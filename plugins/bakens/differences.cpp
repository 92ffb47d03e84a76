// Step 4: the conversation, along the bakens at which the scores lie furthest apart. A high and a low score are both experience.
#include "desk.h"

#include <alp/text.h>
#include <alp/ui/keys.h>
#include <alp/ui/privacy.h>

#include <algorithm>

namespace bw {

using namespace alp;

namespace {

// The order of the talk; without scores that of the bakens.
std::vector<std::size_t> order_of(const Board& board) {
    std::vector<std::size_t> order = board.now.by_spread();
    return order.empty() ? board.asked : order;
}

// Whom to ask for an example. Values are named only where a value is not a person.
void draw_ask(const Desk& desk, const Scores& scores) {
    const ui::Face face = desk.view.presenter ? ui::Face::room : ui::Face::strong;
    const bool named = scores.shows_spread() && scores.values.front() != scores.values.back();
    if (named) {
        ui::words(filled(tr("Who scored {}: which example do you have?"), scores.values.back()), face);
        ui::words(filled(tr("Who scored {}: what did you miss?"), scores.values.front()), face);
    } else if (scores.shows_spread()) {
        ui::words(filled(tr("Everyone scored {}: which example do you have?"), scores.values.front()), face);
    } else {
        ui::words(tr("Who sees it: which example do you have?"), face);
        ui::words(tr("Who misses it: what did you miss?"), face);
    }
}

// How many gave each value, for the room; with too few scorers only the mean, for then a value is a person.
void draw_large_scores(const Desk& desk, const Scores& scores) {
    if (!scores.any()) return;
    std::string line;
    if (const auto mean = scores.mean()) line = filled(tr("mean {}"), decimal(*mean));
    if (scores.unknown)
        line += (line.empty() ? "" : " · ") + filled(trn("{} doesn't know", "{} don't know", scores.unknown), scores.unknown);
    if (!line.empty()) ui::words(line, ui::Face::large, ui::tone(colour));
    if (!scores.shows_spread())
        return ui::words(filled(tr("the spread is shown from {} scores"), enough_for_spread), ui::Face::room, ui::palette().quiet);
    const Scale& scale = desk.board.now.scale;
    ui::flow(scale.high - scale.low + 1, ui::em(120), [&](int i, float width) {
        const int value = scale.low + i;
        const auto count = std::count(scores.values.begin(), scores.values.end(), value);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float side = ui::em(22), step = std::min(ui::em(28), (width - side) / static_cast<float>(std::max<long>(1, count)));
        for (long dot = 0; dot < count; ++dot)
            ImGui::GetWindowDrawList()->AddCircleFilled({at.x + side / 2 + step * static_cast<float>(dot), at.y + side / 2}, side / 2,
                                                        ui::tone(colour));
        ImGui::Dummy({width, side});
        ui::words(count ? filled("{}: {}×", value, count) : filled("{}", value), ui::Face::room, count ? 0 : ui::palette().quiet);
    });
}

void draw_order(Desk& desk, const std::vector<std::size_t>& order) {
    ui::quiet(tr("Widest apart first"));
    if (desk.board.now.any()) draw_rows_head(desk);
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (desk.board.now.any()) {
            if (draw_row(desk, order[i], i == desk.place.turn)) desk.place.turn = i;
        } else if (ui::menu_item(filled("{}##turn", named(order[i])).c_str(), i == desk.place.turn)) {
            desk.place.turn = i;
        }
        ui::gap(8);
    }
}

void draw_turns(Desk& desk, std::size_t count) {
    std::size_t& turn = desk.place.turn;
    const bool keys = !ImGui::GetIO().WantTextInput;
    const bool buttons = !desk.view.presenter;  // the room reads: there the keys are enough
    bool next = turn + 1 < count && keys && ui::plain_pressed(ui::key_page_down);
    if (buttons && turn + 1 < count) next |= ui::button(tr("Next beacon"), ui::Kind::primary, 0, colour);
    if (buttons && turn + 1 < count && turn > 0) ui::beside(ui::button_width(tr("Beacon before")));
    bool back = turn > 0 && keys && ui::plain_pressed(ui::key_page_up);
    if (buttons && turn > 0) back |= ui::button(tr("Beacon before"));
    if (next) ++turn;
    else if (back) --turn;
}

void draw_talk(Desk& desk, std::size_t baken, std::size_t count) {
    ui::begin_card("talk");
    if (desk.view.presenter) {
        ui::words(named(baken), ui::Face::large);
        draw_large_scores(desk, desk.board.now.bakens[baken]);
    } else {
        draw_baken(desk, baken);
    }
    ui::gap(12);
    draw_ask(desk, desk.board.now.bakens[baken]);
    ui::gap(8);
    mark_with_baken(desk.session, differences, baken);
    if (desk.view.presenter)
        for (const Contribution* row : desk.session.contributions(differences, question_of(differences, baken)))
            ui::words("· " + row->text, ui::Face::room);
    else ui::contribution_list(desk.session, differences, question_of(differences, baken), colour);
    ui::gap(12);
    draw_turns(desk, count);
    ui::end_card();
}

}  // namespace

void draw_differences(Desk& desk) {
    const std::vector<std::size_t> order = order_of(desk.board);
    if (order.empty()) return ui::quiet(nothing_shown(desk.session));
    desk.place.turn = std::min(desk.place.turn, order.size() - 1);
    const std::size_t baken = order[desk.place.turn];
    if (desk.view.presenter) return draw_talk(desk, baken, order.size());
    ui::flow(2, ui::em(470), [&](int i, float) { i == 0 ? draw_order(desk, order) : draw_talk(desk, baken, order.size()); });
    draw_linking(desk);
}

}  // namespace bw
