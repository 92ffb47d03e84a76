#include "colour.h"
#include "inside.h"

#include <algorithm>

namespace alp::ui {
namespace {

constexpr float label_below = 8, label_chips = 24;  // design pixels

float text_width(float width) { return std::max(em(24), width - em(label_left) - em(label_right)); }

}  // namespace

float label_height(std::string_view text, bool has_marks, float width) {
    return measure(text, Face::text, text_width(width)).y + em(label_above) + em(label_below) + (has_marks ? em(label_chips) : 0);
}

void label_ground(const ImRect& box, unsigned colour, bool pointed, bool chosen) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImU32 bar = faded(tone(colour));
    const float round = em(6), share = (look() == Look::light ? 0.08f : 0.14f) + (pointed || chosen ? 0.06f : 0);
    list->AddRectFilled(box.Min, {box.Min.x + 2 * round, box.Max.y}, bar, round, ImDrawFlags_RoundCornersLeft);
    list->AddRectFilled({box.Min.x + em(3), box.Min.y}, box.Max, faded(wash(colour, share)), round);
    if (chosen || look() == Look::high_contrast) list->AddRect(box.Min, box.Max, bar, round, 0, chosen ? em(2) : 1.0f);
}

bool label(const char* id, std::string_view text, unsigned colour, std::span<const LabelMark> marks, bool chosen) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window->SkipItems) return false;
    const float width = std::max(em(48), ImGui::GetContentRegionAvail().x);
    const Press press = pressable(id, {width, label_height(text, !marks.empty(), width)});
    if (!press.visible) return press.pressed;

    const Palette& p = palette();
    const ImRect box = ImGui::GetCurrentContext()->LastItemData.Rect;
    ImDrawList* list = window->DrawList;
    label_ground(box, colour, press.hovered || press.held, chosen);
    draw_wrapped(list, Face::text, {box.Min.x + em(label_left), box.Min.y + em(label_above)}, faded(p.text), text, text_width(width));

    float x = box.Min.x + em(label_left) - em(2);
    const float top = box.Max.y - em(label_below) - em(18);
    for (const LabelMark& mark : marks) {
        const float room = box.Max.x - x - em(20);
        ImVec2 size = measure(mark.text, Face::chip);
        const bool cut = &mark == marks.data() && size.x > room;  // the first is always told, as much of it as fits
        if (cut) size.x = room;
        const ImRect chip({x, top}, {x + size.x + em(14), top + em(20)});
        if (chip.Max.x > box.Max.x && &mark != marks.data()) break;  // no room: the rest is told where the contribution is opened
        if (mark.ground) list->AddRectFilled(chip.Min, chip.Max, faded(mark.ground), em(10));
        const ImU32 ink = !mark.ground ? p.quiet : contrast(p.text, mark.ground) >= 4.5f ? p.text : text_on(mark.ground);
        list->PushClipRect(box.Min, box.Max, true);
        draw_line(list, Face::chip, {chip.Min.x + em(mark.ground ? 7 : 2), chip.GetCenter().y - size.y / 2}, faded(ink),
                  cut ? shortened(mark.text, Face::chip, room) : mark.text);
        list->PopClipRect();
        x = chip.Max.x + em(mark.ground ? 6 : 0);
    }
    if (press.focused) focus_ring(box, em(6));
    return press.pressed;
}

void dots(int count, unsigned colour) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window->SkipItems || count <= 0) return;
    const int drawn = count > 8 ? 1 : count;
    const std::string number = count > 8 ? std::to_string(count) : std::string();
    const ImVec2 words = measure(number, Face::chip);
    const float side = em(10), step = em(12), high = em(20);
    const ImVec2 size{static_cast<float>(drawn) * step + (number.empty() ? 0 : words.x + em(4)), high};
    const ImRect box = placed(size, Face::chip);
    if (!ImGui::ItemAdd(box, 0)) return;
    const ImVec2 at = box.Min;
    const ImU32 ink = faded(colour ? tone(colour) : palette().quiet);
    for (int i = 0; i < drawn; ++i)
        window->DrawList->AddCircleFilled({at.x + side / 2 + static_cast<float>(i) * step, at.y + high / 2}, side / 2, ink);
    draw_line(window->DrawList, Face::chip, {at.x + step + em(2), at.y + (high - words.y) / 2}, ink, number);
}

}  // namespace alp::ui
