// A long list of which only the rows in sight are drawn, however many there are. Main thread, inside a frame.
#pragma once

#include <imgui.h>

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace alp::ui {

class VirtualList {
public:
    // Takes the heights of all rows, in pixels; `spacing` is left below each.
    void fit(std::span<const float> heights, float spacing) {
        fit(heights.size(), spacing, [&](std::size_t i) { return heights[i]; });
    }
    // The same from height(i). The caller calls it again when rows, width or text size are others.
    template <typename F>
    void fit(std::size_t count, float spacing, F&& height) {
        tops_.resize(count + 1);
        tops_[0] = 0;
        for (std::size_t i = 0; i < count; ++i) tops_[i + 1] = tops_[i] + height(i) + spacing;
    }

    std::size_t size() const { return tops_.empty() ? 0 : tops_.size() - 1; }
    float top(std::size_t row) const { return tops_[row]; }                           // from the top of the list; of size(): its end
    float height(std::size_t row) const { return tops_[row + 1] - tops_[row]; }       // with the space below it
    float height() const { return tops_.empty() ? 0 : tops_.back(); }                 // of all rows

    // Calls row(i) with the cursor at its place for the rows from `begin` to `end` that are in sight, and for so many `beyond` each edge
    // of the window, so that the keyboard can go on to them. The first of them begins at the cursor; it is left below the last.
    template <typename F>
    void draw(std::size_t begin, std::size_t end, std::size_t beyond, F&& row) const {
        end = std::min(end, size());
        if (begin >= end) return;
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float base = at.y - tops_[begin];
        const float above = ImGui::GetWindowPos().y - base, below = above + ImGui::GetWindowHeight();
        const std::size_t first = row_at(above), last = row_at(below) + 1 + beyond;
        for (std::size_t i = std::max(begin, first > beyond ? first - beyond : 0); i < std::min(end, last); ++i) {
            ImGui::SetCursorScreenPos({at.x, base + tops_[i]});
            row(i);
        }
        ImGui::SetCursorScreenPos({at.x, base + tops_[end]});
        ImGui::Dummy({0, 0});
    }
    template <typename F>
    void draw(F&& row) const {
        draw(0, size(), 0, row);
    }

private:
    // The row that is at this height; the first or last when it lies outside the list.
    std::size_t row_at(float y) const {
        const auto above = std::upper_bound(tops_.begin(), tops_.end(), y) - tops_.begin();
        return above > 0 ? static_cast<std::size_t>(above) - 1 : 0;
    }
    std::vector<float> tops_;  // of each row, and the end of the last
};

}  // namespace alp::ui
