// The labels of one question in a column.
#include "desk.h"
#include "edits.h"
#include "standing.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

namespace pk {

using namespace alp;

namespace {

constexpr float least_beside = 270;  // design pixels: of labels side by side

bool has_marks(const Desk& desk, const Contribution& row) {
    return row.perspective != Perspective::none || row.author || !desk.session.themes_of(row.id).empty() ||
           desk.card.agreement_of(row.id) || desk.card.action_of(row.id) || to_be_discussed(desk.session, row);
}

std::vector<ui::LabelMark> marks_of(const Desk& desk, const Contribution& row) {
    std::vector<ui::LabelMark> marks;
    if (to_be_discussed(desk.session, row)) marks.push_back({tr("to be talked about"), ui::palette().busy});
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
    const std::size_t count = group.lines.size();
    const float width = ImGui::GetContentRegionAvail().x, left = ImGui::GetCursorScreenPos().x, gap = ui::em(8);
    const bool acts = active && column == actions && desk.writable();  // each with who and when, on its own line
    const auto in_room = static_cast<std::size_t>((width + gap) / (ui::em(least_beside) + gap));
    const std::size_t abreast = acts || !active ? 1 : std::clamp<std::size_t>(in_room, 1, 3), rows = (count + abreast - 1) / abreast;
    const float cell = std::floor((width - gap * static_cast<float>(abreast - 1)) / static_cast<float>(abreast));
    const auto high = [&](std::size_t i) {
        const Contribution& row = *group.lines[i].row;
        return acts ? action_row_height(desk, row) : ui::label_height(row.text, active && has_marks(desk, row), cell);
    };
    Stack& stack = place.stacks[group.question.empty() ? std::string(column_ids[column]) : group.question];
    stack.fit({desk.card.revision(), width, ui::text_scale(), active}, rows, gap, [&](std::size_t r) {
        float highest = 0;
        for (std::size_t i = r * abreast; i < std::min(count, (r + 1) * abreast); ++i) highest = std::max(highest, high(i));
        return highest;
    });

    std::size_t open = count;
    if (place.open && active && desk.writable())
        for (std::size_t i = 0; i < count && open == count; ++i)
            if (group.lines[i].row->id == place.open) open = i;
    const std::size_t open_row = open < count ? open / abreast : rows;

    const float base = ImGui::GetCursorScreenPos().y;
    const bool ending = may_end_thread(desk, column);
    const auto one = [&](std::size_t i) {
        const Contribution& row = *group.lines[i].row;
        const Id line = row.id;
        const std::string id = line.text();
        const Action* action = acts ? desk.card.action_of(row.id) : nullptr;
        if (action) {
            const float was = action_row_height(desk, row), top = ImGui::GetCursorScreenPos().y;
            draw_action_row(desk, row, *action);
            const float now = ImGui::GetCursorScreenPos().y - top - ImGui::GetStyle().ItemSpacing.y;
            if (std::abs(was - now) < 1) return;
            place.action_heights[line] = now;
            stack.forget();
            ui::wake_in(0);
            return;
        }
        ImGui::PushID(id.c_str());
        const auto marks = active ? marks_of(desk, row) : std::vector<ui::LabelMark>{};
        const bool chosen = ending ? desk.session.linked(place.from, row.id) : place.from == row.id;
        if (ui::label(row.text.substr(0, 80).c_str(), row.text, column_colours[column], marks, chosen)) pressed(desk, column, row);
        ImGui::PopID();
    };
    const auto abreast_row = [&](std::size_t r) {
        ImVec2 at = ImGui::GetCursorScreenPos();
        for (std::size_t i = r * abreast; i < std::min(count, (r + 1) * abreast); ++i) {
            if (i == open) continue;
            ImGui::SetCursorScreenPos(at);
            const ui::Within room(cell);
            one(i);
            at.x += cell + gap;
        }
    };
    stack.draw(0, open_row, 0, abreast_row);
    if (open < count) {
        const float before = ImGui::GetCursorScreenPos().y;
        draw_editor(desk, column, *group.lines[open].row);
        ui::gap(8);
        if (abreast > 1 && std::min(count, (open_row + 1) * abreast) - open_row * abreast > 1) {
            stack.draw(open_row, open_row + 1, 0, abreast_row);  // what stood beside it
        }
        place.open_height = ImGui::GetCursorScreenPos().y - before;
        stack.draw(open_row + 1, rows, 0, abreast_row);
    }

    for (std::size_t i = 0; place.threads && i < count; ++i)
        if (group.lines[i].threaded) {
            const std::size_t r = i / abreast;
            const float x = left + static_cast<float>(i % abreast) * (cell + gap);
            float y = base + (stack.top(r) + stack.top(r + 1) - gap) / 2;
            if (r > open_row) y += place.open_height - (stack.top(open_row + 1) - stack.top(open_row));
            note_anchor(desk, group.lines[i].row->id, x, x + cell, y);
        }
}

}  // namespace pk
