// The card: five columns, read from left to right, filled from right to left. The one whose turn it is is wide, the others are strips.
#include "desk.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <numeric>

namespace pk {

using namespace alp;

namespace {

constexpr float head = 40, between = 12, over = 24, strip = 44, reading = 240;  // design pixels

// Beside the column of the step the others are strips, except where the whole card is looked at: read only, or a thread is being drawn.
bool has_strips(const Desk& desk) { return desk.writable() && !desk.place.from; }

bool is_strip(const Desk& desk, std::size_t column, bool active) { return has_strips(desk) && !active && desk.place.opened != column; }

// Steps 2 to 5 together are side by side where there is room for them.
bool side_by_side(const Desk& desk, float there) {
    if (desk.column() == values || desk.column() >= column_count || !together(desk.session)) return false;
    return !has_strips(desk) || there >= ui::em(4 * 196 + 4 * between + strip);
}

bool is_active(const Desk& desk, std::size_t column, float there) {
    return desk.view.step == column_ids[column] || (column != values && side_by_side(desk, there));
}

struct Widths {
    std::array<float, column_count> of{};
    float total = 0, between = 0;
};

Widths widths(const Desk& desk, float there) {
    Widths widths;
    std::array<float, column_count> share{}, least{};
    const bool several = side_by_side(desk, there), narrow = there < ui::em(480);
    widths.between = ui::em(has_strips(desk) ? (narrow ? 6 : 8) : between);
    float room = there - widths.between * (column_count - 1);
    for (std::size_t i = 0; i < column_count; ++i) {
        const bool active = is_active(desk, i, there);
        if (is_strip(desk, i, active)) {
            widths.of[i] = std::floor(ui::em(narrow ? 28 : strip));
        } else if (has_strips(desk) && !active) {
            widths.of[i] = std::floor(std::min(ui::em(reading), there * 0.4f));
        } else {
            share[i] = active ? (several ? (desk.view.step == column_ids[i] ? 1.5f : 1.0f) : 1.6f) : 1.0f;
            least[i] = ui::em(active && !several ? 240 : active ? 196 : 164);
        }
        room -= widths.of[i];
    }
    const float shares = std::accumulate(share.begin(), share.end(), 0.0f);
    for (std::size_t i = 0; i < column_count; ++i) {
        if (share[i] > 0) widths.of[i] = std::floor(std::max(least[i], room * share[i] / shares));
        widths.total += widths.of[i];
    }
    widths.total += widths.between * (column_count - 1);
    return widths;
}

ImU32 half(ImU32 a, ImU32 b) {
    const ImVec4 x = ImGui::ColorConvertU32ToFloat4(a), y = ImGui::ColorConvertU32ToFloat4(b);
    return ImGui::ColorConvertFloat4ToU32({(x.x + y.x) / 2, (x.y + y.y) / 2, (x.z + y.z) / 2, 1});
}

// "Samenwerking" over Handelen and Relaties.
void draw_over(ImVec2 from, float width) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImFont* font = ui::face(ui::Face::quiet);
    const char* word = tr("Collaboration");
    const ImVec2 size = font->CalcTextSizeA(font->FontSize, 1e9f, 0, word);
    const float middle = from.x + width / 2, y = std::floor(from.y + size.y / 2), gap = size.x / 2 + ui::em(8);
    const ImU32 line = ui::palette().quiet;
    list->AddText(font, font->FontSize, {std::floor(middle - size.x / 2), from.y}, ui::palette().quiet, word);
    if (width < size.x + ui::em(24)) return;  // over two strips: the word alone
    for (const float side : {-1.0f, 1.0f}) {
        const float end = middle + side * (width / 2 - 1);
        list->AddLine({middle + side * gap, y}, {end, y}, line);
        list->AddLine({end, y}, {end, y + ui::em(9)}, line);
    }
}

void draw_head(Desk& desk, std::size_t index, ImVec2 at, float width, bool active) {
    const Column& column = desk.card.column(index);
    const bool reached = active || column.labels > 0 || column.progress;
    const ImU32 colour = ui::tone(column_colours[index]);
    const ImU32 ground = reached ? colour : half(colour, ui::palette().page), ink = ui::text_on(ground);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(at, {at.x + width, at.y + ui::em(head)}, ground, ui::em(12), ImDrawFlags_RoundCornersTop);
    ImGui::SetCursorScreenPos(at);
    const ui::Area area = ui::area(filled("{}##head", column.title).c_str(), {width, ui::em(head)}, 12);
    if (area.hovered)
        list->AddRectFilled(at, {at.x + width, at.y + ui::em(head)}, IM_COL32(255, 255, 255, 24), ui::em(12), ImDrawFlags_RoundCornersTop);
    if (area.pressed) go(desk, column_ids[index]);
    const ImFont* font = ui::face(ui::Face::strong);
    const float y = std::floor(at.y + (ui::em(head) - font->FontSize) / 2);
    const std::string number = filled(column.done() ? "{} \xEF\x80\x8C" : "{}", index + 1);  // a tick
    const ImFont* icons = ui::face(ui::Face::text);
    const float wide = icons->CalcTextSizeA(icons->FontSize, 1e9f, 0, number.c_str()).x;
    list->PushClipRect(at, {at.x + width - wide - ui::em(18), at.y + ui::em(head)}, true);
    list->AddText(font, font->FontSize, {at.x + ui::em(14), y}, ink, column.title.c_str());
    list->PopClipRect();
    list->AddText(icons, icons->FontSize, {at.x + width - wide - ui::em(14), y}, ink, number.c_str());
}

// A short press in a column, on nothing in it. It began here too, after the step came on the screen: what was pressed before that was
// meant for another page.
bool pressed_beside_items(Place& place, std::size_t index) {
    const bool here = ImGui::IsWindowHovered() && !ImGui::IsAnyItemHovered();
    if (here && ImGui::IsMouseClicked(0) && ImGui::GetFrameCount() > place.shown) place.press = index;
    if (place.press != index || !ImGui::IsMouseReleased(0)) return false;
    place.press.reset();
    return here && !place.from && ImGui::GetIO().MouseDownDurationPrev[0] < 0.4f;
}

void draw_column(Desk& desk, std::size_t index, ImVec2 at, ImVec2 size, bool active) {
    const Column& column = desk.card.column(index);
    const bool reached = active || column.labels > 0 || column.progress;
    const ui::Palette& colours = ui::palette();
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 end{at.x + size.x, at.y + size.y};
    list->AddRectFilled(at, end, reached ? colours.card : colours.panel, ui::em(12));
    ImGui::PushID(column_ids[index].data());
    draw_head(desk, index, at, size.x, active);
    list->AddRect(at, end, active ? ui::tone(column_colours[index]) : colours.line, ui::em(12), 0, active ? ui::em(2) : 1.0f);

    ImGui::SetCursorScreenPos({at.x + 1, at.y + ui::em(head)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui::em(12), ui::em(14)});
    ImGui::PushStyleColor(ImGuiCol_ChildBg, IM_COL32_BLACK_TRANS);
    ImGui::BeginChild("column", {size.x - 2, size.y - ui::em(head) - ui::em(4)}, false,
                      ImGuiWindowFlags_AlwaysUseWindowPadding | ImGuiWindowFlags_NavFlattened);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    if (has_strips(desk) && !active && ui::text_link(filled("{}##narrow", tr("Fold up")).c_str())) desk.place.opened.reset();
    draw_column_body(desk, index, active);
    const bool pressed = !active && pressed_beside_items(desk.place, index);
    ImGui::EndChild();
    if (pressed) go(desk, column_ids[index]);
    ImGui::PopID();
}

// With large letters on a small screen the card may begin below what is in sight, and a field takes the keyboard only on the screen. Its caret
// brings the rest of it into sight.
void begin_in_sight(const Desk& desk) {
    if (desk.place.focus.empty() || ImGui::GetFrameCount() > desk.place.focus_frame) return;
    const float end = ImGui::GetCursorPosY() + ui::em(over + head + 100), wanted = end - ImGui::GetWindowHeight();
    if (wanted > ImGui::GetScrollY()) ImGui::SetScrollY(wanted);
}

}  // namespace

