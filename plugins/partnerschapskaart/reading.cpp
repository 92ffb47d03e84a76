// Reading the card aloud, from left to right, one column at a time, large.
#include "desk.h"

#include <alp/text.h>
#include <alp/ui/keys.h>
#include <alp/ui/widgets.h>

namespace pk {

using namespace alp;

namespace {

// Each button keeps its place, so that a second click does the same as the first. Keys as on a beamer's hand piece; Space goes on whatever
// button has the keyboard, Enter presses that button.
void turn_over(Place& place) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool keys = !io.WantTextInput && (!io.NavVisible || ImGui::IsWindowFocused(ImGuiFocusedFlags_ChildWindows));
    const bool first = place.reading == 0, last = place.reading + 1 == column_count;
    const bool space = keys && ui::plain_pressed(ui::key_space);
    bool back = keys && (ui::plain_pressed(ui::key_page_up) || ui::plain_pressed(ui::key_left));
    bool on = space || (keys && (ui::plain_pressed(ui::key_page_down) || ui::plain_pressed(ui::key_right)));
    ImGui::BeginDisabled(first);
    back |= ui::button(tr("← Left")) && !space;
    ImGui::EndDisabled();
    ImGui::SameLine(0, ui::em(12));
    ImGui::BeginDisabled(last);
    on |= ui::button(tr("Further to the right →"), ui::Kind::primary);
    ImGui::EndDisabled();
    if (last) {
        ui::beside(ui::button_width(tr("That was the card"), ui::Kind::primary));
        if (ui::button(tr("That was the card"), ui::Kind::primary)) place.aloud = false;
    }
    if (back && !first) --place.reading;
    if (on && !last) ++place.reading;
}

}  // namespace

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
        if (column.hidden() && !group.lines.empty()) {
            ui::quiet(not_shown_yet(group.lines.size()));
            continue;
        }
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
    turn_over(place);
}

}  // namespace pk
