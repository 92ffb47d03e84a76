// The wrapped text box: what it looks like, and how it comes by the keyboard and gives it back. ImGui 1.86 cannot wrap while editing.
#include "text_active.h"

#include "colour.h"

#include <alp/host/keyboard.h>
#include <alp/text.h>
#include <alp/ui/imgui_versions.h>
#include <alp/ui/keys.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace alp::ui {
namespace {

ActiveText active;

struct Refusal {  // told below the box until its text changes or it loses the keyboard
    ImGuiID id = 0;
    std::string sentence;
} refusal;

ImGuiID left_by_mouse = 0;  // the box that lost the keyboard by the last press of the mouse

struct BoxShape {
    ImVec2 at;
    float width, pad_x, pad_y, line;
    float text_width() const { return std::max(line, width - 2 * pad_x); }
    ImVec2 text_at() const { return {at.x + pad_x, at.y + pad_y}; }
    ImRect box(int rows) const { return {at, {at.x + width, at.y + static_cast<float>(rows) * line + 2 * pad_y}}; }
};

BoxShape shape_of(const TextBox& box) {
    const float there = ImGui::GetContentRegionAvail().x;
    return {.at = ImGui::GetCurrentWindow()->DC.CursorPos,
            .width = std::max(em(48), box.width > 0 ? box.width : there),
            .pad_x = box.frame ? em(12) : 0,
            .pad_y = box.frame ? em(9) : 0,
            .line = face(box.face)->FontSize};
}

int rows_of(const std::string& text, const TextBox& box, const BoxShape& shape) {
    const std::string_view shown = text.empty() ? std::string_view(box.hint) : std::string_view(text);
    const int rows = static_cast<int>(std::lround(measure(shown, box.face, shape.text_width()).y / shape.line));
    const bool empty_row = !text.empty() && text.back() == '\n';  // measured by ImGui as nothing
    return std::max({1, box.least_lines, rows + (empty_row ? 1 : 0)});
}

// Its program did not draw the box for a moment (it was made anew, its page was left by a key) and nothing else had the keyboard since.
bool was_away(const ImGuiContext& g, ImGuiID id) {
    return active.id == id && g.ActiveId == 0 && g.LastActiveId == id && active.drawn < g.FrameCount - 1;
}

void take_keyboard(ImGuiID id, const std::string& text) {
    ImGuiContext& g = *ImGui::GetCurrentContext();
    const bool goes_on = was_away(g, id) && active.edit.utf8() == text;
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    ImGui::SetActiveID(id, window);
    ImGui::SetFocusID(id, window);
    ImGui::FocusWindow(window);
    imgui::keep_keys(g, id);
    if (goes_on) active.caret_moved = true;
    else active.start(id, text);
}

void give_keyboard_back(bool by_key) {
    ImGui::ClearActiveID();
    active.id = 0;
    refusal = {};
    if (by_key) ImGui::GetCurrentContext()->NavDisableHighlight = false;  // show where the keyboard is
}

std::string too_long(std::size_t characters) {
    return filled(tr("That is too long: it would make {} characters, and at most {} fit in here. Your text is as it was."), characters,
                  longest_text);
}

void draw_frame(const TextBox& box, const ImRect& area, bool has_keyboard, bool hovered) {
    if (!box.frame) return;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const Palette& p = palette();
    const float round = em(8);
    if (has_keyboard) {
        list->AddRectFilled(area.Min, area.Max, faded(p.card), round);
        list->AddRect(area.Min, area.Max, faded(p.accent), round, 0, em(2));
        return;
    }
    if (!box.dashed) {
        list->AddRectFilled(area.Min, area.Max, faded(box.read_only ? p.panel : p.card), round);
        list->AddRect(area.Min, area.Max, faded(hovered ? p.quiet : mix(p.line, p.text, 0.12f)), round);
        return;
    }
    const ImU32 line = faded(hovered ? p.text : mix(p.line, p.text, 0.3f));
    const float dash = em(4), step = em(7);
    for (float x = area.Min.x + round / 2; x + dash < area.Max.x; x += step)
        for (const float y : {area.Min.y, area.Max.y - 1}) list->AddRectFilled({x, y}, {x + dash, y + 1}, line);
    for (float y = area.Min.y + round / 2; y + dash < area.Max.y; y += step)
        for (const float x : {area.Min.x, area.Max.x - 1}) list->AddRectFilled({x, y}, {x + 1, y + dash}, line);
}

void draw_selection(const BoxShape& shape) {
    if (!active.edit.has_selection()) return;
    const TextLayout& layout = active.layout();
    const int begin = active.edit.select_begin(), end = active.edit.select_end();
    const ImU32 colour = ImGui::GetColorU32(ImGuiCol_TextSelectedBg);
    const ImVec2 at = shape.text_at();
    for (int row = layout.row_of(begin, false); row < layout.rows() && layout.first(row) < end; ++row) {
        const float top = at.y + static_cast<float>(row) * shape.line;
        const bool goes_on = end > layout.last(row);
        const float from = layout.x_of(std::max(begin, layout.first(row)), row), to = layout.x_of(std::min(end, layout.last(row)), row);
        ImGui::GetWindowDrawList()->AddRectFilled({at.x + from, top}, {at.x + to + (goes_on ? em(4) : 0), top + shape.line}, colour);
    }
}

ImRect caret_of(const BoxShape& shape) {
    const int row = active.caret_row();
    const float x = shape.text_at().x + active.layout().x_of(active.edit.cursor(), row);
    const float y = shape.text_at().y + static_cast<float>(row) * shape.line;
    return {{x, y}, {x + em(2), y + shape.line}};
}

// Everything the keyboard and mouse do in a frame in which the box has the keyboard.
Typed edit(std::string& text, const TextBox& box, const BoxShape& shape, bool hovered, bool ignore_keys) {
    ImGuiIO& io = ImGui::GetIO();
    if (active.edit.utf8() != text) {  // the program put another text in it
        const ImGuiID id = active.id;
        active.start(id, text);
    }
    active.lay_out(box.face, shape.text_width());
    const ImVec2 origin = shape.text_at();
    active.mouse({io.MousePos.x - origin.x, io.MousePos.y - origin.y}, shape.line, hovered);
    if (ignore_keys) {
        typed_characters();
        return Typed::nothing;
    }
    const bool escape = key_pressed(key_escape, false);
    const int page = std::max(1, static_cast<int>(ImGui::GetWindowHeight() / shape.line) - 2);
    const auto did = active.keys(box, page);
    using Did = ActiveText::Did;
    if (did == Did::refused) refusal = {active.id, too_long(active.refused_length)};
    const bool changed = active.edit.utf8() != text;
    if (changed) {
        text = active.edit.utf8();
        if (did != Did::refused) refusal = {};
    }
    if (escape) {  // what was typed stays: taking it back is what undo is for
        const bool other = text != active.before;
        give_keyboard_back(true);
        return other ? Typed::left : Typed::nothing;
    }
    active.lay_out(box.face, shape.text_width());
    if (did == Did::submitted) {
        active.before = text;
        return Typed::submitted;
    }
    return did == Did::refused ? Typed::refused : changed ? Typed::changed : Typed::nothing;
}

// The keyboard comes, works in the box and goes: what came of it in this frame.
Typed take_input(ImGuiID id, std::string& text, const TextBox& box, const BoxShape& shape, bool hovered, bool enabled) {
    ImGuiContext& g = *ImGui::GetCurrentContext();
    Typed typed = Typed::nothing;
    const auto leave = [&] {
        if (text != active.before) typed = Typed::left;
        if (refusal.id == id) refusal = {};
        active.id = 0;
    };
    if (enabled && !box.read_only) note_field();
    const bool comes_back = enabled && was_away(g, id);
    if (active.id == id && g.ActiveId != id && !comes_back) leave();  // something else took the keyboard

    const bool by_tab = imgui::came_by_tab(g, id);
    const bool by_enter_or_space = (g.NavActivateId == id && !by_tab) || (by_tab && imgui::enter_pressed());
    const bool wanted =
        (hovered && g.IO.MouseClicked[0]) || by_tab || g.NavActivateId == id || box.focus || comes_back || keyboard_is_given_to(id);
    const bool starts = wanted && enabled && (g.ActiveId != id || active.id != id);
    if (starts) take_keyboard(id, text);
    if (active.id != id) return typed;
    active.drawn = g.FrameCount;
    if (starts && text.empty() && !box.read_only) active.begins_with = take_kept_letters();
    g.WantTextInputNextFrame = 1;
    imgui::keep_keys(g, id);
    g.ActiveIdAllowOverlap = !g.IO.MouseDown[0];
    const bool clicked_outside = !starts && g.IO.MouseClicked[0] && !hovered;
    const Typed did = edit(text, box, shape, hovered, starts && by_enter_or_space);
    if (did != Typed::nothing) typed = did;
    if (active.id == id && clicked_outside) {
        if (typed != Typed::submitted) typed = Typed::nothing;
        leave();
        left_by_mouse = id;
        ImGui::ClearActiveID();
    }
    return typed;
}

// Does not blink: an idle window draws nothing. `below`: height of what is told under the box, which comes into sight with it.
void draw_caret(const BoxShape& shape, float below) {
    const ImRect caret = caret_of(shape);
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    window->DrawList->AddRectFilled(caret.Min, caret.Max, palette().accent);
    imgui::show_input_method(*ImGui::GetCurrentContext(), caret);
    if (std::exchange(active.caret_moved, false))
        ImGui::ScrollToBringRectIntoView(window,
                                         {{caret.Min.x, caret.Min.y - shape.pad_y}, {caret.Max.x, caret.Max.y + shape.pad_y + below}});
}

}  // namespace

