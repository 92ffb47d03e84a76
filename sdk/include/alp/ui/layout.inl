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
    const float top = ImGui::GetWindowPos().y, bottom = top + ImGui::GetWindowHeight();
    float y = ImGui::GetCursorScreenPos().y;
    const float x = ImGui::GetCursorScreenPos().x;
    for (std::size_t i = 0; i < heights.size(); ++i) {
        if (y + heights[i] >= top && y <= bottom) {
            ImGui::SetCursorScreenPos({x, y});
            draw(i);
        }
        y += heights[i] + spacing;
    }
    ImGui::SetCursorScreenPos({x, y});
    ImGui::Dummy({0, 0});
}

}  // namespace alp::ui
