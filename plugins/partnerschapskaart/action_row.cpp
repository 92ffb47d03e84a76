// One line an action: its words, who does it, by when, from which theme; what else there is to say about it behind "…".
#include "desk.h"
#include "edits.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

namespace pk {

using namespace alp;

namespace {

constexpr float least_words = 240, buttons = 400, usual_height = 62;  // design pixels

void draw_words(Desk& desk, const Contribution& row) {
    const Id id = row.id;
    const std::string asked = row.question;
    const float there = ImGui::GetContentRegionAvail().x, beside = there - ui::em(buttons);
    std::string text = desk.place.emptied == id ? std::string() : row.text;
    const ui::TextBox box{.enter_submits = true, .width = beside >= ui::em(least_words) ? beside : there, .frame = false};
    const ui::Typed typed = ui::text_box(tr("Label##text"), text, box);
    const bool active = ImGui::IsItemActive(), empty = only_space(text);
    if (typed == ui::Typed::changed) {
        desk.place.emptied = empty ? id : Id{};
        if (!empty) type_line(desk.session, desk.card, id, text);
    }
    if (desk.place.emptied == id && (typed == ui::Typed::submitted || !active)) {  // until then one undo would bring back half of it
        desk.place.emptied = {};
        return remove_line(desk.session, desk.card, id);
    }
    if (typed != ui::Typed::submitted) return;
    desk.session.flush();
    write_at(desk, asked.empty() ? column_ids[actions] : std::string_view(asked));
}

}  // namespace

float action_row_height(const Desk& desk, const Contribution& row) {
    const auto known = desk.place.action_heights.find(row.id);
    return known == desk.place.action_heights.end() ? ui::em(usual_height) : known->second;
}

void draw_action_row(Desk& desk, const Contribution& row, const Action& action) {
    const Id id = row.id, acted = action.id;
    ImGui::PushID(id.text().c_str());
    ui::begin_card("action", 0, 0, ui::wash(column_colours[actions]));
    draw_words(desk, row);
    if (const Action* there = desk.session.find<Action>(acted)) {
        draw_action_fields(desk, *there, true);
        ui::beside(ui::button_width("…", ui::Kind::quiet));
        if (ui::button("…##more", ui::Kind::quiet)) {
            desk.place.open = id;
            desk.place.open_height = 0;
        }
        ui::tooltip(tr("More about this action: threads, perspective, order, removing it"));
    }
    ui::end_card();
    ImGui::PopID();
}

}  // namespace pk
