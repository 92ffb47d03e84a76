#include "screens/compare/table_head.h"

#include "shell/cut_words.h"

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
    const float there = width - columns.name - columns.counts - em(8), least = em(56);
    const auto fit = static_cast<std::size_t>(std::max(1.0f, (there + columns.between) / (least + columns.between)));
    columns.shown = std::min(fit, cards);
    columns.first = std::min(first_card, cards - columns.shown);
    columns.cell = std::min(em(140), there / static_cast<float>(std::max<std::size_t>(1, columns.shown)) - columns.between);
    return columns;
}

namespace {

void draw_centred(std::string_view text, ImVec2 at, float width, Face face, ImU32 colour) {
    const float wide = shell::width_of(text, face);
    ImGui::SetCursorScreenPos({wide < width ? at.x + (width - wide) / 2 : at.x, at.y});
    one_line(text, width, face, colour);
}

// Whether a date leaves too little room for it and the one beside it: then all are on two lines.
bool dates_need_two_lines(const CompareTableLines& lines, const CompareTableColumns& columns) {
    for (std::size_t i = 0; i < columns.shown; ++i)
        if (shell::width_of(lines.date(columns.first + i), Face::chip) > columns.cell - em(6)) return true;
    return false;
}

// On one line, or with its last word on a second.
void draw_date(std::string_view text, ImVec2 at, float width, ImU32 colour, bool two_lines) {
    const std::size_t last = text.rfind(' ');
    if (last == text.npos || !two_lines) return draw_centred(text, at, width, Face::chip, colour);
    draw_centred(text.substr(0, last), at, width, Face::chip, colour);
    draw_centred(text.substr(last + 1), {at.x, at.y + em(15)}, width, Face::chip, colour);
}

// Heads by which the cards can be told apart: names that came out the same get a number.
std::vector<shell::TwoLines> card_names(const CompareTableLines& lines, const CompareTableColumns& columns) {
    std::vector<shell::TwoLines> names;
    for (std::size_t i = 0; i < columns.shown; ++i)
        names.push_back(shell::on_two_lines(lines.own_name(columns.first + i), columns.cell, Face::strong));
    const std::vector<shell::TwoLines> plain = names;
    for (std::size_t i = 0; i < plain.size(); ++i)
        for (std::size_t k = 0; k < plain.size(); ++k) {
            if (plain[i] != plain[k] || lines.name(columns.first + i) == lines.name(columns.first + k)) continue;
            names[i] =
                shell::on_two_lines(filled("{} {}", columns.first + i + 1, lines.own_name(columns.first + i)), columns.cell, Face::strong);
            break;
        }
    return names;
}

void draw_card_heads(const CompareTableLines& lines, const CompareTableColumns& columns, ImVec2 at, bool research) {
    const std::vector<shell::TwoLines> names = card_names(lines, columns);
    const bool two_lines = dates_need_two_lines(lines, columns);
    for (std::size_t i = 0; i < columns.shown; ++i) {
        const std::size_t card = columns.first + i;
        const float x = at.x + columns.left_of(i);
        if (lines.name(card) == lines.date(card)) {  // one team: the date is the name
            draw_date(lines.date(card), {x, at.y + em(16)}, columns.cell, palette().text, two_lines);
            continue;
        }
        draw_centred(names[i].first, {x, at.y + em(14)}, columns.cell, Face::strong, palette().text);
        if (!names[i].second.empty()) draw_centred(names[i].second, {x, at.y + em(30)}, columns.cell, Face::strong, palette().text);
        draw_date(lines.date(card), {x, at.y + em(names[i].second.empty() ? 33 : 49)}, columns.cell, palette().quiet, two_lines);
    }
    const float right = at.x + columns.left_of(columns.shown) + em(4);
    const bool one_team = lines.cards() > 0 && lines.name(0) == lines.date(0);
    const char* plain[] = {tr("Named"), one_team ? tr("on so many") : tr("with so many"), one_team ? tr("cards") : tr("teams")};
    const char* counted[] = {tr("named /"), tr("answered /"), tr("cards")};
    for (std::size_t i = 0; i < 3; ++i)
        draw_centred((research ? counted : plain)[i], {right, at.y + em(3 + 15 * static_cast<float>(i))}, columns.counts, Face::chip,
                     i == 0 ? palette().text : palette().quiet);
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
    draw_card_heads(lines, columns, at, view.research);
    ImGui::SetCursorScreenPos({at.x, at.y + em(82)});
    if (columns.shown < lines.cards()) draw_other_cards(columns, lines.cards(), view);
    quiet(tr("Empty: not named. A dash: the question was not filled in."));
}

}  // namespace alp::screens
