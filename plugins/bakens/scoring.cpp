// Step 1: everyone scores alone. The keyboard goes round, or a scribe enters paper slips.
#include "desk.h"

#include <alp/text.h>
#include <alp/ui/icons.h>
#include <alp/ui/large.h>

#include <algorithm>

namespace bw {

using namespace alp;

namespace {

const Attendance* next_person(const Desk& desk) {
    const Ballots& ballots = desk.ballots;
    const auto present = desk.session.present();
    for (const Attendance* row : present)
        if (row->id == desk.place.slip.person && !ballots.has_scored(row->id)) return row;
    for (const Attendance* row : present)
        if (!ballots.has_scored(row->id)) return row;
    return nullptr;
}

// What comes next in the round has the keyboard; a dialog over the page keeps it.
void focus_next(Desk& desk) {
    if (!over_page() && std::exchange(desk.place.take_focus, false)) ImGui::SetKeyboardFocusHere();
}

void begin_slip(Desk& desk, const Id& person, bool paper) {
    if (desk.place.slip.person != person || paper) desk.place.slip = {};
    desk.place.found.reset();
    desk.place.ask_clear = false;
    desk.place.slip.person = person;
    desk.place.score_line = {};
    desk.place.asks_to_change = {};
    desk.place.filling = true;
    desk.place.paper = paper;
}

// Who had the keyboard; pressing a name gives it to that one. Whose name was left out may be gone by now.
void draw_people(Desk& desk, const Attendance* next, bool asks_name) {
    Ballots& ballots = desk.ballots;
    bool first = true;
    for (const Attendance* row : asks_name ? desk.session.took_part() : desk.session.present()) {
        const bool scored = ballots.has_scored(row->id);
        const std::string label =
            filled("{}{}##{}", desk.session.name_of(*row), scored ? filled(" {}", ui::icons::check) : "", row->id.text());
        if (!first) ui::beside(ui::button_width(label.c_str()));
        first = false;
        if (!ui::choice_chip(label.c_str(), next == row)) continue;
        if (ballots.paper() || ballots.lacks_name()) ballots.note_scorer(desk.session, row->id, !scored);
        else if (scored) desk.place.asks_to_change = row->id;
        else desk.place.slip = {}, desk.place.slip.person = row->id, desk.place.asks_to_change = {};
    }
    if (!asks_name) return;
    const char* const gone = tr("Somebody who is no longer here##gone");
    ui::beside(ui::button_width(gone));
    if (ui::choice_chip(gone, false)) ballots.note_somebody(desk.session);
}

// Nobody can take out of the others what one person gave, not even for that person.
void say_why_not_changed(const Desk& desk) {
    if (!desk.ballots.has_scored(desk.place.asks_to_change)) return;
    for (const Attendance* row : desk.session.present())
        if (row->id == desk.place.asks_to_change)
            ui::quiet(filled(
                tr("{} has scored. Those answers lie without a name among those of the others, so nobody can look them up or change them any more."),
                desk.session.name_of(*row)));
}

// Who was half way, when that is still known and is not who has the keyboard.
const Attendance* half_way(const Desk& desk, const Attendance* next) {
    for (const Attendance* row : desk.session.took_part())
        if (row->id == desk.place.found->slip.person && next && row->id != next->id) return row;
    return nullptr;
}

void say_found(const Desk& desk, const Attendance* next) {
    const KeptSlip& found = *desk.place.found;
    if (found.paper) return ui::words(tr("A paper slip was half entered."), ui::Face::question);
    if (!next) return ui::words(tr("Somebody was half way."), ui::Face::question);
    if (const Attendance* other = half_way(desk, next)) {
        ui::words(filled(tr("{} was half way."), desk.session.name_of(*other)), ui::Face::question);
        return ui::quiet(tr("Press that name to go on with it."));
    }
    ui::words(filled(tr("Somebody was half way. Was that you, {}?"), desk.session.name_of(*next)), ui::Face::question);
    if (!found.slip.person) ui::quiet(tr("Was it somebody else? Press that name first."));
}

void go_on_with_found(Desk& desk, const Attendance* next) {
    const KeptSlip found = *desk.place.found;
    desk.place.slip = found.slip;
    const bool theirs = found.slip.person && next && next->id == found.slip.person;
    if (!found.paper && !theirs) desk.place.slip.cover();
    desk.place.slip.person = next && !found.paper ? next->id : Id{};
    desk.place.paper = found.paper;
    desk.place.score_line = {};
    desk.place.filling = true;
    desk.place.found.reset();
}

// Nobody knows whose it is, so nobody can say for the program that this person left. What was given counts, as that of everyone who leaves.
void offer_to_count_found(Desk& desk) {
    const KeptSlip& found = *desk.place.found;
    if (found.paper || found.slip.person) return;
    const char* const gone = tr("That one is gone: let it count##count");
    ui::beside(ui::button_width(gone));
    if (!ui::button(gone)) return;
    desk.ballots.add_of_somebody(desk.session, found.slip, desk.board.asked);
    clear_slip(desk);
    desk.place.take_focus = true;
}

// A slip that is not ready. Only who had the keyboard for it sees what is on it; after the end of the program nobody knows who that was: whoever
// goes on with it then finds it covered.
void draw_found(Desk& desk, const Attendance* next) {
    const KeptSlip& found = *desk.place.found;
    say_found(desk, next);
    ui::gap(8);
    focus_next(desk);
    if (found.paper || !half_way(desk, next)) {
        const char* const go_on = found.paper || !next ? tr("Go on with it##found") : tr("Yes, I go on##found");
        if (ui::button(go_on, ui::Kind::primary, 0, colour)) return go_on_with_found(desk, next);
        ui::beside(ui::button_width(tr("Begin anew…##found")));
    }
    if (ui::button(tr("Begin anew…##found"))) desk.place.ask_clear = true;
    ask_clear_slip(desk, found.slip);
    if (desk.place.found) offer_to_count_found(desk);
}

void draw_hand_over(Desk& desk) {
    const Ballots& ballots = desk.ballots;
    const auto present = desk.session.present();
    const bool asks_name = ballots.lacks_name() && !present.empty();
    const Attendance* next = ballots.paper() || asks_name ? nullptr : next_person(desk);
    ui::begin_card("hand-over");
    const int count = ballots.ready(desk.session);
    ui::quiet(present.empty() ? filled(trn("{} person has scored", "{} people have scored", count), count)
                              : filled(tr("{} of {} have scored"), count, ballots.expected(desk.session)));
    ui::gap(8);
    if (ballots.paper() && !present.empty()) ui::words(tr("Who handed in a slip? Press the names; what is on a slip stays nobody's."));
    if (asks_name) ui::words(tr("One person has scored. Who was that? Press the name; it is not kept beside the scores of one."));
    draw_people(desk, next, asks_name);
    say_why_not_changed(desk);
    ui::gap(16);
    ui::left_early(desk.session);
    if (asks_name) return ui::end_card();
    if (desk.place.found) {
        draw_found(desk, next);
        return ui::end_card();
    }
    if (next) {
        const std::string name = desk.session.name_of(*next);
        ui::words(filled(tr("Give the keyboard to {}"), name), ui::Face::question);
        ui::gap(8);
        focus_next(desk);
        if (ui::button(filled(tr("I am {}: begin##begin"), name).c_str(), ui::Kind::primary, 0, colour)) begin_slip(desk, next->id, false);
    } else if (!ballots.paper() && present.empty()) {
        if (ui::button(tr("The next person scores"), ui::Kind::primary, 0, colour)) begin_slip(desk, {}, false);
    } else if (!ballots.paper()) {
        ui::words(tr("Everyone has scored."), ui::Face::question);
    }
    if (ballots.paper() || ballots.count() == 0) {
        if (next) ui::beside(ui::button_width(tr("Enter paper slips")));
        if (ui::button(ballots.paper() ? tr("Enter the next slip") : tr("Enter paper slips"),
                       ballots.paper() ? ui::Kind::primary : ui::Kind::normal))
            begin_slip(desk, {}, true);
    }
    ui::end_card();
    ui::gap();
    draw_reveal(desk);
}

void pick_two(Desk& desk) {
    ui::begin_card("pick");
    ui::words(tr("Which two beacons do you look at today?"), ui::Face::heading);
    ui::gap(8);
    std::vector<std::size_t> picked = desk.board.asked;
    bool changed = false;
    for (std::size_t i = 0; i < baken_count; ++i) {
        const bool on = std::find(picked.begin(), picked.end(), i) != picked.end();
        if (i) ui::beside(ui::button_width(named(i).c_str()));
        if (!ui::choice_chip(filled("{}##{}", named(i), term_id(i)).c_str(), on)) continue;
        if (on) std::erase(picked, i);
        else picked.push_back(i);
        changed = true;
    }
    ui::gap(8);
    ui::quiet(filled(trn("{} of 2 picked", "{} of 2 picked", static_cast<long>(picked.size())), picked.size()));
    ui::end_card();
    ui::gap();
    if (!changed) return;
    Json terms = Json::array();
    for (const std::size_t baken : picked) terms.push_back(term_id(baken));
    desk.session.set_document(tr("Beacons picked"), "bakens", {{"picked", terms}});
}

// What was scored stays: to score again everyone begins anew, for one that is added later would be known by what was added.
void draw_shown_already(Desk& desk) {
    ui::begin_card("shown");
    ui::words(filled(trn("{} person scored.", "{} people scored.", desk.board.now.people), desk.board.now.people), ui::Face::heading);
    ui::gap(8);
    const Step* next = desk.writable() ? after_scoring(desk.session) : nullptr;  // what is closed goes nowhere
    const std::string on = next && next->id != picture ? filled(tr("Go on: {}"), next->title.shown()) : tr("Look at the picture");
    if (next && ui::button(filled("{}##on", on).c_str(), ui::Kind::primary, 0, colour)) desk.view.go_to = next->id;
    if (desk.writable()) {
        ui::beside(ui::button_width(tr("Everyone scores again…")));
        if (ui::button(tr("Everyone scores again…"))) desk.place.ask_again = true;
    }
    ui::end_card();
    ui::gap();
    ask_score_again(desk);
}

// The beamer never shows a slip that is being filled in. How many have scored is on top, where it is always in sight.
void draw_on_beamer(const Desk& desk) {
    const Ballots& ballots = desk.ballots;
    const int count = desk.board.now.any() ? desk.board.now.people : ballots.ready(desk.session);
    ui::words(filled(tr("{} of {} have scored"), count, desk.board.now.any() ? count : ballots.expected(desk.session)), ui::Face::room);
    if (!desk.board.now.any()) ui::quiet(tr("Scoring goes on when the beamer no longer shows this: F11."));
    std::string words;
    if (const Scale* scale = desk.session.outline().scale(score_scale))
        for (std::size_t i = 0; i < scale->words.size(); ++i)
            words += filled("{}{} {}", words.empty() ? "" : "  ·  ", scale->low + static_cast<int>(i), scale->words[i].shown());
    ui::words(words, ui::Face::room);
    ui::gap(4);
    std::vector<ui::LargeCard> cards;
    for (const std::size_t baken : desk.board.asked)
        cards.push_back({.text = named(baken), .below = bakens()[baken].meaning.shown(), .ground = ui::wash(colour, 0.12f)});
    if (!ui::large_cards_fit(cards))  // all names at once come before what they mean
        for (ui::LargeCard& card : cards) card.below.clear();
    ui::large_cards("asked", cards);
}

}  // namespace

void set_slip_aside(Place& place) {
    const Id person = place.slip.person;
    if (place.filling && !place.slip.blank()) {
        place.found = KeptSlip{place.slip, place.paper};
        place.slip = {};
        place.slip.person = person;  // whose turn it stays
    }
    place.filling = place.paper = place.ask_clear = false;
}

void count_slip_of_leaver(Desk& desk) {
    Place& place = desk.place;
    if (!desk.writable() || (!place.filling && !place.found)) return;
    const bool paper = place.filling ? place.paper : place.found->paper;
    const Slip slip = place.filling ? place.slip : place.found->slip;
    const auto here = desk.session.present();
    const bool is_here = std::ranges::any_of(here, [&](const Attendance* row) { return row->id == slip.person; });
    if (paper || !slip.person || is_here) return;
    const auto& asked = desk.ballots.to_ask(slip.person, desk.board.asked);
    if (std::ranges::any_of(asked, [&](std::size_t baken) { return slip.given[baken] != not_given; }))
        desk.ballots.add(desk.session, slip, desk.board.asked);
    clear_slip(desk);
    place.ask_clear = false;
    place.take_focus = true;
}

void draw_scoring(Desk& desk) {
    if (!desk.board.now.any() && desk.writable()) ui::private_page();
    if (desk.view.presenter) {
        set_slip_aside(desk.place);
        return draw_on_beamer(desk);
    }
    if (desk.board.now.any()) return draw_shown_already(desk);
    if (!desk.writable()) return ui::quiet(nothing_shown(desk.session));
    if (desk.short_form() && (desk.board.asked.size() != 2)) return pick_two(desk);
    // Whoever presses F2 sits at the keyboard, and that may be the coach.
    if (desk.place.filling && !desk.place.paper && !desk.place.ask_clear && over_page()) set_slip_aside(desk.place);
    if (desk.place.filling) return draw_filling(desk);
    ui::quiet(
        tr("Everyone scores alone and in silence. Your score is kept without your name. Until all scores are shown they are locked on this "
           "computer: not by person, and in no backup."));
    ui::gap();
    draw_hand_over(desk);
    if (!desk.short_form() || desk.ballots.count() > 0) return;
    if (ui::text_link(tr("Pick other beacons"))) desk.session.set_document(tr("Beacons picked"), "bakens", Json::object());
}

}  // namespace bw
