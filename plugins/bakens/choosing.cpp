// Step 5: dots, given one person after the other and hidden until they are shown, and from them one to three bakens that the team agrees to work on.
#include "desk.h"

#include <alp/text.h>
#include <alp/ui/date_field.h>
#include <alp/ui/dot_round.h>
#include <alp/ui/large.h>
#include <alp/ui/privacy.h>
#include <alp/vocabulary.h>

#include <algorithm>

namespace bw {

using namespace alp;

namespace {

constexpr std::size_t most_chosen = 3;

const Vote* vote_for(const Session& session, std::size_t baken) {
    for (const Vote* vote : session.votes(choose))
        if (vote->subject == term_id(baken)) return vote;
    return nullptr;
}

int dots_on(const Session& session, std::size_t baken) {
    const Vote* vote = vote_for(session, baken);
    return vote ? vote->dots : 0;
}

bool revealed(const Session& session) {
    const Progress* progress = session.progress(choose);
    return progress && progress->revealed;
}

void choose_baken(Desk& desk, std::size_t baken, bool on) {
    Session& session = desk.session;
    const Id id = Id::derive(session.id(), {}, filled("agreement/{}", term_id(baken)));
    session.edit(on ? tr("Beacon chosen") : tr("Beacon no longer chosen"), [&](Edit& edit) {
        if (!on) {
            for (const Chosen& one : desk.board.chosen)
                if (one.baken == baken) edit.remove<Agreement>(one.agreement->id);
            return;
        }
        Agreement row;
        row.id = id;
        row.team = session.header().team;
        row.session = session.id();
        row.theme = session.theme_for(bakens()[baken]);
        row.text = filled(tr("We work on: {}"), bakens()[baken].name.shown());
        edit.add(row);
        propose_dates(desk);  // it is looked at again on that day, unless it gets one of its own
    });
}

// As they are scored; once the dots are shown those with most first.
std::vector<std::size_t> order_of(const Desk& desk) {
    std::vector<std::size_t> order = desk.board.now.any() ? desk.board.now.measured() : desk.board.asked;
    if (revealed(desk.session))
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return dots_on(desk.session, a) > dots_on(desk.session, b); });
    return order;
}

bool is_chosen(const Desk& desk, std::size_t baken) {
    return std::any_of(desk.board.chosen.begin(), desk.board.chosen.end(), [&](const Chosen& one) { return one.baken == baken; });
}

// What is known of it beside its dots.
std::string known_of(const Desk& desk, std::size_t baken) {
    const auto mean = desk.board.now.bakens[baken].mean();
    std::string line = mean ? filled(tr("mean {}"), decimal(*mean)) : std::string();
    for (const std::string& mark : desk.board.marks[baken]) line += (line.empty() ? "" : " · ") + mark;
    return line;
}

std::string dots_words(int given) { return filled(trn("{} dot", "{} dots", given), given); }

void draw_round(Desk& desk) {
    if (!desk.writable()) return;
    if (!revealed(desk.session)) {
        ui::quiet(
            filled(tr("Everyone has {} dots, in a turn of their own; several on one beacon is fine. They stay hidden until they are shown; "
                      "then the team chooses one to three beacons."),
                   ui::dots_each));
        ui::gap(4);
        ui::left_early(desk.session);
        return ui::dot_turns(desk.session, choose, colour);
    }
    ui::quiet(tr("Choose one to three beacons. What you agree on them is written below the beacons."));
    ui::gap(4);
    if (ui::button(tr("Everyone gives dots again"))) ui::DotRound::of(desk.session, choose).begin_anew(desk.session);
    ui::gap();
}

// When as many are chosen as may be, the others keep the room of their button: what is below them stays where it is.
void draw_choose(Desk& desk, std::size_t baken, bool on) {
    const char* const label = on ? tr("Do not choose it##choose") : tr("We work on this##choose");
    if (!on && desk.board.chosen.size() >= most_chosen) return ImGui::Dummy({0, ui::em(36)});
    if (ui::button(label, ui::Kind::normal)) choose_baken(desk, baken, !on);
}

void draw_row_of_dots(Desk& desk, std::size_t baken) {
    const int given = dots_on(desk.session, baken);
    const bool on = is_chosen(desk, baken);
    ImGui::PushID(term_id(baken).c_str());
    ui::begin_card("row", 0, 0, on ? ui::wash(colour, 0.1f) : 0);
    ui::words(named(baken), ui::Face::strong);
    if (const std::string line = known_of(desk, baken); !line.empty()) ui::quiet(line);
    ui::gap(6);
    if (!revealed(desk.session)) {
        ui::dot_buttons(desk.session, choose, term_id(baken), colour);
    } else {
        if (given > 0) {
            ui::dots(given, colour);
            ImGui::SameLine(0, ui::em(12));
            ui::quiet(dots_words(given));
        }
        if (desk.writable()) draw_choose(desk, baken, on);
    }
    ui::end_card();
    ImGui::PopID();
}

