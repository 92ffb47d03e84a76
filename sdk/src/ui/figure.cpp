#include <alp/ui/figure.h>

#include "colour.h"
#include "inside.h"

#include <cmath>
#include <iterator>
#include <utility>

namespace alp::ui {
namespace {

ImU32 shown_colour(unsigned declared, double opacity) {
    constexpr float pale = 2.0f;  // on white: a ring, not a thing that says something
    const bool line = contrast(rgb(declared), IM_COL32_WHITE) < pale;
    return faded(with_alpha(line ? palette().line : tone(declared), static_cast<float>(opacity)));
}

void draw_dashed(ImDrawList* list, const ImVector<ImVec2>& points, bool closed, ImU32 colour, float width) {
    const float dash = width * 3, pause = width * 2;
    float left = dash;
    bool on = true;
    for (int i = 0; i + 1 < points.Size + (closed ? 1 : 0); ++i) {
        ImVec2 from = points[i];
        const ImVec2 to = points[(i + 1) % points.Size];
        float length = std::hypot(to.x - from.x, to.y - from.y);
        while (length > 0) {
            const float step = std::min(left, length);
            const ImVec2 next{from.x + (to.x - from.x) * step / length, from.y + (to.y - from.y) * step / length};
            if (on) list->AddLine(from, next, colour, width);
            from = next;
            length -= step;
            left -= step;
            if (left <= 0) {
                on = !on;
                left = on ? dash : pause;
            }
        }
    }
}

// ImGui fills only what is convex: a radar is seen from its middle, so a fan of triangles covers it.
void fill(ImDrawList* list, const ImVector<ImVec2>& points, ImU32 colour) {
    ImVec2 middle{0, 0};
    for (const ImVec2& point : points) middle = {middle.x + point.x, middle.y + point.y};
    middle = {middle.x / static_cast<float>(points.Size), middle.y / static_cast<float>(points.Size)};
    list->PrimReserve(points.Size * 3, points.Size + 1);
    const ImVec2 white = list->_Data->TexUvWhitePixel;
    const auto first = static_cast<ImDrawIdx>(list->_VtxCurrentIdx);
    for (int i = 0; i < points.Size; ++i) {
        list->PrimWriteIdx(static_cast<ImDrawIdx>(first + points.Size));
        list->PrimWriteIdx(static_cast<ImDrawIdx>(first + i));
        list->PrimWriteIdx(static_cast<ImDrawIdx>(first + (i + 1) % points.Size));
    }
    for (const ImVec2& point : points) list->PrimWriteVtx(point, white, colour);
    list->PrimWriteVtx(middle, white, colour);
}

void draw_stroke(ImDrawList* list, const Stroke& stroke, ImVec2 at, float scale) {
    static ImVector<ImVec2> points;
    points.resize(0);
    for (const auto& [x, y] : stroke.points) points.push_back({at.x + static_cast<float>(x) * scale, at.y + static_cast<float>(y) * scale});
    if (points.empty()) return;
    const ImU32 colour = shown_colour(stroke.colour, stroke.opacity);
    const float width = std::max(1.0f, static_cast<float>(stroke.width) * scale);
    if (points.Size == 1) list->AddCircleFilled(points[0], width / 2, colour);
    else if (stroke.filled) fill(list, points, colour);
    else if (stroke.dashed) draw_dashed(list, points, stroke.closed, colour, width);
    else list->AddPolyline(points.Data, points.Size, colour, stroke.closed ? ImDrawFlags_Closed : 0, width);
}

void draw_lettering(ImDrawList* list, const Lettering& one, ImVec2 at, float scale) {
    // The face that comes nearest: letters drawn much larger than they were baked are blurred.
    constexpr std::pair<Face, float> faces[] = {{Face::quiet, 13}, {Face::text, 15}, {Face::heading, 17}, {Face::question, 26}};
    const float wanted = static_cast<float>(one.size) * scale;  // of the letters, as on paper; ImGui's size is of the line
    auto near = std::begin(faces);
    while (near + 1 != std::end(faces) && wanted > em(near->second) * 1.08f) ++near;
    const ImFont* font = face(near->first);
    const float size = wanted * font->FontSize / em(near->second);
    want_glyphs(one.text, font);
    const float width = font->CalcTextSizeA(size, 1e9f, 0, one.text.data(), one.text.data() + one.text.size()).x;
    const ImVec2 from{at.x + static_cast<float>(one.x) * scale - width * static_cast<float>(one.anchor),
                      at.y + static_cast<float>(one.y) * scale - font->Ascent * size / font->FontSize};
    const ImU32 colour = one.colour ? shown_colour(one.colour, 1) : faded(palette().text);
    list->AddText(font, size, {std::floor(from.x), std::floor(from.y)}, colour, one.text.data(), one.text.data() + one.text.size());
}

}  // namespace

void figure(const Figure& figure, float width) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window->SkipItems || figure.width <= 0) return;
    const float scale = width > 0 ? width / static_cast<float>(figure.width) : 1;
    const ImVec2 at = window->DC.CursorPos, size{static_cast<float>(figure.width) * scale, static_cast<float>(figure.height) * scale};
    ImGui::ItemSize(size);
    if (!ImGui::ItemAdd({at, {at.x + size.x, at.y + size.y}}, 0)) return;
    for (const Stroke& stroke : figure.strokes) draw_stroke(window->DrawList, stroke, at, scale);
    for (const Lettering& one : figure.letterings) draw_lettering(window->DrawList, one, at, scale);
}

}  // namespace alp::ui
