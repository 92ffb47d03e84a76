#include "colour.h"
#include "inside.h"

#include <algorithm>
#include <string>

namespace alp::ui {
namespace {

struct Looks {
    ImU32 ground, line, text;
};

Looks looks_of(Kind kind, unsigned colour, const Press& press) {
    const Palette& p = palette();
    Looks looks{p.card, p.line, p.text};
    if (kind == Kind::primary) {
        looks.ground = looks.line = colour ? tone(colour) : p.accent;
        looks.text = colour ? text_on(looks.ground) : p.on_accent;
    } else if (kind == Kind::danger) {
        looks.text = p.bad;
        looks.line = p.bad;
    } else if (kind == Kind::quiet) {
        looks.ground = looks.line = 0;
        looks.text = p.quiet;
    }
    if (press.held || press.hovered) {
        const float share = press.held ? 0.14f : 0.07f;
        if (kind == Kind::primary)  // away from its text
            looks.ground = looks.line = mix(looks.ground, looks.text == IM_COL32_WHITE ? IM_COL32_BLACK : IM_COL32_WHITE, share);
        else looks.ground = mix(p.card, p.text, share);
        if (kind == Kind::quiet) looks.text = p.text;
    }
    return looks;
}

void draw_frame(ImDrawList* list, const ImRect& box, const Looks& looks, float rounding) {
    if (looks.ground) list->AddRectFilled(box.Min, box.Max, faded(looks.ground), rounding);
    if (looks.line && looks.line != looks.ground) list->AddRect(box.Min, box.Max, faded(looks.line), rounding);
}

void draw_middle(ImDrawList* list, const ImRect& box, Face face, ImU32 colour, std::string_view text) {
    const ImVec2 size = measure(text, face);
    draw_line(list, face, {box.GetCenter().x - size.x / 2, box.GetCenter().y - size.y / 2}, faded(colour), text);
}

}  // namespace

bool button(const char* label, Kind kind, float width, unsigned colour) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window->SkipItems) return false;
    const Face face = kind == Kind::primary ? Face::strong : Face::text;
    const std::string_view text = shown(label);
    const float inside = button_width(label, kind);
    const ImVec2 size{width > 0 ? width : std::min(inside, room_for_words()), em(36)};
    const Press press = pressable(label, size, face);
    if (!press.visible) return press.pressed;
    const ImRect box = ImGui::GetCurrentContext()->LastItemData.Rect;
    const Looks looks = looks_of(kind, colour, press);
    draw_frame(window->DrawList, box, looks, em(8));
    if (inside - em(12) <= size.x) {
        draw_middle(window->DrawList, box, face, looks.text, text);
    } else {  // narrower than its words: cut with an ellipsis, the whole on pointing
        draw_line(window->DrawList, face, {box.Min.x + em(8), box.GetCenter().y - measure(text, face).y / 2}, faded(looks.text),
                  shortened(text, face, size.x - em(16)));
        tooltip_for_last(press, text);
    }
    if (press.focused) focus_ring(box, em(8));
    return press.pressed;
}

float button_width(const char* label, Kind kind) {
    return measure(shown(label), kind == Kind::primary ? Face::strong : Face::text).x + em(28);
}

bool icon_button(const char* label, const char* icon, const char* sentence) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window->SkipItems) return false;
    const Press press = pressable(label, {em(36), em(36)});
    if (!press.visible) return press.pressed;
    const ImRect box = ImGui::GetCurrentContext()->LastItemData.Rect;
    const Looks looks = looks_of(Kind::quiet, 0, press);
    draw_frame(window->DrawList, box, looks, em(8));
    draw_middle(window->DrawList, box, Face::text, looks.text, icon);
    if (press.focused) focus_ring(box, em(8));
    tooltip_for_last(press, sentence && *sentence ? std::string_view(sentence) : shown(label));
    return press.pressed;
}