void draw_board(Desk& desk, float height) {
    begin_in_sight(desk);
    const ImVec2 there = ImGui::GetContentRegionAvail();
    const Widths wide = widths(desk, there.x);
    const bool scrolls = wide.total > there.x + 1;
    if (scrolls) height += ImGui::GetStyle().ScrollbarSize;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::BeginChild("card", {there.x, height}, false,
                      ImGuiWindowFlags_NavFlattened | (scrolls ? ImGuiWindowFlags_HorizontalScrollbar : 0));
    ImGui::PopStyleVar();
    desk.place.anchors.clear();
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const float high = height - ui::em(over) - (scrolls ? ImGui::GetStyle().ScrollbarSize + ui::em(4) : 0) - 1;
    float x = origin.x;
    for (std::size_t read = 0; read < column_count; ++read) {
        const std::size_t index = column_count - 1 - read;
        const bool active = is_active(desk, index, there.x);
        const ImVec2 at{x, origin.y + ui::em(over)}, size{wide.of[index], high};
        if (index == acting) draw_over({x, origin.y}, wide.of[acting] + wide.between + wide.of[relations]);
        if (is_strip(desk, index, active)) draw_strip(desk, index, at, size);
        else draw_column(desk, index, at, size, active);
        if (scrolls && desk.view.step == column_ids[index] &&
            desk.place.step != desk.view.step)  // just arrived at this step: bring it into sight
            ImGui::SetScrollX(std::max(0.0f, x - origin.x - (there.x - wide.of[index]) / 2));
        x += wide.of[index] + wide.between;
    }
    desk.place.step = desk.view.step;
    draw_threads(desk);
    ImGui::SetCursorScreenPos(origin);
    ImGui::Dummy({wide.total, height - ui::em(6)});
    ImGui::EndChild();
}

}  // namespace pk
