// On the beamer: the one question, very large, with what was said; not who said it.
#include "desk.h"

#include <alp/text.h>
#include <alp/ui/keys.h>
#include <alp/ui/widgets.h>

namespace pk {

using namespace alp;

namespace {

void big_labels(const Group& group, unsigned colour) {
    ui::flow(static_cast<int>(group.lines.size()), ui::em(380), [&](int i, float) {
        const Contribution& row = *group.lines[static_cast<std::size_t>(i)].row;
        if (!ImGui::IsRectVisible({1, ui::em(240)})) {  // far out of sight: only its place
            ImGui::Dummy({1, ui::height_of(row.text, ui::Face::room, ImGui::GetContentRegionAvail().x - ui::em(32)) + ui::em(32)});
            return;
        }
        ImGui::PushID(row.id.text().c_str());
        ui::begin_card("label", 0, 0, ui::wash(colour, 0.12f));
        ui::words(row.text, ui::Face::room);
        ui::end_card();
        ImGui::PopID();
    });
}

}  // namespace

void draw_presenter(Desk& desk) {
    const Column& column = desk.card.column(desk.column());
    const bool shown = !column.hidden();
    if (desk.place.way == Way::dream) {
        ui::words(column.title, ui::Face::room, ui::tone(column_colours[desk.column()]));
        ui::words(tr("Which picture shows what you dream of for this team?"), ui::Face::presenter);
        ui::gap(16);
        return draw_dream(desk);
    }
    if (desk.place.way == Way::themes && shown) return draw_large_themes(desk);
    if (desk.place.way == Way::agree && shown) return draw_large_agreeing(desk);
    if (column.groups.empty()) return;
    std::size_t& at = desk.place.question;
    at = std::min(at, column.groups.size() - 1);
    const bool keys = !ImGui::GetIO().WantTextInput;
    if (keys && ui::plain_pressed(ui::key_page_down)) at = (at + 1) % column.groups.size();
    if (keys && ui::plain_pressed(ui::key_page_up)) at = (at + column.groups.size() - 1) % column.groups.size();
    const Group& whole = column.groups[at];
    const std::string key = "presenter/" + whole.question;
    const Group group = without_draft(desk, whole, key);
    const unsigned colour = column_colours[desk.column()];
    ui::words(column.title, ui::Face::room, ui::tone(colour));
    ui::words(group.heading, ui::Face::presenter);
    if (desk.place.way == Way::turns) draw_large_turn(desk);
    ui::gap(20);
    ImGui::BeginChild("said", {0, std::max(ui::em(160), ImGui::GetContentRegionAvail().y - ui::em(118))}, false,
                      ImGuiWindowFlags_NavFlattened);
    if (column.hidden()) {
        ui::words(tr("Everyone writes in silence."), ui::Face::room);
        ui::words(not_shown_yet(group.lines.size()), ui::Face::room);
    } else {
        big_labels(group, colour);
    }
    ImGui::EndChild();
    if (desk.writable() && !group.skipped()) {
        draw_draft(desk, desk.column(), whole, key,
                   {.hint = desk.column() == actions ? tr("+ Write an action, or “Anna, 12 Jan: …” Enter") : tr("+ Write a label… Enter"),
                    .enter_submits = true,
                    .face = ui::Face::room,
                    .dashed = true});
    }
    ui::gap(10);
    if (at > 0 && ui::button(tr("Question before"))) --at;
    if (at > 0 && at + 1 < column.groups.size()) ImGui::SameLine(0, ui::em(12));
    if (at + 1 < column.groups.size() && ui::button(tr("Next question"), ui::Kind::primary, 0, colour)) ++at;
}

}  // namespace pk