bool check(const char* label, bool& on) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window->SkipItems) return false;
    const std::string_view text = shown(label);
    const float side = em(20), width = std::max(em(40), ImGui::GetContentRegionAvail().x - side - em(10));
    const ImVec2 size = measure(text, Face::text, width);
    const Press press = pressable(label, {side + em(10) + size.x, std::max(em(28), size.y + em(8))});
    if (press.pressed) on = !on;
    if (!press.visible) return press.pressed;
    const Palette& p = palette();
    const ImRect row = ImGui::GetCurrentContext()->LastItemData.Rect;
    const float top = row.Min.y + em(4);
    const ImRect box({row.Min.x, top}, {row.Min.x + side, top + side});
    const ImU32 ground = on ? p.accent : press.hovered ? mix(p.card, p.text, 0.07f) : p.card;
    window->DrawList->AddRectFilled(box.Min, box.Max, faded(ground), em(5));
    window->DrawList->AddRect(box.Min, box.Max, faded(on ? p.accent : p.quiet), em(5));
    if (on) {
        const ImVec2 tick[] = {{box.Min.x + side * 0.24f, box.Min.y + side * 0.52f},
                               {box.Min.x + side * 0.43f, box.Min.y + side * 0.71f},
                               {box.Min.x + side * 0.77f, box.Min.y + side * 0.31f}};
        window->DrawList->AddPolyline(tick, 3, faded(p.on_accent), 0, em(2));
    }
    draw_wrapped(window->DrawList, Face::text, {box.Max.x + em(10), top}, faded(p.text), text, width);
    if (press.focused) focus_ring(row, em(6));
    return press.pressed;
}

bool menu_item(const char* label, bool chosen, int count) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window->SkipItems) return false;
    const Press press = pressable(label, {ImGui::GetContentRegionAvail().x, em(38)});
    window->DC.CursorPos.y -= em(4);  // closer together than other things
    if (!press.visible) return press.pressed;
    const Palette& p = palette();
    const ImRect box = ImGui::GetCurrentContext()->LastItemData.Rect;
    const ImU32 soft = mix(p.panel, p.accent, look() == Look::light ? 0.1f : 0.18f);
    if (chosen || press.hovered || press.held)
        window->DrawList->AddRectFilled(box.Min, box.Max, faded(chosen ? soft : mix(p.panel, p.text, press.held ? 0.1f : 0.05f)), em(6));
    const Face face = chosen ? Face::strong : Face::text;
    const ImU32 text = chosen ? readable(p.accent, text_on(soft), &soft, 1, 4.5f) : p.text;
    const std::string_view words = shown(label);
    const float room = box.GetWidth() - em(count > 0 ? 64 : 20);
    const bool cut = measure(words, face).x > room;
    draw_line(window->DrawList, face, {box.Min.x + em(12), box.GetCenter().y - measure("x", face).y / 2}, faded(text),
              cut ? shortened(words, face, room) : std::string(words));
    if (cut) tooltip_for_last(press, words);
    if (count > 0) {
        const std::string number = std::to_string(count);
        const float wide = std::max(em(24), measure(number, Face::chip).x + em(14));
        const ImRect badge({box.Max.x - em(12) - wide, box.GetCenter().y - em(11)}, {box.Max.x - em(12), box.GetCenter().y + em(11)});
        const ImU32 ground = tone(0xC2410C);
        window->DrawList->AddRectFilled(badge.Min, badge.Max, faded(ground), em(11));
        draw_middle(window->DrawList, badge, Face::chip, text_on(ground), number);
    }
    if (press.focused) focus_ring({{box.Min.x + em(3), box.Min.y + em(3)}, {box.Max.x - em(3), box.Max.y - em(3)}}, em(3));
    return press.pressed;
}

bool text_link(const char* label) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window->SkipItems) return false;
    const std::string_view text = shown(label);
    const ImVec2 whole = measure(text, Face::quiet), size{std::min(whole.x, room_for_words()), whole.y};
    const Press press = pressable(label, size, Face::quiet);
    if (!press.visible) return press.pressed;
    const ImRect box = ImGui::GetCurrentContext()->LastItemData.Rect;
    const ImU32 colour = faded(press.hovered ? palette().accent : palette().quiet);
    if (press.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    draw_line(window->DrawList, Face::quiet, box.Min, colour, whole.x > size.x ? shortened(text, Face::quiet, size.x) : std::string(text));
    if (whole.x > size.x) tooltip_for_last(press, text);
    window->DrawList->AddLine({box.Min.x, box.Max.y - 1}, {box.Max.x, box.Max.y - 1}, colour);
    if (press.focused) focus_ring(box, em(3));
    return press.pressed;
}

}  // namespace alp::ui
