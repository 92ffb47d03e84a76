// One line for each baken: its dots, its mean, and how that changed.
#include "desk.h"
#include "radar.h"

#include <alp/text.h>

#include <algorithm>
#include <cmath>

namespace bw {

using namespace alp;

namespace {

void put(ui::Face face, ImVec2 at, ImU32 ink, const std::string& text) {
    const ImFont* font = ui::face(face);
    ImGui::GetWindowDrawList()->AddText(font, font->FontSize, {std::floor(at.x), std::floor(at.y)}, ink, text.c_str());
}

ImVec2 size_of(ui::Face face, const std::string& text) {
    const ImFont* font = ui::face(face);
    return font->CalcTextSizeA(font->FontSize, 1e9f, 0, text.c_str());
}

// Where the parts of a line of this width go: beside each other, or the scale on a line of its own.
struct Places {
    bool two_lines;
    float height, scale_left, scale_right, scale_middle, mean_right, change_right, unknown_right, name_left, name_right, text_middle;
    float unknown_below = 0;  // how far the number of "don't know" stands below the other numbers; 0: in a column of its own
    ui::Face name = ui::Face::text, number = ui::Face::strong, change = ui::Face::quiet, ends = ui::Face::chip;
};

// For the room.
Places large_places(ImVec2 at, float width, float height, const Board& board) {
    Places p{};
    p.name = p.number = p.change = p.ends = ui::Face::room;
    p.two_lines = width < ui::em(900);
    p.height = height;
    p.text_middle = at.y + height * (p.two_lines ? 0.3f : 0.5f);
    p.scale_middle = at.y + height * (p.two_lines ? 0.75f : 0.5f);
    p.name_left = at.x + ui::em(48);
    p.change_right = at.x + width - ui::em(16);
    p.unknown_right = p.change_right;
    const auto unknown = [](const Scores& one) { return one.unknown > 0; };
    if (std::any_of(board.now.bakens.begin(), board.now.bakens.end(), unknown)) p.change_right -= ui::em(210);
    p.mean_right = p.change_right - (board.before ? ui::em(160) : 0);
    p.scale_left = p.two_lines ? p.name_left : p.name_left + ui::em(430);
    p.scale_right = p.two_lines ? p.unknown_right - ui::em(26) : p.mean_right - ui::em(90);
    p.name_right = p.two_lines ? p.mean_right - ui::em(64) : p.scale_left - ui::em(20);
    return p;
}

Places places(ImVec2 at, float width) {
    Places p{};
    p.two_lines = width < ui::em(600);
    p.height = ui::em(p.two_lines ? 74 : 44);
    p.text_middle = at.y + (p.two_lines ? ui::em(22) : p.height / 2);
    p.name_left = at.x + ui::em(38);
    p.change_right = p.unknown_right = at.x + width - ui::em(14);
    p.unknown_below = ui::em(10);
    p.mean_right = p.change_right - ui::em(86);
    p.scale_left = p.two_lines ? at.x + ui::em(38) : at.x + ui::em(270);
    p.scale_right = p.two_lines ? p.change_right - ui::em(26) : p.mean_right - ui::em(56);
    p.scale_middle = p.two_lines ? at.y + ui::em(53) : p.text_middle;
    p.name_right = p.two_lines ? p.mean_right - ui::em(48) : p.scale_left - ui::em(20);
    return p;
}

float x_of(const Places& p, const Scale& scale, double value) {
    return p.scale_left + (p.scale_right - p.scale_left) * static_cast<float>((value - scale.low) / (scale.high - scale.low));
}

// Each dot is one scorer. Those of one value are side by side, in two rows when they are many.
void draw_dots(const Places& p, const Scale& scale, const Scores& scores) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float room = (p.scale_right - p.scale_left) / static_cast<float>(scale.high - scale.low) - ui::em(6);
    for (int value = scale.low; value <= scale.high; ++value) {
        const auto count = static_cast<int>(std::count(scores.values.begin(), scores.values.end(), value));
        const int rows = count > 4 ? 2 : 1, across = (count + rows - 1) / rows;
        const float step = across > 1 ? std::min(ui::em(11), (room - ui::em(9)) / static_cast<float>(across - 1)) : 0;
        for (int i = 0; i < count; ++i) {
            const int row = i / std::max(1, across), in_row = std::min(across, count - row * across);
            const float x = x_of(p, scale, value) + step * (static_cast<float>(i % across) - static_cast<float>(in_row - 1) / 2);
            const float y = p.scale_middle + (rows == 1 ? 0 : row == 0 ? -ui::em(6) : ui::em(6));
            list->AddCircleFilled({x, y}, ui::em(4.5f), ui::wash(colour, ui::look() == ui::Look::light ? 0.5f : 0.6f), 12);
            list->AddCircle({x, y}, ui::em(4.5f), ui::tone(colour), 12);
        }
    }
}

// Where the team wants to be, below the scale, and above it where it wanted to be by now: neither hides a score.
void draw_wishes(const Places& p, const Scale& scale, std::optional<int> wish, std::optional<int> then) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (wish) {
        const float x = x_of(p, scale, *wish), y = p.scale_middle + ui::em(15), r = ui::em(5);
        list->AddQuadFilled({x - r, y}, {x, y - r}, {x + r, y}, {x, y + r}, ui::palette().card);
        list->AddQuad({x - r, y}, {x, y - r}, {x + r, y}, {x, y + r}, ui::tone(wish_colour), ui::em(2));
    }
    if (then) {
        const float x = x_of(p, scale, *then), r = ui::em(5);
        const float y = p.scale_middle - ui::em(17);
        list->AddTriangle({x - r, y}, {x + r, y}, {x, y + ui::em(8)}, ui::tone(before_colour), ui::em(2));
    }
}

