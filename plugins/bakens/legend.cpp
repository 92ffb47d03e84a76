// What the lines, dots and marks of the picture are, and where the team wanted to be by now.
#include "desk.h"
#include "radar.h"

#include <alp/text.h>
#include <alp/ui/figure.h>

#include <algorithm>

namespace bw {

using namespace alp;

namespace {

constexpr double key_width = 28, key_height = 12;

void add_wishes(std::vector<LegendEntry>& entries, const Board& board) {
    if (board.now.wishes())
        entries.push_back({{.points = {{9, 8}, {14, 3}, {19, 8}, {14, 13}}, .colour = wish_colour, .width = 2, .closed = true},
                           tr("where we want to be")});
    if (board.wished)
        entries.push_back(
            {{.points = {{8, 4}, {20, 4}, {14, 13}}, .colour = before_colour, .width = 2, .closed = true}, wished_words(board)});
}

ui::Face face_of(bool large) { return large ? ui::Face::room : ui::Face::quiet; }

float width_of(const LegendEntry& entry, bool large) {
    const ImFont* font = ui::face(face_of(large));
    return ui::em(large ? 56 : 28) + ui::em(16) + font->CalcTextSizeA(font->FontSize, 1e9f, 0, entry.words.c_str()).x;
}

}  // namespace

std::vector<LegendEntry> radar_legend(const Board& board) {
    std::vector<LegendEntry> entries;
    entries.push_back({{.points = {{0, 8}, {28, 8}}, .colour = colour, .width = 3}, filled(tr("now ({})"), board.now.people)});
    if (board.before)
        entries.push_back({{.points = {{0, 8}, {28, 8}}, .colour = before_colour, .width = 2, .dashed = true},
                           filled("{} ({})", short_date(board.before->day), board.before->people)});
    add_wishes(entries, board);
    return entries;
}

std::vector<LegendEntry> rows_legend(const Board& board) {
    std::vector<LegendEntry> entries;
    const auto any = [&](auto fits) { return std::any_of(board.now.bakens.begin(), board.now.bakens.end(), fits); };
    if (any([](const Scores& one) { return one.shows_spread(); }))
        entries.push_back({{.points = {{14, 8}}, .colour = colour, .width = 9}, tr("one score")});
    if (any([](const Scores& one) { return one.mean().has_value(); }))
        entries.push_back({{.points = {{14, 1}, {14, 13}}, .colour = colour, .width = 3}, tr("the mean")});
    add_wishes(entries, board);
    return entries;
}

void draw_legend(const std::vector<LegendEntry>& entries, bool large) {
    Figure key{.width = key_width, .height = key_height, .strokes = {}, .letterings = {}, .described = {}};
    ImGui::Dummy({0, 0});
    for (const LegendEntry& entry : entries) {
        key.strokes = {entry.stroke};
        ui::beside(width_of(entry, large));
        ImGui::BeginGroup();
        ui::figure(key, ui::em(large ? 56 : 28));
        ImGui::SameLine(0, ui::em(6));
        ui::words(entry.words, face_of(large), ui::palette().quiet);
        ImGui::EndGroup();
    }
}

float legend_height(const std::vector<LegendEntry>& entries, bool large) {
    const float there = ImGui::GetContentRegionAvail().x, between = ImGui::GetStyle().ItemSpacing.x;
    float lines = 1, taken = 0;
    for (const LegendEntry& entry : entries) {
        const float width = width_of(entry, large);
        if (taken > 0 && taken + between + width > there) ++lines, taken = 0;
        taken += (taken > 0 ? between : 0) + width;
    }
    return lines * (std::max(ui::face(face_of(large))->FontSize, ui::em(large ? 24 : 12)) + 2 * ImGui::GetStyle().ItemSpacing.y);
}

void draw_wished_then(const Desk& desk) {
    const Board& board = desk.board;
    if (!board.wished) return;
    std::string line;
    for (const std::size_t baken : board.asked)
        if (const auto wish = board.wish_then(baken)) line += filled("{}{}: {}", line.empty() ? "" : "  ·  ", named(baken), *wish);
    if (line.empty()) return;
    const ui::Face face = desk.view.presenter ? ui::Face::room : ui::Face::text;
    ui::words(filled(tr("What we wanted in {}: {}"), wished_year(board), line), face, ui::palette().quiet);
    ui::gap();
}

}  // namespace bw
