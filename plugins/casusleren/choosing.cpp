// cl.1: candidates in a few words, hidden dots, one choice.
#include "desk.h"

#include <alp/text.h>
#include <alp/ui/dot_round.h>

#include <algorithm>

namespace cl {

using namespace alp;

namespace {

int dots_of(const Session& session, const Id& candidate) {
    int dots = 0;
    const std::string subject = candidate.text();
    for (const Vote* vote : session.votes(at::choose))
        if (vote->subject == subject) dots += vote->dots;
    return dots;
}

bool dots_shown(const Session& session) {
    const Progress* progress = session.progress(at::choose);
    return progress && progress->revealed;
}

void draw_candidate(Desk& desk, const Contribution& row) {
    const int given = dots_of(desk.session, row.id);
    const bool shown = dots_shown(desk.session), chosen = desk.reading.about().about == row.id;
    if (desk.writable()) {
        if (!shown && ui::DotRound::of(desk.session, at::choose).in_turn()) {
            ui::dot_buttons(desk.session, at::choose, row.id.text(), colour);
            ui::beside(ui::em(160));
        }
        const char* label = chosen ? tr("This is the one") : tr("Choose this one");
        if (ui::button(filled("{}##choose", label).c_str(), chosen ? ui::Kind::primary : ui::Kind::normal, 0, colour)) {
            Case about = desk.reading.about();
            about.about = chosen ? Id{} : row.id;
            set_case(desk.session, chosen ? tr("Choice taken back") : tr("Situation chosen"), about);
        }
    } else if (chosen) {
        ui::chip(tr("This is the one"), ui::palette().done);
    }
    if (shown && given > 0) {
        if (desk.writable() || chosen) ui::beside(ui::em(110));
        ui::dots(given, colour);
    }
}

void draw_counting(Desk& desk) {
    const auto& candidates = desk.session.contributions(at::choose, at::choose);
    int most = 0, on_top = 0;
    for (const Contribution* row : candidates) {
        const int dots = dots_of(desk.session, row->id);
        if (dots > most) most = dots, on_top = 0;
        on_top += dots == most;
    }
    if (!dots_shown(desk.session)) {
        if (candidates.size() < 2) return ui::gap();
        ui::quiet(filled(
            tr("First put together what is the same. Then everyone gives {} dots, in a turn of their own: they stay hidden until they "
               "are shown."),
            ui::dots_each));
        ui::gap(6);
        return ui::dot_turns(desk.session, at::choose, colour);
    }
    if (desk.writable() && ui::button(tr("Everyone gives dots again"))) ui::DotRound::of(desk.session, at::choose).begin_anew(desk.session);
    if (on_top > 1) ui::quiet(tr("A tie: say in a minute what each would teach you, and choose."));
    ui::gap();
}

}  // namespace

void draw_chosen_bakens(Desk& desk) {
    if (desk.reading.chosen().empty()) return;
    ui::begin_card("chosen", 0, 0, ui::wash(0x0F766E));
    for (const Term* baken : desk.reading.chosen())
        ui::words(filled(tr("You work on {}: {}. Which situation shows it?"), numbered(*baken), baken->name.shown()));
    ui::end_card();
    ui::gap();
}

void draw_choosing(Desk& desk) {
    draw_chosen_bakens(desk);
    draw_silence_button(desk, at::choose, at::choose);
    draw_written(desk, at::choose, at::choose, [&](const Contribution& row) { draw_candidate(desk, row); });
    ui::gap();
    if (in_silence(desk.session, at::choose, at::choose)) return;
    draw_counting(desk);
    draw_role(desk, Role::bringer);
    ui::gap();
    ui::quiet(tr("What is not chosen is erased with the case."));
    ui::gap();
}

}  // namespace cl
