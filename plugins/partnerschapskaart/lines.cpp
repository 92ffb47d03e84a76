// The labels of one question in a column.
#include "desk.h"
#include "edits.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

namespace pk {

using namespace alp;

namespace {

bool has_marks(const Desk& desk, const Contribution& row) {
    return row.perspective != Perspective::none || row.author || !desk.session.themes_of(row.id).empty() ||
           desk.card.agreement_of(row.id) || desk.card.action_of(row.id);
}

std::vector<ui::LabelMark> marks_of(const Desk& desk, const Contribution& row) {
    std::vector<ui::LabelMark> marks;
    if (const Action* action = desk.card.action_of(row.id)) {
        const std::string owner = ui::owner_words(desk.session, *action);
        marks.push_back({owner.empty() ? tr("nobody yet") : owner, owner.empty() ? ui::palette().busy : ImU32{0}});
        if (action->due) marks.push_back({short_date(*action->due)});
    }
    if (desk.card.agreement_of(row.id)) marks.push_back({tr("agreement"), ui::palette().done});
    for (const Theme* theme : desk.session.themes_of(row.id)) marks.push_back({theme->name});
    if (row.perspective != Perspective::none) marks.push_back({ui::word_for(row.perspective)});
    if (row.author && !desk.view.presenter) marks.push_back({desk.session.name_of(row.author)});
    return marks;
}

// While a thread is drawn: the lines to the right of where it begins may be its end.
bool may_end_thread(const Desk& desk, std::size_t column) {
    const Contribution* from = desk.place.from ? desk.session.contribution(desk.place.from) : nullptr;
    return from && column < column_of(from->step);
}

void pressed(Desk& desk, std::size_t column, const Contribution& row) {
    if (may_end_thread(desk, column))
        return set_thread(desk.session, desk.place.from, row.id, !desk.session.linked(desk.place.from, row.id));
    if (!desk.writable()) return;
    if (desk.view.step != column_ids[column] && !(together(desk.session) && column != values && desk.column() != values))
        go(desk, column_ids[column]);
    desk.place.open = row.id;
    desk.place.open_height = 0;
}

void note_anchor(Desk& desk, const Id& id, float left, float right, float y) {
    const float top = ImGui::GetWindowPos().y, bottom = top + ImGui::GetWindowHeight();
    desk.place.anchors[id] = {left, right, std::clamp(y, top, bottom)};
}

}  // namespace

void draw_lines(Desk& desk, std::size_t column, const Group& group, bool active) {
    if (group.lines.empty()) return;
    Place& place = desk.place;
    const float width = ImGui::GetContentRegionAvail().x, left = ImGui::GetCursorScreenPos().x;
    Stack& stack = place.stacks[group.question.empty() ? std::string(column_ids[column]) : group.question];
    stack.fit({desk.card.revision(), width, ui::text_scale(), active}, group.lines.size(), ui::em(8), [&](std::size_t i) {
        const Contribution& row = *group.lines[i].row;
        return ui::label_height(row.text, active && has_marks(desk, row), width);
    });

    std::size_t open = group.lines.size();
    if (place.open && active && desk.writable())
        for (std::size_t i = 0; i < group.lines.size() && open == group.lines.size(); ++i)
            if (group.lines[i].row->id == place.open) open = i;

    const float base = ImGui::GetCursorScreenPos().y;
    const bool ending = may_end_thread(desk, column);
    const auto one = [&](std::size_t i) {
        const Contribution& row = *group.lines[i].row;
        const std::string id = row.id.text();
        ImGui::PushID(id.c_str());
        const auto marks = active ? marks_of(desk, row) : std::vector<ui::LabelMark>{};
        const bool chosen = ending ? desk.session.linked(place.from, row.id) : place.from == row.id;
        if (ui::label(row.text.substr(0, 80).c_str(), row.text, column_colours[column], marks, chosen)) pressed(desk, column, row);
        ImGui::PopID();
    };
    stack.draw(0, open, 0, one);
    if (open < group.lines.size()) {
        const float before = ImGui::GetCursorScreenPos().y;
        draw_editor(desk, column, *group.lines[open].row);
        ui::gap(8);
        place.open_height = ImGui::GetCursorScreenPos().y - before;
        stack.draw(open + 1, group.lines.size(), 0, one);
    }

    for (std::size_t i = 0; place.threads && i < group.lines.size(); ++i)
        if (group.lines[i].threaded) {
            float y = base + (stack.top(i) + stack.top(i + 1) - ui::em(8)) / 2;
            if (i > open) y += place.open_height - (stack.top(open + 1) - stack.top(open));
            note_anchor(desk, group.lines[i].row->id, left, left + width, y);
        }
}

}  // namespace pk