void forget_active_text() {
    active.id = 0;
    refusal = {};
    left_by_mouse = 0;
}

void note_press() { left_by_mouse = 0; }

ImGuiID text_with_keyboard() {
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    if (active.id && g.ActiveId == active.id) return active.id;
    return g.IO.MouseDown[0] || g.IO.MouseReleased[0] ? left_by_mouse : 0;
}

Typed text_box(const char* id_text, std::string& text, const TextBox& box) {
    ImGuiContext& g = *ImGui::GetCurrentContext();
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window->SkipItems) return Typed::nothing;
    const ImGuiID id = window->GetID(id_text);
    const BoxShape shape = shape_of(box);
    ImRect area = shape.box(rows_of(text, box, shape));
    const bool in_sight = ImGui::ItemAdd(area, id, nullptr, ImGuiItemFlags_Inputable);
    const bool enabled = (g.LastItemData.InFlags & ImGuiItemFlags_Disabled) == 0;
    const bool hovered = in_sight && imgui::hoverable(area, id);
    if (hovered && enabled) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);

    const Typed typed = take_input(id, text, box, shape, hovered, enabled);
    const bool has_keyboard = active.id == id;
    area = shape.box(has_keyboard ? std::max({1, box.least_lines, text.empty() ? rows_of(text, box, shape) : active.layout().rows()})
                                  : rows_of(text, box, shape));
    g.LastItemData.Rect = g.LastItemData.NavRect = area;
    const float told = refusal.id == id ? measure(refusal.sentence, Face::quiet, shape.width).y + em(6) : 0;
    ImGui::ItemSize({shape.width, area.GetHeight() + told}, shape.pad_y);
    if (!in_sight && !has_keyboard) return typed;

    const Palette& p = palette();
    draw_frame(box, area, has_keyboard, hovered && enabled);
    if (has_keyboard) draw_selection(shape);
    draw_wrapped(window->DrawList, box.face, shape.text_at(), faded(text.empty() ? p.quiet : p.text),
                 text.empty() ? std::string_view(box.hint) : text, shape.text_width());
    if (has_keyboard) draw_caret(shape, told);
    else if (g.NavId == id && !g.NavDisableHighlight) focus_ring(area, box.frame ? em(8) : em(3));
    if (told > 0) draw_wrapped(window->DrawList, Face::quiet, {area.Min.x, area.Max.y + em(6)}, p.bad, refusal.sentence, shape.width);
    return typed;
}

bool blank_field(bool again) {
    const ImGuiContext* g = ImGui::GetCurrentContext();
    return active.id && g->ActiveId == active.id && active.edit.length() == 0 && !(again ? active.edit.can_redo() : active.edit.can_undo());
}

}  // namespace alp::ui
