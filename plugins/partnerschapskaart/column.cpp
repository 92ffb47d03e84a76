// A column below its head: the questions, their labels, and in the present step the fields to write in.
#include "desk.h"
#include "value_groups.h"

#include <alp/text.h>
#include <alp/ui/keys.h>
#include <alp/ui/widgets.h>

#include <algorithm>

namespace pk {

using namespace alp;

std::string key_of(std::size_t column, const Group& group) {
    return group.question.empty() ? std::string(column_ids[column]) : group.question;
}

namespace {

// Tab goes to the field of the next question, past labels and links: so one scribe can write for all. In the next frame, because ImGui
// moves on in this one. Shift+Tab stops at each of them, as in the guided form: so the keyboard comes everywhere.
void tab_between_fields(Desk& desk, std::size_t column, const std::string& key) {
    if (desk.place.field != key || !ui::key_pressed(ui::key_tab, false) || ImGui::GetIO().KeyCtrl || ImGui::GetIO().KeyShift) return;
    std::vector<std::string> order;
    for (const Group& group : desk.card.column(column).groups)
        if (!group.skipped()) order.push_back(key_of(column, group));
    const auto at = std::find(order.begin(), order.end(), key) - order.begin();
    const auto next = static_cast<std::size_t>(at) + 1;
    if (next >= order.size()) return;  // out of the column, as Tab does anywhere
    write_at(desk, order[next]);
}

void field(Desk& desk, std::size_t column, const Group& group) {
    const std::string key = key_of(column, group), question = group.question, group_field = field_of(group);
    tab_between_fields(desk, column, key);
    // Somebody else may be here now: nothing of what stands half in it is shown, also not as what is asked about.
    if (desk.card.column(column).hidden() && ui::half_covered(desk.session, key)) desk.place.drafts.erase(key);
    const Id written = line_being_written(desk, key);
    offer_for_group(desk, column, question, written);
    const bool focus = desk.place.focus == key && ImGui::GetFrameCount() >= desk.place.focus_frame;
    if (focus) desk.place.focus.clear();
    const std::string hint = column == actions         ? tr("+ Write an action, or “Anna, 12 Jan: …” Enter")
                             : somebody_has_turn(desk) ? tr("+ Write a label… Enter; Enter once more: the next in turn")
                                                       : tr("+ Write a label… Enter");
    draw_draft(desk, column, group, key, {.hint = hint, .enter_submits = true, .focus = focus, .dashed = true});
    if (ImGui::IsItemActive()) desk.place.field = desk.place.written = key;
    else if (desk.place.field == key) desk.place.field.clear();
    if (written) offer_for_line(desk, written, line_being_written(desk, key) == written);
    add_pasted(desk, column, question, group_field);
}

void draw_group(Desk& desk, std::size_t column, const Group& whole, bool active) {
    const auto draft = desk.place.drafts.find(key_of(column, whole));
    const bool writing = draft != desk.place.drafts.end() && draft->second.line;
    const Group& group = writing ? without_draft(desk, whole, draft->first) : whole;
    const Column& there = desk.card.column(column);
    const bool reached = there.labels > 0 || there.progress || active;
    const bool own = group.question.empty();
    if (own && group.lines.empty() && !(active && desk.writable())) return;
    ImGui::PushID(own ? "own" : group.question.c_str());
    if (reached) ui::words(group.heading, ui::Face::strong);
    else ui::quiet(group.heading);
    if (there.hidden() && !whole.lines.empty()) {
        ui::quiet(not_shown_yet(whole.lines.size()));
    } else {
        draw_lines(desk, column, group, active);
    }
    if (group.skipped() && !active)
        ui::quiet(group.progress->note.empty() ? tr("skipped") : filled(tr("skipped: {}"), group.progress->note));
    if (active && desk.writable()) {
        if (!group.skipped()) field(desk, column, group);
        if (!group.skipped() && (group.question == "pk.4.3" || group.question == external_question))
            draw_obstacles(desk, column, group.question);
        if (!own) {
            const bool skipped = group.skipped();
            ui::skip_question(desk.session, column_ids[column], group.question);
            const Progress* now = desk.session.progress(column_ids[column], group.question);
            if (skipped && now && now->stage != Stage::skipped) write_at(desk, group.question);
        }
    }
    ui::gap(active ? 12 : 10);
    ImGui::PopID();
}

// What the team agreed on stands above the sentences that it was made from.
void draw_agreed_themes(Desk& desk) {
    bool any = false;
    for (const ValueGroup& group : value_groups(desk.session, desk.card)) {
        if (group.said.empty()) continue;
        const bool agreed_on = group.theme->agreement() == agreed;
        ui::words(filled("{}{}", agreed_on ? "✓ " : "", group.name), ui::Face::strong, ui::tone(column_colours[values]));
        if (!agreed_on) ui::quiet(group.said);
        ui::gap(4);
        any = true;
    }
    if (any) ui::gap(8);
}

}  // namespace

void write_at(Desk& desk, std::string_view field) {
    desk.place.focus = field;
    desk.place.focus_frame = ImGui::GetFrameCount() + 1;
}

void write_on(Desk& desk) {
    const std::size_t column = desk.column();
    if (column >= column_count || !desk.writable()) return;
    std::string first, empty;
    for (const Group& group : desk.card.column(column).groups) {
        if (group.skipped()) continue;
        const std::string key = key_of(column, group);
        if (key == desk.place.written) return write_at(desk, key);
        if (first.empty()) first = key;
        if (empty.empty() && group.lines.empty() && !group.question.empty()) empty = key;
    }
    write_at(desk, empty.empty() ? first : empty);
}

void draw_column_body(Desk& desk, std::size_t column, bool active) {
    const Column& there = desk.card.column(column);
    if (column == values && there.progress && there.progress->stage == Stage::passed) {
        ui::notice(there.progress->note.empty() ? tr("Went on without agreement on all values.")
                                                : filled(tr("Went on without agreement: {}"), there.progress->note),
                   ui::palette().busy);
        ui::gap(8);
    }
    if (column == values) draw_agreed_themes(desk);
    for (const Group& group : there.groups) draw_group(desk, column, group, active);
}

}  // namespace pk