// When the last one that is sure of its place has as many dots as the first that is not.
void draw_tie(const Desk& desk, const std::vector<std::size_t>& order) {
    if (!revealed(desk.session) || order.size() < 2) return;
    const int first = dots_on(desk.session, order[0]);
    std::string names;
    for (const std::size_t baken : order)
        if (first > 0 && dots_on(desk.session, baken) == first) names += (names.empty() ? "" : ", ") + named(baken);
    if (names.find(", ") == std::string::npos) return;
    ui::notice(filled(tr("As many dots for: {}. Talk about it for a moment; choosing more than one is fine too."), names));
    ui::gap();
}

void pick_review(Desk& desk, const Agreement& row) {
    const SessionHeader& header = desk.session.header();
    const std::optional<Date> before = review_day(row, &header);
    std::optional<Date> day = before;
    const std::string shown =
        day ? filled(tr("We look at it again on {}"), date_in_words(*day)) : std::string(tr("When do we look at it again?"));
    if (!ui::date_field("review", day,
                        {.shown = shown,
                         .weeks = ui::brief_weeks,
                         .from = local_date(header.held),
                         .look_back = header.look_back,
                         .may_be_none = false}))
        return;
    if (day == header.look_back) day.reset();  // it goes with that day, also when the team moves that
    const Id id = row.id;
    desk.session.edit(tr("Review date picked"), [&](Edit& edit) { edit.change<Agreement>(id, [&](Agreement& one) { one.review = day; }); });
}

void draw_chosen(Desk& desk, const Chosen& one) {
    const Agreement& row = *one.agreement;
    const Id id = row.id;
    ImGui::PushID(id.text().c_str());
    ui::begin_card("chosen", 0, colour);
    ui::words(filled(tr("Chosen: beacon {}"), named(one.baken)), ui::Face::heading);
    ui::gap(8);
    if (!desk.writable()) {
        ui::words(row.text);
        if (const auto day = review_day(row, &desk.session.header()))
            ui::quiet(filled(tr("We look at it again on {}"), date_in_words(*day)));
    } else {
        std::string text = row.text;
        ui::text_box(tr("Agreement##text"), text, {.hint = tr("What do we agree on this beacon?"), .enter_submits = true});
        const bool writing = ImGui::IsItemActive();
        const auto keep = [&](const std::string& words) {
            desk.session.type(tr("Agreement changed"), filled("agreement/{}", id.text()),
                              [&](Edit& edit) { edit.change<Agreement>(id, [&](Agreement& changed) { changed.text = words; }); });
        };
        if (text != row.text) keep(text);
        ui::privacy_offer(desk.session, filled("agreement/{}", id.text()), text, writing, keep);
        ui::gap(8);
        pick_review(desk, row);
    }
    ui::end_card();
    ImGui::PopID();
    ui::gap();
}

// For the room: what was agreed on top, and of each baken its mean and, once they are shown, its dots.
void draw_large(const Desk& desk, const std::vector<std::size_t>& order) {
    const bool shown = revealed(desk.session);
    if (!shown) {
        const int people = ui::DotRound::of(desk.session, choose).people();
        ui::words(
            filled(trn("{} person gave dots; they are not shown yet.", "{} people gave dots; they are not shown yet.", people), people),
            ui::Face::room);
        ui::gap(8);
    }
    std::vector<ui::LargeCard> cards;
    for (const std::size_t baken : order) {
        ui::LargeCard card{.text = named(baken), .below = known_of(desk, baken)};
        const int given = dots_on(desk.session, baken);
        if (shown && given > 0) card.below += (card.below.empty() ? "" : " · ") + dots_words(given);
        for (const Chosen& one : desk.board.chosen)
            if (one.baken == baken) card.lines = {one.agreement->text}, card.ground = ui::wash(colour, 0.16f);
        cards.push_back(std::move(card));
    }
    ui::large_cards("dots", cards);
}

}  // namespace

void draw_choosing(Desk& desk) {
    const auto order = order_of(desk);
    if (desk.view.presenter) return draw_large(desk, order);
    draw_round(desk);
    draw_tie(desk, order);
    ui::flow(static_cast<int>(order.size()), ui::em(300),
             [&](int i, float) { draw_row_of_dots(desk, order[static_cast<std::size_t>(i)]); });
    // Below the beacons, which stay under the mouse while one after the other is chosen.
    const std::vector<Chosen> chosen = desk.board.chosen;  // an edit reads the board anew
    for (const Chosen& one : chosen) draw_chosen(desk, one);
}

}  // namespace bw
