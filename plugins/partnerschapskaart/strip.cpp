// A column that is not worked in now: a quiet strip with its name down it. Pressed, it opens to be read.
#include "desk.h"

#include <alp/text.h>
#include <alp/ui/icons.h>
#include <alp/ui/widgets.h>

namespace pk {

using namespace alp;

namespace {

// Letters from top to bottom, a quarter turn to the right; `at`: the middle of where they begin.
void draw_down(ImVec2 at, ui::Face face, ImU32 ink, const std::string& words) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImFont* font = ui::face(face);
    // Drawn where nothing of it is cut off, then turned into its place.
    const ImVec2 from{list->GetClipRectMin().x + 1, list->GetClipRectMin().y + 1};
    const ImVec2 to{std::floor(at.x + font->FontSize / 2), std::floor(at.y)};
    const int first = list->VtxBuffer.Size;
    list->AddText(font, font->FontSize, from, ink, words.c_str());
    for (int i = first; i < list->VtxBuffer.Size; ++i) {
        ImVec2& corner = list->VtxBuffer[i].pos;
        corner = {to.x - (corner.y - from.y), to.y + (corner.x - from.x)};
    }
}

// A thread to a line in here ends at the edge, as far down as the line is in its column.
void note_anchors(Desk& desk, std::size_t column, ImVec2 at, ImVec2 size) {
    std::size_t count = 0, number = 0;
    for (const Group& group : desk.card.column(column).groups) count += group.lines.size();
    for (const Group& group : desk.card.column(column).groups)
        for (const Line& line : group.lines) {
            const float share = static_cast<float>(++number) / static_cast<float>(count + 1);
            if (line.threaded) desk.place.anchors[line.row->id] = {at.x, at.x + size.x, at.y + size.y * share};
        }
}

}  // namespace

void draw_strip(Desk& desk, std::size_t index, ImVec2 at, ImVec2 size) {
    const Column& column = desk.card.column(index);
    const bool reached = column.labels > 0 || column.progress;
    const ImU32 colour = ui::tone(column_colours[index]);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 end{at.x + size.x, at.y + size.y};
    const float round = ui::em(8);
    ImGui::SetCursorScreenPos(at);
    const ui::Area area = ui::area(filled("{}##strip", column.title).c_str(), size, 8);
    ui::tooltip(filled(trn("{}: {} label. Press to read.", "{}: {} labels. Press to read.", static_cast<long>(column.labels)), column.title,
                       column.labels));
    list->AddRectFilled(at, end,
                        area.hovered ? ui::wash(column_colours[index], 0.14f)
                        : reached    ? ui::palette().card
                                     : ui::palette().panel,
                        round);
    list->AddRect(at, end, ui::palette().line, round);
    // ImGui rounds a low bar less than what it stands on: so the top of a higher one.
    list->PushClipRect(at, {end.x, at.y + ui::em(4)}, true);
    list->AddRectFilled(at, {end.x, at.y + ui::em(40)}, colour, round, ImDrawFlags_RoundCornersTop);
    list->PopClipRect();
    const float middle = at.x + size.x / 2;
    const ImFont* font = ui::face(ui::Face::text);  // the one with icons
    const auto centred = [&](float y, ImU32 ink, const char* word) {
        const float wide = font->CalcTextSizeA(font->FontSize, 1e9f, 0, word).x;
        list->AddText(font, font->FontSize, {std::floor(middle - wide / 2), y}, ink, word);
    };
    centred(at.y + ui::em(14), colour, filled("{}", index + 1).c_str());
    if (column.done()) centred(at.y + ui::em(34), colour, ui::icons::check);
    draw_down({middle, at.y + ui::em(62)}, ui::Face::strong, reached ? ui::palette().text : ui::palette().quiet, column.title);
    if (column.labels) centred(end.y - ui::em(14) - font->FontSize, ui::palette().quiet, filled("{}", column.labels).c_str());
    note_anchors(desk, index, at, size);
    if (area.pressed && !second_click()) desk.place.opened = index;
}

}  // namespace pk
