// Reading the card aloud, from left to right, one column at a time, large.
#include "desk.h"
#include "standing.h"
#include "value_groups.h"

#include <alp/text.h>
#include <alp/ui/keys.h>
#include <alp/ui/large.h>
#include <alp/ui/widgets.h>

namespace pk {

using namespace alp;

namespace {

// Keys as on a beamer's hand piece. The keyboard comes to the button that goes on, or an arrow would take it out of the page.
// Each button keeps its place, so that a second click does the same as the first. A column that goes on over pages has `pages`, an id as of
// large_cards(): a key goes through them first, and `turned` that it did.
void turn_over(Place& place, const char* pages, bool turned) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool keys = !io.WantTextInput && (!io.NavVisible || ImGui::IsWindowFocused(ImGuiFocusedFlags_ChildWindows));
    const auto pressed = [&](int key) { return keys && ui::plain_pressed(key); };
    const bool space = pressed(ui::key_space);
    const bool key_on = space || pressed(ui::key_page_down) || pressed(ui::key_right);
    const bool key_back = pressed(ui::key_page_up) || pressed(ui::key_left);
    if (!turned && pages && key_on != key_back) turned = ui::turn_large_page(pages, key_on ? 1 : -1);
    if (key_on && !turned && place.reading + 1 < column_count) ++place.reading;
    if (key_back && !turned && place.reading > 0) --place.reading;
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
    if (ui::button(done, ui::Kind::primary) && !turned) place.aloud = false;
}

// Empty: it does not hold any more.
std::string said(const Desk& desk, const Contribution& row) {
    const Since since = standing(desk.session, row.id);
    if (since.over()) return {};
    std::string text = since.now(row.text);
    if (const Action* action = desk.card.action_of(row.id)) {
        const std::string owner = ui::owner_words(desk.session, *action);
        if (!owner.empty()) text += " · " + owner;
        if (action->due) text += " · " + short_date(*action->due);
    }
    return text;
}

void add_line(const Desk& desk, ui::LargeCard& card, const Contribution& row) {
    if (std::string text = said(desk, row); !text.empty()) card.lines.push_back(std::move(text));
}

std::vector<ui::LargeCard> by_question(const Desk& desk, const Column& column, std::size_t index) {
    std::vector<ui::LargeCard> cards;
    for (const Group& group : column.groups) {
        if (group.question.empty() && group.lines.empty()) continue;
        ui::LargeCard card{.text = group.heading, .top_colour = column_colours[index]};
        if (group.lines.empty()) card.below = group.skipped() ? tr("skipped") : tr("not filled in");
        else if (column.hidden()) card.below = not_shown_yet(group.lines.size());
        else
            for (const Line& line : group.lines) add_line(desk, card, *line.row);
        cards.push_back(std::move(card));
    }
    return cards;
}

// The values as the team agreed on them: each theme, and its sentences below it. Empty: there are no themes.
std::vector<ui::LargeCard> by_theme(const Desk& desk) {
    std::vector<ui::LargeCard> cards;
    for (const ValueGroup& group : value_groups(desk.session, desk.card)) {
        if (group.lines.empty()) continue;
        ui::LargeCard card{.text = group.said.empty() ? group.name : filled("{} · {}", group.name, group.said),
                           .top_colour = column_colours[values]};
        for (const Contribution* line : group.lines) add_line(desk, card, *line);
        cards.push_back(std::move(card));
    }
    return cards;
}

void draw_on_laptop(const std::vector<ui::LargeCard>& cards) {
    for (const ui::LargeCard& card : cards) {
        ui::words(card.text, ui::Face::heading);
        ui::gap(6);
        if (!card.below.empty()) ui::quiet(card.below);
        ImGui::Indent(ui::em(16));
        for (const std::string& line : card.lines) {
            ui::words(line, ui::Face::heading, ui::tone(card.top_colour));
            ui::gap(6);
        }
        ImGui::Unindent(ui::em(16));
        ui::gap(12);
    }
}

}  // namespace

void draw_reading(Desk& desk) {
    Place& place = desk.place;
    place.reading = std::min(place.reading, column_count - 1);
    const std::size_t index = column_count - 1 - place.reading;
    const Column& column = desk.card.column(index);
    const bool large = desk.view.presenter;
    ui::words(column.title, large ? ui::Face::presenter : ui::Face::question, ui::tone(column_colours[index]));
    ui::words(filled(tr("{} of 5, from left to right"), place.reading + 1), large ? ui::Face::room : ui::Face::quiet, ui::palette().quiet);
    ui::gap(12);
    std::vector<ui::LargeCard> cards = index == values ? by_theme(desk) : std::vector<ui::LargeCard>{};
    const bool themes = !cards.empty();
    if (!themes) cards = by_question(desk, column, index);
    if (themes) ui::words(column.groups.front().heading, large ? ui::Face::room : ui::Face::heading);
    const float below = ui::em(56), height = std::max(ui::em(120), ImGui::GetContentRegionAvail().y - below - (large ? ui::em(8) : 0));
    const std::string pages = filled("reading-{}", column_ids[index]);
    bool turned = false;
    if (large) {
        const float top = ImGui::GetCursorPosY();
        turned = ui::large_cards(pages.c_str(), cards, height).turned;
        ImGui::SetCursorPosY(top + height);  // few cards or many: the buttons stay where they are
    } else {
        ImGui::BeginChild("reading", {0, height}, false, ImGuiWindowFlags_NavFlattened);
        draw_on_laptop(cards);
        ImGui::EndChild();
    }
    ui::gap(8);
    turn_over(place, large ? pages.c_str() : nullptr, turned);
}

}  // namespace pk