void draw_scale(const Places& p, const Scale& scale, const Scores& scores) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (int value = scale.low; value <= scale.high; ++value) {
        const float x = std::floor(x_of(p, scale, value));
        list->AddRectFilled({x, p.scale_middle - ui::em(9)}, {x + 1, p.scale_middle + ui::em(9)}, ui::palette().line);
    }
    if (const auto mean = scores.mean()) {
        const float x = x_of(p, scale, *mean);
        list->AddRectFilled({x - ui::em(2.5f), p.scale_middle - ui::em(13)}, {x + ui::em(2.5f), p.scale_middle + ui::em(13)},
                            ui::palette().card, ui::em(2));
        list->AddRectFilled({x - ui::em(1.5f), p.scale_middle - ui::em(12)}, {x + ui::em(1.5f), p.scale_middle + ui::em(12)},
                            ui::tone(colour), ui::em(1));
    }
    if (scores.shows_spread()) draw_dots(p, scale, scores);  // over the mean: each is one scorer
}

void put_right(ui::Face face, float right, float middle, ImU32 ink, const std::string& text) {
    const ImVec2 room = size_of(face, text);
    put(face, {right - room.x, middle - room.y / 2}, ink, text);
}

void draw_numbers(const Desk& desk, const Places& p, std::size_t baken) {
    const ui::Palette& colours = ui::palette();
    const Board& board = desk.board;
    const Scores& scores = board.now.bakens[baken];
    const float up = scores.unknown ? p.unknown_below : 0;
    put_right(p.number, p.mean_right, p.text_middle - up, colours.text, scores.mean() ? decimal(*scores.mean()) : std::string("–"));
    if (scores.unknown)
        put_right(p.change, p.unknown_right, p.text_middle + p.unknown_below, colours.quiet,
                  filled(trn("{} doesn't know", "{} don't know", scores.unknown), scores.unknown));
    if (!board.before) return;
    const auto change = difference(scores, board.before->bakens[baken]);
    if (!change) return;
    const bool quiet = change->small || change->by == 0 || !tells(board.now, *board.before, baken);
    const ImU32 ink = quiet ? colours.quiet : change->by > 0 ? colours.good : colours.bad;
    put_right(p.change, p.change_right, p.text_middle - up, ink, change_words(*change));
}

}  // namespace

bool draw_row(const Desk& desk, std::size_t baken, bool open, float height) {
    const float width = ImGui::GetContentRegionAvail().x;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Places p = height > 0 ? large_places(at, width, height, desk.board) : places(at, width);
    const ui::Area area = ui::area(filled("{}##row-{}", named(baken), term_id(baken)).c_str(), {width, p.height}, 12);
    const ImVec2 end{at.x + width, at.y + p.height};
    if (!ImGui::IsRectVisible(at, end)) return area.pressed;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ui::Palette& colours = ui::palette();
    list->AddRectFilled(at, end, area.hovered ? ui::wash(colour, 0.06f) : colours.card, ui::em(12));
    list->AddRect(at, end, open ? ui::tone(colour) : colours.line, ui::em(12), 0, open ? ui::em(2) : 1.0f);
    const float high = ui::face(p.name)->FontSize;
    put(p.number, {at.x + ui::em(14), p.text_middle - high / 2}, ui::tone(colour), filled("{}", baken + 1));
    const std::string name = term(term_id(baken))->brief.shown();
    list->PushClipRect({p.name_left, at.y}, {p.name_right, end.y}, true);
    put(p.name, {p.name_left, p.text_middle - high / 2}, colours.text, name);
    list->PopClipRect();
    draw_scale(p, desk.board.now.scale, desk.board.now.bakens[baken]);
    draw_wishes(p, desk.board.now.scale, desk.board.now.bakens[baken].wish, desk.board.wish_then(baken));
    draw_numbers(desk, p, baken);
    if (size_of(p.name, name).x > p.name_right - p.name_left) ui::tooltip(name);
    return area.pressed;
}

void draw_rows_head(const Desk& desk, bool large) {
    const Scale& scale = desk.board.now.scale;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const Places p = large ? large_places(at, width, 0, desk.board) : places(at, width);
    const float high = ui::face(p.ends)->FontSize;
    if (!scale.words.empty()) {
        const std::string low = filled("{} {}", scale.low, scale.words.front().shown()),
                          top = filled("{} {}", scale.high, scale.words.back().shown());
        put(p.ends, {p.scale_left, at.y}, ui::palette().quiet, low);
        put(p.ends, {p.scale_right - size_of(p.ends, top).x, at.y}, ui::palette().quiet, top);
    }
    ImGui::Dummy({1, high});
}

}  // namespace bw
