// On the beamer: the one question, very large, with what was said; not who said it.
#include "desk.h"

#include <alp/text.h>
#include <alp/ui/keys.h>
#include <alp/ui/large.h>
#include <alp/ui/widgets.h>

namespace pk {

using namespace alp;

namespace {

// Whether a key went to another page of them.
bool big_labels(const Group& group, unsigned colour, float height) {
    std::vector<ui::LargeCard> cards;
    for (const Line& line : group.lines) cards.push_back({.text = line.row->text, .ground = ui::wash(colour, 0.12f)});
    return ui::large_cards(field_of(group).c_str(), cards, height).turned;
}

// The field of the laptop's page, with what is being written in it.
void draw_field(Desk& desk, const Group& whole, const std::string& key) {
    Place& place = desk.place;
    const bool focus = place.focus == key && ImGui::GetFrameCount() >= place.focus_frame;
    if (focus) place.focus.clear();
    draw_draft(desk, desk.column(), whole, key,
               {.hint = desk.column() == actions ? tr("+ Write an action, or “Anna, 12 Jan: …” Enter") : tr("+ Write a label… Enter"),
                .enter_submits = true,
                .focus = focus,
                .face = ui::Face::room,
                .dashed = true});
    if (ImGui::IsItemActive()) place.field = place.written = key;
    else if (place.field == key) place.field.clear();
}

// Nobody writes in silence on the beamer, where all would read along. Whoever was writing goes on when it is off.
void hold_drafts(Desk& desk) {
    for (const Group& group : desk.card.column(desk.column()).groups) {
        const std::string key = key_of(desk.column(), group);
        ui::hold_half_written(desk.session, key);
        if (const auto draft = desk.place.drafts.find(key); draft != desk.place.drafts.end())
            draft->second.waits = static_cast<bool>(draft->second.line);
    }
}

}  // namespace

// The keyboard stays in the field that had it, on the way to the beamer and back.
void follow_field(Desk& desk) {
    Place& place = desk.place;
    if (place.field.empty() || desk.column() >= column_count) return;
    const auto& groups = desk.card.column(desk.column()).groups;
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (key_of(desk.column(), groups[i]) == place.field) place.question = i;
    place.focus = place.field;
    place.focus_frame = ImGui::GetFrameCount();
}

void draw_presenter(Desk& desk) {
    const Column& column = desk.card.column(desk.column());
    const bool shown = !column.hidden();
    if (!shown && desk.writable()) hold_drafts(desk);
    if (desk.place.way == Way::dream) {
        ui::words(column.title, ui::Face::room, ui::tone(column_colours[desk.column()]));
        ui::words(dream_question(), ui::Face::presenter);
        ui::gap(16);
        return draw_dream(desk);
    }
    if (desk.place.way == Way::themes && shown) return draw_large_themes(desk);
    if (desk.place.way == Way::agree && shown) return draw_large_agreeing(desk);
    if (column.groups.empty()) return;
    std::size_t& at = desk.place.question;
    at = std::min(at, column.groups.size() - 1);
    const Group& whole = column.groups[at];
    const std::string key = key_of(desk.column(), whole);
    const Group group = without_draft(desk, whole, key);
    const unsigned colour = column_colours[desk.column()];
    ui::words(column.title, ui::Face::room, ui::tone(colour));
    ui::words(group.heading, ui::Face::presenter);
    if (desk.place.way == Way::turns) draw_large_turn(desk);
    ui::gap(20);
    bool turned = false;
    if (column.hidden()) {
        ui::words(tr("Everyone writes in silence."), ui::Face::room);
        ui::words(not_shown_yet(whole.lines.size()), ui::Face::room);
        ui::gap(12);
    } else {
        turned = big_labels(group, colour, ImGui::GetContentRegionAvail().y - ui::em(140));  // down to the field and the buttons
    }
    if (desk.writable() && !group.skipped() && !column.hidden()) draw_field(desk, whole, key);
    ui::gap(10);
    if (at > 0 && ui::button(tr("Question before"))) --at;
    if (at > 0 && at + 1 < column.groups.size()) ImGui::SameLine(0, ui::em(12));
    if (at + 1 < column.groups.size() && ui::button(tr("Next question"), ui::Kind::primary, 0, colour)) ++at;
    if (turned || ImGui::GetIO().WantTextInput) return;  // a page of this question comes before the next one
    if (ui::plain_pressed(ui::key_page_down)) at = (at + 1) % column.groups.size();
    if (ui::plain_pressed(ui::key_page_up)) at = (at + column.groups.size() - 1) % column.groups.size();
}

}  // namespace pk
