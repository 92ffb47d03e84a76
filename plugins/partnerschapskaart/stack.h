// Labels below each other of which only those in sight are drawn, however many there are.
#pragma once

#include <imgui.h>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace pk {

class Stack {
public:
    struct Key {
        std::uint64_t revision = 0;
        float width = 0, scale = 0;
        bool marks = false;
        bool operator==(const Key&) const = default;
    };

    // Measures again when the key is another. height(i): of row i, without the space below it.
    template <typename F>
    void fit(const Key& key, std::size_t count, float between, F&& height) {
        if (key == key_ && tops_.size() == count + 1) return;
        key_ = key;
        tops_.resize(count + 1);
        float y = 0;
        for (std::size_t i = 0; i < count; ++i) {
            tops_[i] = y;
            y += height(i) + between;
        }
        tops_[count] = y;
    }

    float top(std::size_t row) const { return tops_[row]; }
    float height() const { return tops_.empty() ? 0 : tops_.back(); }

    // Calls draw(i), the cursor at its place, for the rows from `begin` to `end` that are in sight; leaves the cursor below.
    template <typename F>
    void draw(std::size_t begin, std::size_t end, F&& draw_row) const {
        if (begin >= end) return;
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float base = at.y - tops_[begin], above = ImGui::GetWindowPos().y - base, below = above + ImGui::GetWindowHeight();
        const auto first = std::upper_bound(tops_.begin() + static_cast<std::ptrdiff_t>(begin), tops_.begin() + static_cast<std::ptrdiff_t>(end), above);
        std::size_t i = static_cast<std::size_t>(first - tops_.begin());
        i = i > begin ? i - 1 : begin;
        for (; i < end && tops_[i] <= below; ++i) {
            ImGui::SetCursorScreenPos({at.x, base + tops_[i]});
            draw_row(i);
        }
        ImGui::SetCursorScreenPos({at.x, base + tops_[end]});
        ImGui::Dummy({0, 0});
    }

private:
    Key key_;
    std::vector<float> tops_;
};

}  // namespace pk
