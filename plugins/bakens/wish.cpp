// Step 2, which may be left out: where the team wants to be, one value a baken, by the group.
#include "desk.h"

#include <alp/text.h>

namespace bw {

using namespace alp;

void draw_wish(Desk& desk) {
    const Scale* scale = desk.session.outline().scale(wish_scale);
    if (!scale) return;
    if (!desk.view.presenter) {
        ui::quiet(tr("One value by the team for each beacon. You may leave this step out, or do only some."));
        ui::gap();
    }
    ui::flow(static_cast<int>(desk.board.asked.size()), ui::em(560), [&](int i, float) {
        const std::size_t baken = desk.board.asked[static_cast<std::size_t>(i)];
        ui::begin_card(term_id(baken).c_str());
        ui::score_line(desk.session, wish, *scale, term_id(baken), named(baken));
        ui::end_card();
    });
}

}  // namespace bw
