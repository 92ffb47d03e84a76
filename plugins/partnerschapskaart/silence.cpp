// First everyone writes in silence, then all labels are shown at once: nobody follows the first speaker.
#include "desk.h"
#include "people.h"
#include "rounds.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <algorithm>

namespace pk {

using namespace alp;

namespace {

std::size_t how_many_ready(const Desk& desk, const Round& round) {
    const auto& people = desk.card.people();
    return static_cast<std::size_t>(std::count_if(people.begin(), people.end(), [&](const Person& p) { return round.is_ready(p.id); }));
}

std::string show_words(const Desk& desk, const Round& round) {
    const auto& people = desk.card.people();
    if (people.empty()) return tr("Show the labels");
    return filled(tr("Show the labels ({} of {} ready)"), how_many_ready(desk, round), people.size());
}

void who_is_ready(Desk& desk, const Round& round) {
    const auto& people = desk.card.people();
    if (people.empty()) return;
    ui::quiet(tr("Who is ready with writing?"));
    const auto pressed = people_chips(
        people, [&](const Person& p) { return round.is_ready(p.id); }, [&](const Person& p) { return round.is_ready(p.id); });
    if (pressed && desk.writable()) {
        Round changed = round;
        toggle(changed.ready, *pressed);
        set_round(desk.session, desk.column(), round.is_ready(*pressed) ? tr("Still writing") : tr("Ready with writing"), changed);
        write_on(desk);
    }
    ui::gap(8);
}

void show_labels(Desk& desk) {
    desk.session.set_silence(tr("Labels shown"), desk.view.step, "", false);
    if (desk.place.way == Way::card || desk.place.way == Way::turns) write_on(desk);
}

}  // namespace

void draw_silence(Desk& desk) {
    const std::size_t column = desk.column();
    if (column >= column_count || !desk.card.column(column).hidden()) return;
    if (!desk.writable()) return ui::quiet(not_shown_yet(desk.card.column(column).labels));
    const Round round = round_of(desk.session, column);
    ui::begin_card("silence");
    if (desk.place.way == Way::themes || desk.place.way == Way::agree) {  // in the place of the labels
        ui::words(not_shown_yet(desk.card.column(column).labels), ui::Face::heading);
        ui::gap(8);
    }
    who_is_ready(desk, round);
    if (ui::button(filled("{}##show", show_words(desk, round)).c_str(), ui::Kind::primary, 0, column_colours[column])) show_labels(desk);
    ui::end_card();
    ui::gap(12);
}

// What was shown cannot be taken back, and "Next" does not say that it shows anything. Until the answer people write on.
void show_to_go_on(Desk& desk) {
    const std::size_t people = desk.card.people().size();
    const bool everyone = people > 0 && how_many_ready(desk, round_of(desk.session, desk.column())) == people;
    if (everyone || desk.card.column(desk.column()).labels == 0) return show_labels(desk);
    desk.place.shows = desk.place.way;
    desk.place.way = Way::card;
    desk.place.focus.clear();
}

void draw_show_question(Desk& desk) {
    const std::size_t column = desk.column();
    if (column >= column_count || !desk.writable()) return;
    bool open = desk.place.shows && desk.card.column(column).hidden(), show = false;
    if (ui::begin_dialog(tr("Is everyone ready?"), open)) {
        const auto labels = static_cast<long>(desk.card.column(column).labels);
        ui::words(filled(trn("Then {} label is shown.", "Then {} labels are shown.", labels), labels));
        ui::gap(16);
        if (ui::button(tr("Not yet##show all"), ui::Kind::primary)) open = false;
        ui::beside(ui::button_width(tr("Show##show all")));
        show = ui::button(tr("Show##show all"));
        ui::end_dialog();
    }
    if (!desk.place.shows || (open && !show)) return;
    if (show) desk.place.way = *desk.place.shows;
    desk.place.shows.reset();
    if (show) show_labels(desk);
    else write_on(desk);
}

void begin_silence(Desk& desk) {
    write_on(desk);
    desk.session.set_progress(tr("Writing in silence begun"), desk.view.step, "", [](Progress& row) {
        row.revealed = false;
        if (row.stage == Stage::open) row.stage = Stage::talking;
    });
    Round round = round_of(desk.session, desk.column());
    if (round.ready.empty()) return;
    round.ready.clear();
    set_round(desk.session, desk.column(), tr("Writing in silence begun"), round);
}

}  // namespace pk
