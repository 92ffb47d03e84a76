#include "screens/compare/table_rows.h"

#include <alp/text.h>
#include <alp/ui/icons.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;

CountGround CountGrounds::of(unsigned colour, int count) {
    if (!grounds_ || colour_ != colour || look_ != ui::look()) {
        colour_ = colour;
        look_ = ui::look();
        grounds_.emplace();
        for (std::size_t i = 0; i < grounds_->size(); ++i) {
            const ImU32 fill = wash(colour, 0.16f + 0.14f * static_cast<float>(i));
            (*grounds_)[i] = {fill, contrast(palette().text, fill) >= 4.5f ? palette().text : text_on(fill)};
        }
    }
    return (*grounds_)[static_cast<std::size_t>(std::clamp(count, 1, 4) - 1)];
}

namespace {

void draw_in_middle(std::string_view text, ImVec2 at, ImVec2 size, Face face, ImU32 ink) {
    ImFont* font = ui::face(face);
    const ImVec2 wide = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, text.data(), text.data() + text.size());
    ImGui::GetWindowDrawList()->AddText(font, font->FontSize, {at.x + (size.x - wide.x) / 2, at.y + (size.y - wide.y) / 2}, ink,
                                        text.data(), text.data() + text.size());
}

CompareSelection selection_of(const CompareTableLine& line) {
    CompareSelection selection{.step = line.step ? line.step->id : "", .key = line.row->key};
    if (line.saying) selection.saying = compare::folded(line.saying->text);
    return selection;
}

std::string_view name_of_line(const CompareTableLine& line) {
    if (!line.saying) return line.row->name;
    return line.saying->text.empty() ? std::string_view(tr("told about a resident, left out")) : std::string_view(line.saying->text);
}

}  // namespace

int CompareTableRows::count_on(const CompareTableLine& line, std::size_t card) const {
    if (!line.saying) return line.row->per_card[card];
    return static_cast<int>(std::ranges::count(line.saying->sentences, card, [&](std::size_t i) { return tables_.sentences[i].card; }));
}

bool CompareTableRows::draw_cell(const CompareTableLine& line, std::size_t card, ImVec2 at, ImVec2 size) {
    const int count = count_on(line, card);
    if (!count) {
        if (!line.saying && !line.row->answered[card]) draw_in_middle("–", at, size, Face::quiet, palette().quiet);
        return false;
    }
    const unsigned colour = colour_of(line);
    ImGui::SetCursorScreenPos(at);
    ImGui::PushID(static_cast<int>(card));
    const Area pressed = area(lines_.name(card).c_str(), size, 6);
    ImGui::PopID();
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (line.saying) {
        list->AddCircleFilled({at.x + size.x / 2, at.y + size.y / 2}, em(5), tone(colour));
        return pressed.pressed;
    }
    const CountGround ground = grounds_.of(colour, count);
    list->AddRectFilled(at, {at.x + size.x, at.y + size.y}, ground.fill, em(6));
    if (pressed.hovered) list->AddRect(at, {at.x + size.x, at.y + size.y}, tone(colour), em(6));
    char digits[12];
    const int length = std::snprintf(digits, sizeof digits, "%d", count);
    draw_in_middle({digits, static_cast<std::size_t>(length)}, at, size, Face::quiet, ground.ink);
    return pressed.pressed;
}

void CompareTableRows::draw_cells(const CompareTableLine& line, LineSpot spot) {
    for (std::size_t i = 0; i < columns_.shown; ++i) {
        const std::size_t card = columns_.first + i;
        const ImVec2 at{spot.at.x + columns_.left_of(i), spot.at.y}, size{columns_.cell, spot.height - em(4)};
        if (!draw_cell(line, card, at, size)) continue;
        view_.selected = selection_of(line);
        view_.selected.card = card;
    }
}

float CompareTableRows::draw_fold(const CompareTableLine& line, ImVec2 at, float height) {
    const ImVec2 size{em(22), height};
    const Area pressed = area(tr("Sentences"), size, 6);
    draw_in_middle(lines_.unfolded(line.key) ? icons::down : icons::right, at, size, Face::text, palette().quiet);
    if (pressed.pressed && !view_.unfolded.erase(line.key)) view_.unfolded.insert(line.key);
    ImGui::SetCursorScreenPos({at.x + size.x, at.y});
    return size.x;
}

