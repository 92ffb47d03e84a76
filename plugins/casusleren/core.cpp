// cl.6: a sentence from each, and then the bringer's own.
#include "desk.h"

#include <alp/text.h>

namespace cl {

using namespace alp;

namespace {

// The bringer takes a sentence over; it may be reworded after that.
void take_over(Session& session, const Contribution& sentence) {
    const auto& there = session.contributions(at::core, asked::core);
    const std::string text = sentence.text;
    const Id from = sentence.id;
    session.edit(tr("The core chosen"), [&](Edit& edit) {
        const Id core = there.empty() ? session.add_contribution(at::core, asked::core, text) : there.front()->id;
        edit.change<Contribution>(core, [&](Contribution& row) { row.text = text; });
        Link link;
        link.id = Id::derive(core, from, Link::table);
        link.session = session.id();
        link.from = core;
        link.to = from;
        edit.add(link);
    });
}

void draw_sentence(Desk& desk, const Contribution& row) {
    const auto& core = desk.session.contributions(at::core, asked::core);
    if (!core.empty() && core.front()->text == row.text) ui::chip(tr("the core"), ui::palette().done);
    else if (desk.writable() && ui::text_link(tr("This is the core"))) take_over(desk.session, row);
}

}  // namespace

void draw_core(Desk& desk) {
    draw_silence_button(desk, at::core, at::core);
    draw_written(desk, at::core, at::core, [&](const Contribution& row) { draw_sentence(desk, row); });
    ui::gap(20);
    if (in_silence(desk.session, at::core, at::core)) return;
    ui::begin_card("core", 0, colour);
    draw_question(desk.session, asked::core);
    ui::contribution_box(desk.session, tr("The core##box"), at::core, asked::core,
                         {.hint = tr("The bringer chooses a sentence above, or says it in own words…"), .enter_submits = true});
    ui::end_card();
    ui::gap();
}

}  // namespace cl
