// First everyone writes in silence, then all labels are shown at once: nobody follows the first speaker.
#include "desk.h"
#include "people.h"
#include "rounds.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

namespace pk {

using namespace alp;

namespace {

std::string show_words(const Desk& desk, const Round& round) {
    const auto& people = desk.card.people();
    if (people.empty()) return tr("Show the labels");
    const auto ready = std::count_if(people.begin(), people.end(), [&](const Person& p) { return round.is_ready(p.id); });
    return filled(tr("Show the labels ({} of {} ready)"), ready, people.size());
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
