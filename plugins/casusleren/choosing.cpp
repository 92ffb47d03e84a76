// cl.1: candidates in a few words, hidden dots, one choice.
#include "desk.h"

#include <alp/text.h>

#include <algorithm>

namespace cl {

using namespace alp;

namespace {

Id vote_id(const Session& session, const Id& candidate) { return Id::derive(session.id(), candidate, filled("vote/{}", at::choose)); }

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

// Dots have no member: nobody's name is kept with one. The first dot hides them all until they are shown at once.
void give_dots(Session& session, const Id& candidate, int more) {
    const Vote* there = session.find<Vote>(vote_id(session, candidate));
    Vote vote;
    vote.id = vote_id(session, candidate);
    vote.session = session.id();
    vote.step = at::choose;
    vote.subject = candidate.text();
    vote.dots = std::max(0, (there ? there->dots : 0) + more);
    session.edit(tr("Dots given"), [&](Edit& edit) {
        edit.add(vote);
        if (!session.progress(at::choose)) session.set_progress("", at::choose, "", [](Progress& row) { row.revealed = false; });
    });
}

void draw_candidate(Desk& desk, const Contribution& row) {
    const int given = dots_of(desk.session, row.id);
    const bool shown = dots_shown(desk.session), chosen = desk.reading.about().about == row.id;
    if (desk.writable()) {
        ImGui::BeginDisabled(given == 0);
        if (ui::button("–##Dot less", ui::Kind::quiet, ui::em(36)) && given > 0) give_dots(desk.session, row.id, -1);
        ImGui::EndDisabled();
        ImGui::SameLine(0, ui::em(4));
        if (ui::button("+##Dot more", ui::Kind::normal, ui::em(36))) give_dots(desk.session, row.id, +1);
        ImGui::SameLine(0, ui::em(12));
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
    int given = 0, most = 0, on_top = 0;
    for (const Contribution* row : candidates) {
        const int dots = dots_of(desk.session, row->id);
        given += dots;
        if (dots > most) most = dots, on_top = 0;
        on_top += dots == most;
    }
    const bool shown = dots_shown(desk.session);
    if (given == 0) {
        if (candidates.size() > 1)
            ui::quiet(tr("First put together what is the same. Then give dots: they stay hidden until you show them."));
        return ui::gap();
    }
    if (desk.writable() &&
        ui::button(shown ? tr("Hide the dots") : tr("Show the dots"), shown ? ui::Kind::normal : ui::Kind::primary, 0, colour))
        desk.session.set_silence(shown ? tr("Dots hidden") : tr("Dots shown"), at::choose, "", shown);
    if (desk.writable()) ui::beside(ui::em(200));
    ui::quiet(filled(trn("{} dot given", "{} dots given", given), given));
    if (shown && on_top > 1) ui::quiet(tr("A tie: say in a minute what each would teach you, and choose."));
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
