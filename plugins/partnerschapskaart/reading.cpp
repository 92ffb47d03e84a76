// Reading the card aloud, from left to right, one column at a time, large.
#include "desk.h"
#include "standing.h"
#include "value_groups.h"

#include <alp/text.h>
#include <alp/ui/keys.h>
#include <alp/ui/widgets.h>

namespace pk {

using namespace alp;

namespace {

// Keys as on a beamer's hand piece. The keyboard comes to the button that goes on, or an arrow would take it out of the page.
// Each button keeps its place, so that a second click does the same as the first.
void turn_over(Place& place) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool keys = !io.WantTextInput && (!io.NavVisible || ImGui::IsWindowFocused(ImGuiFocusedFlags_ChildWindows));
    const auto pressed = [&](int key) { return keys && ui::plain_pressed(key); };
    const bool space = pressed(ui::key_space);
    const bool key_on = space || pressed(ui::key_page_down) || pressed(ui::key_right);
    const bool key_back = pressed(ui::key_page_up) || pressed(ui::key_left);
    if (key_on && place.reading + 1 < column_count) ++place.reading;
    if (key_back && place.reading > 0) --place.reading;
    const bool first = place.reading == 0, last = place.reading + 1 == column_count;
    ImGui::BeginDisabled(first);
    if (ui::button(tr("← Left")) && !space) --place.reading;
    ImGui::EndDisabled();
    ImGui::SameLine(0, ui::em(12));
    ImGui::BeginDisabled(last);
    if (!last && (key_on || key_back)) ImGui::SetKeyboardFocusHere();
    if (ui::button(tr("Further to the right →"), ui::Kind::primary) && !space) ++place.reading;
    ImGui::EndDisabled();
    if (!last) return;
    const char* done = tr("That was the card");
    ui::beside(ui::button_width(done, ui::Kind::primary));
    if (key_on || key_back) ImGui::SetKeyboardFocusHere();
    if (ui::button(done, ui::Kind::primary)) place.aloud = false;
}

void draw_line(Desk& desk, const Contribution& row, std::size_t index, bool large) {
    const Since since = standing(desk.session, row.id);
    if (since.over()) return;  // it does not hold any more
    std::string text = since.now(row.text);
    if (const Action* action = desk.card.action_of(row.id)) {
        const std::string owner = ui::owner_words(desk.session, *action);
        if (!owner.empty()) text += " · " + owner;
        if (action->due) text += " · " + short_date(*action->due);
    }
    ui::words(text, large ? ui::Face::room : ui::Face::heading, ui::tone(column_colours[index]));
    ui::gap(6);
}

void draw_groups(Desk& desk, const Column& column, std::size_t index, bool large) {
    for (const Group& group : column.groups) {
        if (group.question.empty() && group.lines.empty()) continue;
        ui::words(group.heading, large ? ui::Face::room : ui::Face::heading);
        ui::gap(6);
        if (group.lines.empty()) ui::quiet(group.skipped() ? tr("skipped") : tr("not filled in"));
        if (column.hidden() && !group.lines.empty()) {
            ui::quiet(not_shown_yet(group.lines.size()));
            continue;
        }
        ImGui::Indent(ui::em(16));
        for (const Line& line : group.lines) draw_line(desk, *line.row, index, large);
        ImGui::Unindent(ui::em(16));
        ui::gap(12);
    }
}

// The values as the team agreed on them: each theme, and its sentences below it. False: there are no themes.
bool draw_values_by_theme(Desk& desk, bool large) {
    const std::vector<ValueGroup> groups = value_groups(desk.session, desk.card);
    if (groups.empty()) return false;
    ui::words(desk.card.column(values).groups.front().heading, large ? ui::Face::room : ui::Face::heading);
    ui::gap(6);
    for (const ValueGroup& group : groups) {
        if (group.lines.empty()) continue;
        ImGui::Indent(ui::em(16));
        ui::words(group.said.empty() ? group.name : filled("{} · {}", group.name, group.said), large ? ui::Face::room : ui::Face::heading);
        ui::gap(6);
        ImGui::Indent(ui::em(16));
        for (const Contribution* line : group.lines) draw_line(desk, *line, values, large);
        ImGui::Unindent(ui::em(32));
        ui::gap(12);
    }
    return true;
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
    ImGui::BeginChild("reading", {0, std::max(ui::em(120), ImGui::GetContentRegionAvail().y - ui::em(56))}, false,
                      ImGuiWindowFlags_NavFlattened);
    if (index != values || !draw_values_by_theme(desk, large)) draw_groups(desk, column, index, large);
    ImGui::EndChild();
    ui::gap(8);
    turn_over(place);
}

}  // namespace pk
