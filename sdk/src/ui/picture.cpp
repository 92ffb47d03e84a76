#include <alp/ui/picture.h>

#include "colour.h"
#include "inside.h"

#include <filesystem>

namespace alp::ui {
namespace {

PictureLoader loader;

void draw(ImDrawList* list, const ImRect& box, std::string_view file) {
    const Palette& p = palette();
    if (const ImTextureID texture = loader ? loader(file, box.GetSize()) : nullptr) {
        list->AddImageRounded(texture, box.Min, box.Max, {0, 0}, {1, 1}, faded(IM_COL32_WHITE), em(8));
        return;
    }
    list->AddRectFilled(box.Min, box.Max, faded(mix(p.card, p.text, 0.05f)), em(8));
    list->AddRect(box.Min, box.Max, faded(p.line), em(8));
    const std::string stem = std::filesystem::path(file).stem().string();
    const float width = box.GetWidth() - em(16);
    if (width < em(24)) return;
    const ImVec2 size = measure(stem, Face::quiet, width);
    list->PushClipRect(box.Min, box.Max, true);
    draw_wrapped(list, Face::quiet, {box.GetCenter().x - size.x / 2, box.GetCenter().y - size.y / 2}, faded(p.quiet), stem, width);
    list->PopClipRect();
}

}  // namespace

void set_picture_loader(PictureLoader how) { loader = std::move(how); }

void picture(std::string_view file, ImVec2 size) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window->SkipItems) return;
    const ImVec2 at = window->DC.CursorPos;
    const ImRect box(at, {at.x + size.x, at.y + size.y});
    ImGui::ItemSize(size);
    if (ImGui::ItemAdd(box, 0)) draw(window->DrawList, box, file);
}

bool picture_button(const char* label, std::string_view file, ImVec2 size, bool chosen) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window->SkipItems) return false;
    const Press press = pressable(label, size);
    if (!press.visible) return press.pressed;
    const ImRect box = ImGui::GetCurrentContext()->LastItemData.Rect;
    draw(window->DrawList, box, file);
    if (chosen || press.hovered)
        window->DrawList->AddRect(box.Min, box.Max, chosen ? palette().accent : mix(palette().card, palette().text, 0.4f), em(8), 0,
                                  em(chosen ? 3 : 1));
    if (press.focused) focus_ring(box, em(8));
    tooltip_for_last(press, shown(label));
    return press.pressed;
}

}  // namespace alp::ui
