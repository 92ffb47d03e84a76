// Threads: "this action serves that value". Quiet curves over the card, and what hangs loose.
#include "desk.h"
#include "edits.h"

#include <alp/text.h>
#include <alp/ui/keys.h>
#include <alp/ui/widgets.h>

namespace pk {

using namespace alp;

namespace {

ImU32 with_alpha(ImU32 colour, unsigned alpha) { return (colour & ~IM_COL32_A_MASK) | alpha << IM_COL32_A_SHIFT; }

void curve(ImDrawList* list, const Place::Anchor& from, const Place::Anchor& to, ImU32 colour, float thickness) {
    const ImVec2 a{from.right, from.y}, b{to.left, to.y};
    const float bend = std::max(ui::em(18), (b.x - a.x) * 0.45f);
    list->AddBezierCubic(a, {a.x + bend, a.y}, {b.x - bend, b.y}, b, colour, thickness);
    list->AddCircleFilled(a, thickness + 1.5f, colour);
    list->AddCircleFilled(b, thickness + 1.5f, colour);
}

void list_of(Desk& desk, const char* title, const std::vector<const Contribution*>& rows, const char* none) {
    ui::heading(title);
    ui::gap(6);
    if (rows.empty()) return ui::quiet(none);
    for (const Contribution* row : rows) {
        ImGui::PushID(row->id.text().c_str());
        if (ui::label(row->text.substr(0, 80).c_str(), row->text, column_colours[column_of(row->step)])) {
            go(desk, row->step);
            desk.place.open = desk.writable() ? row->id : Id{};
            desk.place.lists = false;
        }
        ImGui::PopID();
        ui::gap(6);
    }
}

}  // namespace

// In the card's own draw list, so above the grounds of the columns and below what is written in them.
void draw_threads(const Desk& desk) {
    const Place& place = desk.place;
    if (!place.threads || desk.card.column(std::min(desk.column(), actions)).hidden()) return;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const Id& chosen = place.from ? place.from : place.open;  // then its own threads stand out
    for (const Link* link : desk.card.links()) {
        const auto a = place.anchors.find(link->from), b = place.anchors.find(link->to);
        const Contribution *begin = desk.session.contribution(link->from), *end = desk.session.contribution(link->to);
        if (a == place.anchors.end() || b == place.anchors.end() || !begin || !end) continue;
        const bool mine = chosen && (link->from == chosen || link->to == chosen);
        const bool here = begin->step == desk.view.step || end->step == desk.view.step;
        const ImU32 colour = ui::tone(column_colours[std::min(column_of(begin->step), column_count - 1)]);
        curve(list, a->second, b->second, with_alpha(colour, mine ? 240 : chosen ? 50 : here ? 150 : 90), ui::em(mine ? 2.0f : 1.2f));
    }
}

void draw_thread_notice(Desk& desk) {
    const Contribution* from = desk.place.from ? desk.session.contribution(desk.place.from) : nullptr;
    if (!from) {
        desk.place.from = {};
        return;
    }
    ui::notice(filled(tr("Press the lines further right that this serves: “{}”"), from->text));
    if (ui::button(tr("Threads are done"), ui::Kind::primary) || ui::plain_pressed(ui::key_escape)) desk.place.from = {};
    ui::gap(8);
}

void draw_thread_lists(Desk& desk) {
    if (!ui::begin_dialog(tr("Not connected yet"), desk.place.lists, 620)) return;
    ui::quiet(
        tr("A value and an action belong together by a thread, also by way of steps between, or by a theme. To draw a thread: open a "
           "line, press “Draw threads”, then the lines further right that it serves."));
    ui::gap(12);
    list_of(desk, tr("Values without an action"), desk.card.values_without_action(), tr("Every value is served by an action."));
    ui::gap(16);
    list_of(desk, tr("Actions without a value"), desk.card.actions_without_value(), tr("Every action serves a value."));
    ui::gap(12);
    if (ui::button(tr("Close"))) desk.place.lists = false;
    ui::end_dialog();
}

}  // namespace pk
