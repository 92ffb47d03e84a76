#include "screens/compare/table_head.h"

#include <alp/text.h>
#include <alp/ui/icons.h>
#include <alp/ui/widgets.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;

CompareTableColumns table_columns(float width, std::size_t cards, std::size_t first_card) {
    CompareTableColumns columns;
    columns.between = em(4);
    columns.counts = em(92);
    columns.name = std::clamp(width * 0.34f, em(150), em(280));
    const float there = width - columns.name - columns.counts - em(8), least = em(60);
    const auto fit = static_cast<std::size_t>(std::max(1.0f, (there + columns.between) / (least + columns.between)));
    columns.shown = std::min(fit, cards);
    columns.first = std::min(first_card, cards - columns.shown);
    columns.cell = std::min(em(140), there / static_cast<float>(std::max<std::size_t>(1, columns.shown)) - columns.between);
    return columns;
}

namespace {

float width_in(std::string_view text, Face face) {
    ImFont* font = ui::face(face);
    return font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
}

void draw_centred(std::string_view text, ImVec2 at, float width, Face face, ImU32 colour) {
    const float wide = width_in(text, face);
    ImGui::SetCursorScreenPos({wide < width ? at.x + (width - wide) / 2 : at.x, at.y});
    one_line(text, width, face, colour);
}

// On one line, or with its last word on a second.
void draw_on_two_lines(std::string_view text, ImVec2 at, float width, ImU32 colour) {
    const std::size_t last = text.rfind(' ');
    if (last == text.npos || width_in(text, Face::chip) <= width) return draw_centred(text, at, width, Face::chip, colour);
    draw_centred(text.substr(0, last), at, width, Face::chip, colour);
    draw_centred(text.substr(last + 1), {at.x, at.y + em(15)}, width, Face::chip, colour);
}

void draw_card_heads(const CompareTableLines& lines, const CompareTableColumns& columns, ImVec2 at) {
    for (std::size_t i = 0; i < columns.shown; ++i) {
        const std::size_t card = columns.first + i;
        const float x = at.x + columns.left_of(i);
        if (lines.name(card) == lines.date(card)) {  // one team: the date is the name
            draw_on_two_lines(lines.date(card), {x, at.y + em(16)}, columns.cell, palette().text);
            continue;
        }
        draw_centred(lines.own_name(card), {x, at.y + em(14)}, columns.cell, Face::strong, palette().text);
        draw_on_two_lines(lines.date(card), {x, at.y + em(33)}, columns.cell, palette().quiet);
    }
    const float right = at.x + columns.left_of(columns.shown) + em(4);
    draw_centred(tr("named /"), {right, at.y + em(3)}, columns.counts, Face::chip, palette().text);
    draw_centred(tr("answered /"), {right, at.y + em(18)}, columns.counts, Face::chip, palette().quiet);
    draw_centred(tr("cards"), {right, at.y + em(33)}, columns.counts, Face::chip, palette().quiet);
}

void draw_other_cards(const CompareTableColumns& columns, std::size_t cards, CompareView& view) {
    ImGui::BeginDisabled(columns.first == 0);
    if (icon_button(tr("Earlier cards"), icons::left, tr("Earlier cards")))
        view.first_card = columns.first > columns.shown ? columns.first - columns.shown : 0;
    ImGui::EndDisabled();
    ImGui::SameLine();
    quiet(filled(tr("{} to {} of {}"), columns.first + 1, columns.first + columns.shown, cards));
    ImGui::SameLine();
    ImGui::BeginDisabled(columns.first + columns.shown >= cards);
    if (icon_button(tr("Later cards"), icons::right, tr("Later cards")))
        view.first_card = std::min(cards - columns.shown, columns.first + columns.shown);
    ImGui::EndDisabled();
}

}  // namespace

void draw_table_head(const CompareTableLines& lines, const CompareTableColumns& columns, CompareView& view) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({at.x, at.y + em(16)});
    one_line(tr("Theme by step"), columns.name - em(8), Face::heading);
    if (!lines.common_words().empty()) {
        ImGui::SetCursorScreenPos({at.x + columns.left_of(0) + em(4), at.y});
        one_line(lines.common_words(), static_cast<float>(columns.shown) * (columns.cell + columns.between), Face::chip, palette().quiet);
    }
    draw_card_heads(lines, columns, at);
    ImGui::SetCursorScreenPos({at.x, at.y + em(66)});
    if (columns.shown < lines.cards()) draw_other_cards(columns, lines.cards(), view);
    quiet(tr("Empty: not named. A dash: the question was not filled in."));
}

}  // namespace alp::screens
