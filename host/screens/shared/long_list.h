// A list of thousands of rows whose heights are known: only those in sight are drawn, and two beyond each edge, so that the
// keyboard can go on from row to row. Main thread, inside a frame.
#pragma once

#include <imgui.h>

#include <algorithm>
#include <vector>

namespace alp::screens {

class LongList {
public:
    void fit(const std::vector<float>& heights, float spacing) {
        tops_.assign(1, 0);
        tops_.reserve(heights.size() + 1);
        for (const float height : heights) tops_.push_back(tops_.back() + height + spacing);
    }
    std::size_t size() const { return tops_.empty() ? 0 : tops_.size() - 1; }
    float height(std::size_t i) const { return tops_[i + 1] - tops_[i]; }  // with the space below it

    // Calls row(i) with the cursor at its place.
    template <typename F>
    void draw(F&& row) const {
        if (tops_.size() < 2) return;
        constexpr std::size_t beyond = 2;
        const ImVec2 start = ImGui::GetCursorScreenPos();
        const float top = ImGui::GetWindowPos().y - start.y, bottom = top + ImGui::GetWindowHeight();
        const auto index = [&](float y) {
            return static_cast<std::size_t>(std::upper_bound(tops_.begin(), tops_.end(), y) - tops_.begin());
        };
        const std::size_t first = index(top), last = std::min(size(), index(bottom) + beyond);
        for (std::size_t i = first > beyond ? first - 1 - beyond : 0; i < last; ++i) {
            ImGui::SetCursorScreenPos({start.x, start.y + tops_[i]});
            row(i);
        }
        ImGui::SetCursorScreenPos({start.x, start.y + tops_.back()});
        ImGui::Dummy({0, 0});
    }

private:
    std::vector<float> tops_;  // of each row, and the end of the last
};

}  // namespace alp::screens
