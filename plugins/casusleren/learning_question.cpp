// cl.2: the one question of the case bringer.
#include "desk.h"

#include <alp/text.h>

namespace cl {

using namespace alp;

void draw_learning_question(Desk& desk) {
    const auto steps = desk.session.steps();
    const bool chosen_here = std::none_of(steps.begin(), steps.end(), [](const Step* step) { return step->id == at::choose; });
    if (chosen_here) draw_chosen_bakens(desk);
    ui::begin_card("ask");
    draw_role(desk, Role::bringer);
    ui::gap(8);
    const bool focus = desk.place.fresh && desk.writable() && desk.session.contributions(at::ask, at::ask).empty();
    ui::contribution_box(desk.session, tr("Learning question##box"), at::ask, at::ask,
                         {.hint = tr("How do I…"), .enter_submits = true, .focus = focus, .least_lines = 2, .face = ui::Face::heading});
    ui::gap(8);
    ui::quiet(tr("One question about your own acting. It stays in sight, and stays when the case is erased: name no one."));
    ui::end_card();
    ui::gap();
}

}  // namespace cl