void CompareTableRows::draw_name(const CompareTableLine& line, LineSpot spot) {
    const bool saying = line.saying != nullptr;
    const float indent = em(saying ? 24 : 0) + em(16) * static_cast<float>(line.row->depth), height = spot.height - em(4);
    const CompareSelection what = selection_of(line), &selected = view_.selected;
    const bool here = selected.step == what.step && selected.key == what.key && selected.saying == what.saying;
    if (here)
        ImGui::GetWindowDrawList()->AddRectFilled(spot.at, {spot.at.x + columns_.name - em(4), spot.at.y + height}, wash(0x0F766E, 0.10f),
                                                  em(6));
    const ImVec2 at{spot.at.x + indent, spot.at.y};
    ImGui::SetCursorScreenPos(at);
    const float fold = saying ? 0 : line.folds() ? draw_fold(line, at, height) : em(22);
    const std::string name(name_of_line(line));
    const float width = columns_.name - indent - fold - em(8);
    const Area pressed = area((name + "##name").c_str(), {width, height}, 6);
    if (pressed.pressed) view_.selected = what;
    ImGui::SetCursorScreenPos({at.x + fold + em(4), at.y + em(4)});
    one_line(compare::with_rest_word(name, !saying && line.row->rest), width - em(4), saying ? Face::quiet : Face::text,
             pressed.hovered || here ? palette().accent : palette().text);
}

void CompareTableRows::draw_title(const CompareTableLine& line, LineSpot spot) {
    ImGui::SetCursorScreenPos({spot.at.x, spot.at.y + em(6)});
    std::string title = tr("Themes that cross the steps");
    if (line.step) title = filled("{} {}", line.step - tables_.steps.data() + 1, line.step->title);
    ImGui::PushID(line.key.c_str());
    if (line.step) {
        if (area(line.step->title.c_str(), {columns_.name - em(8), spot.height - em(6)}, 6).pressed)
            view_.selected = {.step = line.step->id};
        ImGui::SetCursorScreenPos({spot.at.x, spot.at.y + em(8)});
    }
    one_line(title, columns_.left_of(columns_.shown), Face::strong, tone(colour_of(line)));
    ImGui::PopID();
}

void CompareTableRows::draw_line(const CompareTableLine& line, LineSpot spot) {
    if (line.is_title()) return draw_title(line, spot);
    ImGui::PushID(line.step ? line.step->id.c_str() : "crossings");
    ImGui::PushID(line.row->key.empty() ? "no theme" : line.row->key.c_str());
    if (line.saying) ImGui::PushID(static_cast<int>(line.saying - line.row->sayings.data()));
    draw_name(line, spot);
    draw_cells(line, spot);
    const ImVec2 counts{spot.at.x + columns_.left_of(columns_.shown) + em(4), spot.at.y}, size{columns_.counts, spot.height - em(4)};
    ImGui::SetCursorScreenPos(counts);
    if (area(tr("named"), size, 6).pressed) view_.selected = selection_of(line);
    draw_in_middle(line.counts, counts, size, line.saying ? Face::quiet : Face::strong, palette().text);
    if (line.saying) ImGui::PopID();
    ImGui::PopID();
    ImGui::PopID();
}

void CompareTableRows::draw() {
    const float row = em(31), title = em(36);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float above = ImGui::GetWindowPos().y - 2 * row, below = ImGui::GetWindowPos().y + ImGui::GetWindowHeight() + 2 * row;
    float y = at.y;
    for (const CompareTableLine& line : lines_.lines()) {
        const float height = line.is_title() ? title : row;
        if (y + height >= above && y <= below) draw_line(line, {{at.x, y}, height});
        y += height;
    }
    ImGui::SetCursorScreenPos({at.x, y});
    ImGui::Dummy({0, em(8)});
}

}  // namespace alp::screens
