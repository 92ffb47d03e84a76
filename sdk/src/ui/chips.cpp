#include "colour.h"
#include "inside.h"

#include <algorithm>

namespace alp::ui {
namespace {

ImU32 chip_ground() { return mix(palette().card, palette().text, look() == Look::light ? 0.07f : 0.16f); }

// A pressable chip; `chosen` ones are filled and semibold-dark, the others lined and quiet. Words that are wider than what there is go over
// more lines.
bool press_chip(const char* label, Face face, bool chosen, ImU32 ground, float height, float padding) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window->SkipItems) return false;
    const Palette& p = palette();
    const std::string_view text = shown(label);
    const float there = ImGui::GetContentRegionAvail().x - 2 * padding;
    ImVec2 words = measure(text, face);
    const bool wraps = words.x > there && there > em(96);
    if (wraps) {
        const float line = words.y;
        words = measure(text, face, there);
        height += words.y - line;
    }
    const float wide = wraps ? words.x + 2 * padding : std::min(words.x + 2 * padding, room_for_words());
    const bool cut = wide < words.x + 2 * padding;
    const Press press = pressable(label, {wide, height}, face);
    if (!press.visible) return press.pressed;
    const ImRect box = ImGui::GetCurrentContext()->LastItemData.Rect;
    ImU32 fill = chosen ? ground : p.card;
    const ImU32 ink = chosen ? (contrast(p.text, fill) >= 4.5f ? p.text : text_on(fill)) : p.quiet;
    if (press.hovered || press.held) fill = mix(fill, p.text, press.held ? 0.12f : 0.06f);
    window->DrawList->AddRectFilled(box.Min, box.Max, faded(fill), em(8));
    window->DrawList->AddRect(box.Min, box.Max, faded(chosen ? mix(fill, p.text, 0.45f) : p.line), em(8));
    const ImVec2 at{box.Min.x + padding, box.GetCenter().y - words.y / 2};
    if (wraps) draw_wrapped(window->DrawList, face, at, faded(ink), text, there);
    else draw_line(window->DrawList, face, at, faded(ink), cut ? shortened(text, face, wide - 2 * padding) : std::string(text));
    if (cut) tooltip_for_last(press, text);
    if (press.focused) focus_ring(box, em(8));
    return press.pressed;
}

}  // namespace

void chip(std::string_view text, ImU32 ground) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window->SkipItems) return;
    const Palette& p = palette();
    const ImVec2 words = measure(text, Face::chip), size{std::min(words.x + em(18), room_for_words()), em(20)};
    const bool cut = size.x < words.x + em(18);
    const ImRect box = placed(size, Face::chip);
    if (!ImGui::ItemAdd(box, 0)) return;
    const ImU32 fill = ground ? ground : chip_ground();
    window->DrawList->AddRectFilled(box.Min, box.Max, faded(fill), size.y / 2);
    if (fill == p.card) window->DrawList->AddRect(box.Min, box.Max, faded(p.line), size.y / 2);  // else it is not seen on a card
    draw_line(window->DrawList, Face::chip, {box.Min.x + em(9), box.GetCenter().y - words.y / 2},
              faded(contrast(p.text, fill) >= 4.5f ? p.text : text_on(fill)),
              cut ? shortened(text, Face::chip, size.x - em(18)) : std::string(text));
    if (cut) tooltip_for_last({.visible = true, .hovered = ImGui::IsItemHovered()}, text);
}

bool choice_chip(const char* label, bool chosen, ImU32 ground) {
    return press_chip(label, Face::quiet, chosen, ground ? ground : mix(palette().card, palette().accent, 0.22f), em(28), em(12));
}

bool status_chip(const char* label, ImU32 ground) {
    return press_chip(label, Face::quiet, true, ground ? ground : palette().card, em(29), em(12));
}

bool choice(const char* id, std::span<const std::string> words, int& chosen, bool may_be_none) {
    if (ImGui::GetCurrentWindow()->SkipItems) return false;
    ImGui::PushID(id);
    ImGui::BeginGroup();
    const float left = ImGui::GetCursorScreenPos().x, right = left + ImGui::GetContentRegionAvail().x, between = em(8);
    const int before = chosen;
    float x = left;
    for (int i = 0; i < static_cast<int>(words.size()); ++i) {
        const float wide = measure(shown(words[static_cast<std::size_t>(i)]), Face::quiet).x + em(24);
        if (i && x + between + wide <= right) {
            ImGui::SameLine(0, between);
            x += between + wide;
        } else {
            x = left + wide;
        }
        if (choice_chip(words[static_cast<std::size_t>(i)].c_str(), i == chosen)) chosen = i == chosen && may_be_none ? -1 : i;
    }
    ImGui::EndGroup();
    ImGui::PopID();
    return chosen != before;
}

}  // namespace alp::ui
