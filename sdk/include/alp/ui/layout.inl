// Templates of widgets.h.
#include <algorithm>

namespace alp::ui {

template <typename F>
void flow(int count, float least, F&& draw) {
    const float there = ImGui::GetContentRegionAvail().x, between = em(16);
    const int columns = std::clamp(static_cast<int>((there + between) / (least + between)), 1, std::max(1, count));
    const float width = (there - between * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    float top = start.y, bottom = start.y;
    for (int i = 0; i < count; ++i) {
        if (i && i % columns == 0) top = bottom + between;
        ImGui::SetCursorScreenPos({start.x + static_cast<float>(i % columns) * (width + between), top});
        ImGui::BeginGroup();
        {
            const Within column(width);
            draw(i, width);
        }
        ImGui::EndGroup();
        bottom = std::max(bottom, ImGui::GetItemRectMax().y);
    }
    ImGui::SetCursorScreenPos({start.x, bottom + em(12)});
    ImGui::Dummy({0, 0});
}

template <typename F>
void clipped(std::span<const float> heights, float spacing, F&& draw) {
    if (heights.empty()) return ImGui::Dummy({0, 0});
    VirtualList list;
    list.fit(heights, spacing);
    list.draw(draw);
}

}  // namespace alp::ui
