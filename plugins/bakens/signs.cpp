// Step 6: for each chosen baken, what residents will notice. A sign of success is kept as such, for the next look back.
#include "desk.h"

#include <alp/text.h>

#include <utility>

namespace bw {

using namespace alp;

void draw_signs(Desk& desk) {
    if (desk.board.chosen.empty()) {
        ui::notice(tr("No beacon is chosen yet. Choose one first; then a sign belongs to something."));
        ui::gap();
        if (desk.writable() && !desk.view.presenter && ui::button(tr("Choose a beacon"), ui::Kind::primary, 0, colour))
            desk.view.go_to = choose;
        return;
    }
    for (const Chosen& one : desk.board.chosen) {
        ui::begin_card(term_id(one.baken).c_str());
        ui::words(filled(tr("Beacon {}"), named(one.baken)), desk.view.presenter ? ui::Face::room : ui::Face::strong);
        if (const Question* question = desk.session.outline().question(question_of(signs, one.baken)); question && !desk.view.presenter)
            ui::quiet(question->hint.shown());
        ui::gap(8);
        mark_with_baken(desk.session, signs, one.baken);
        const bool empty = desk.writable() && desk.session.contributions(signs, question_of(signs, one.baken)).empty();
        if (empty && std::exchange(desk.place.take_focus, false)) ImGui::SetKeyboardFocusHere();
        ui::contribution_list(desk.session, signs, question_of(signs, one.baken), colour,
                              desk.view.presenter ? ui::Face::room : ui::Face::text);
        ui::end_card();
        ui::gap();
    }
}

}  // namespace bw
