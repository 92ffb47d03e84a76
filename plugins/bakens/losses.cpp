// The questions before scores go: those of the meeting, or what somebody typed on a slip that is not ready.
#include "desk.h"

#include <alp/text.h>
#include <alp/ui/loss.h>

#include <algorithm>

namespace bw {

using namespace alp;

void ask_score_again(Desk& desk) {
    const int people = desk.board.now.people;
    ui::Loss loss;
    loss.title = tr("Score again?");
    loss.goes = {filled(trn("the scores of {} person in this meeting", "the scores of {} people in this meeting", people), people)};
    loss.stays = {tr("what was written, and the scores of earlier meetings")};
    loss.back = tr("They go to the bin: Ctrl+Z brings them back.");
    loss.leave = tr("Leave it");
    loss.go = tr("Everyone begins anew");
    if (!ui::loss_dialog(loss, desk.place.ask_again)) return;
    desk.ballots.drop(desk.session);
    desk.session.edit(tr("Scores to the bin"), [&](Edit& edit) {
        for (const Rating* row : desk.session.ratings(score_scale)) edit.remove<Rating>(row->id);
        desk.session.set_document("", "scorers", Json::object());
    });
}

void clear_slip(Desk& desk) {
    desk.place.slip = {};
    desk.place.found.reset();
    desk.place.filling = desk.place.paper = false;
    keep_slip(desk.session, {}, false);
}

void ask_clear_slip(Desk& desk, const Slip& slip) {
    const auto typed = std::count_if(slip.given.begin(), slip.given.end(), [](int given) { return given != not_given; });
    ui::Loss loss;
    loss.title = tr("Clear this slip?");
    loss.goes = {filled(trn("{} score that was typed on it", "{} scores that were typed on it", typed), typed)};
    loss.stays = {tr("what the others gave")};
    loss.leave = tr("Leave it");
    loss.go = tr("Clear it");
    if (ui::loss_dialog(loss, desk.place.ask_clear)) clear_slip(desk);
}

}  // namespace bw
