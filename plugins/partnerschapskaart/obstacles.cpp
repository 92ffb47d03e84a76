// What the team met with outside in earlier meetings, of whatever instrument, beside the question what we ask of others.
#include "desk.h"
#include "edits.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <algorithm>

namespace pk {

using namespace alp;

namespace {

constexpr std::size_t few = 3;

// Obstacles for others that did not come onto the card yet. What tells of a resident stays where it was told.
void read_obstacles(Desk& desk) {
    Place::Obstacles& there = desk.place.obstacles;
    if (there.structure == desk.session.structure()) return;
    there.structure = desk.session.structure();
    there.open.clear();
    std::vector<Id> taken;
    for (const std::string_view step : {column_ids[conditions], column_ids[actions]})
        for (const Contribution* row : desk.session.contributions(step))
            if (row->earlier) taken.push_back(row->earlier);
    for (const Said& said : desk.session.past().said(ContributionKind::obstacle)) {
        if (said.row.perspective != Perspective::surroundings || said.row.text.empty() || said.row.erase_on) continue;
        const auto same = [&](const Said* other) { return other->row.text == said.row.text; };
        const bool here = std::find(taken.begin(), taken.end(), said.row.id) != taken.end();
        if (!here && std::none_of(there.open.begin(), there.open.end(), same)) there.open.push_back(&said);
    }
}

}  // namespace

void draw_obstacles(Desk& desk, std::size_t column, const std::string& question) {
    read_obstacles(desk);
    const Place::Obstacles there = desk.place.obstacles;  // taking one over makes the list anew
    if (there.open.empty()) return;
    ui::gap(6);
    ui::quiet(tr("What we ran into outside the team before:"));
    const std::size_t shown = there.all ? there.open.size() : std::min(few, there.open.size());
    for (std::size_t i = 0; i < shown; ++i) {
        const Said& said = *there.open[i];
        ImGui::PushID(said.row.id.text().c_str());
        ui::quiet(filled("“{}” · {}", said.row.text, short_date(local_date(said.held))));
        if (ui::text_link(tr("Take over"))) add_line(desk.session, column, question, said.row.text, {}, said.row.id);
        ImGui::PopID();
    }
    const auto more = static_cast<long>(there.open.size() - shown);
    if (more > 0 && ui::text_link(filled(trn("Show {} more", "Show {} more", more), more).c_str())) desk.place.obstacles.all = true;
    ui::gap(4);
}

}  // namespace pk
