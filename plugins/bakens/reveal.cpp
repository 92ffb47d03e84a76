// All scores at once. Before it nobody sees anything; after it nobody can be added.
#include "desk.h"

#include <alp/text.h>

#include <algorithm>

namespace bw {

using namespace alp;

namespace {

std::string who_did_not(const Desk& desk) {
    std::string names;
    for (const Attendance* row : desk.session.present())
        if (!desk.ballots.has_scored(row->id)) names += (names.empty() ? "" : ", ") + desk.session.name_of(*row);
    return names;
}

void reveal(Desk& desk) {
    desk.place.ask_reveal = false;
    desk.place.slip = {};
    desk.place.found.reset();
    desk.ballots.reveal(desk.session);
    keep_slip(desk.session, {}, false);
    if (desk.view.step == picture) return;
    if (const Step* next = after_scoring(desk.session)) desk.view.go_to = next->id;
}

}  // namespace

const Step* after_scoring(const Session& session) {
    const auto steps = session.steps();
    const auto here = std::find_if(steps.begin(), steps.end(), [](const Step* step) { return step->id == score; });
    return here == steps.end() || here + 1 == steps.end() ? session.outline().step(picture) : *(here + 1);
}

std::string nothing_shown(const Session& session) {
    return session.header().state == State::closed ? tr("No scores were shown in this meeting.")
                                                   : tr("No scores are shown yet. What was given stays hidden until all is shown at once.");
}

void draw_reveal(Desk& desk) {
    const int count = desk.ballots.count();
    if (count == 0) return;
    if (count < 2) return ui::quiet(tr("The scores can be shown when two people or more have scored."));
    const int expected = desk.ballots.expected(desk.session);
    const int ready = desk.ballots.ready(desk.session);
    const bool everyone = ready >= expected && !desk.place.found;
    if (everyone && !over_page() && std::exchange(desk.place.take_focus, false)) ImGui::SetKeyboardFocusHere();
    // The wish comes before the picture in the whole plan: the button and the question say where it leads.
    const Step* next = after_scoring(desk.session);
    const Step* first = desk.view.step != picture && next && next->id == wish ? next : nullptr;
    const std::string label = first ? std::string(tr("Ready with scoring: first where we want to be"))
                                    : filled(trn("Show the scores of {} person", "Show the scores of {} people", count), count);
    if (ui::button((label + "##reveal").c_str(), everyone ? ui::Kind::primary : ui::Kind::normal, 0, everyone ? colour : 0)) {
        if (everyone) return reveal(desk);
        desk.place.ask_reveal = true;
    }
    ui::gap();
    if (!ui::begin_dialog(first ? tr("Stop scoring?") : tr("Show the scores now?"), desk.place.ask_reveal)) return;
    const std::string names = who_did_not(desk);
    ui::words(filled(tr("{} of {} have scored."), ready, expected));
    if (!names.empty() && !desk.ballots.paper()) ui::words(filled(tr("Not yet: {}."), names));
    if (desk.place.found) ui::words(tr("A slip is half filled in: it goes, and does not count."));
    ui::gap(8);
    ui::words(tr("After this nobody can be added: one score that comes later would be known by its owner."));
    if (const Step* shown = desk.session.outline().step(picture); first && shown)
        ui::words(filled(tr("Next comes “{}”. After that you see the scores, at “{}”."), first->title.shown(), shown->title.shown()));
    ui::gap(16);
    if (ui::button(tr("Not yet"), ui::Kind::primary)) desk.place.ask_reveal = false;
    const char* const go = first ? tr("Stop scoring, and go on") : tr("Show them now");
    ui::beside(ui::button_width(go));
    const bool now = ui::button(go);
    ui::end_dialog();
    if (now) reveal(desk);
}

}  // namespace bw
