// Reading the card aloud, from left to right, one column at a time, large.
#include "desk.h"

#include <alp/text.h>
#include <alp/ui/keys.h>
#include <alp/ui/widgets.h>

namespace pk {

using namespace alp;

void draw_reading(Desk& desk) {
    Place& place = desk.place;
    place.reading = std::min(place.reading, column_count - 1);
    const std::size_t index = column_count - 1 - place.reading;
    const Column& column = desk.card.column(index);
    const bool large = desk.view.presenter;
    ui::words(column.title, large ? ui::Face::presenter : ui::Face::question, ui::tone(column_colours[index]));
    ui::quiet(filled(tr("{} of 5, from left to right"), place.reading + 1));
    ui::gap(12);
    ImGui::BeginChild("reading", {0, std::max(ui::em(240), ImGui::GetContentRegionAvail().y - ui::em(56))}, false,
                      ImGuiWindowFlags_NavFlattened);
    for (const Group& group : column.groups) {
        if (group.question.empty() && group.lines.empty()) continue;
        ui::words(group.heading, large ? ui::Face::question : ui::Face::heading);
        ui::gap(6);
        if (group.lines.empty()) ui::quiet(group.skipped() ? tr("skipped") : tr("not filled in"));
        ImGui::Indent(ui::em(16));
        for (const Line& line : group.lines) {
            std::string text = line.row->text;
            if (const Action* action = desk.card.action_of(line.row->id)) {
                const std::string owner = ui::owner_words(desk.session, *action);
                if (!owner.empty()) text += " · " + owner;
                if (action->due) text += " · " + short_date(*action->due);
            }
            ui::words(text, large ? ui::Face::question : ui::Face::heading, ui::tone(column_colours[index]));
            ui::gap(6);
        }
        ImGui::Unindent(ui::em(16));
        ui::gap(12);
    }
    ImGui::EndChild();
    ui::gap(8);
    const bool keys = !ImGui::GetIO().WantTextInput;
    const bool first = place.reading == 0, last = place.reading + 1 == column_count;
    if (!first && (ui::button(tr("← Left")) || (keys && ui::plain_pressed(ui::key_page_up)))) --place.reading;
    if (!first) ImGui::SameLine(0, ui::em(12));
    if (!last && (ui::button(tr("Further to the right →"), ui::Kind::primary) || (keys && ui::plain_pressed(ui::key_page_down))))
        ++place.reading;
    if (last && ui::button(tr("That was the card"), ui::Kind::primary)) place.aloud = false;
}

}  // namespace pk
