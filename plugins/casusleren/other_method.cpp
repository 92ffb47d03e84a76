// Steps of the other methods only: reword and approach (ten steps), success factors and elsewhere (appreciative).
#include "desk.h"

#include <alp/text.h>

namespace cl {

using namespace alp;

void draw_other_method(Desk& desk) {
    const std::string step = desk.view.step;
    if (step == at::reword) return draw_box_card(desk, step, step, tr("How do I…"));
    draw_silence_button(desk, step, step);
    draw_written(desk, step, step);
    ui::gap();
    const Scale* willing = desk.session.outline().scale(willing_scale);
    if (step != at::approach || !willing) return;
    const Scale scale = *willing;
    ui::begin_card("willing");
    ui::score_line(desk.session, step, scale, at::approach, scale.name.shown());
    ui::end_card();
    ui::gap();
}

}  // namespace cl
