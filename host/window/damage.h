// Which part of the picture differs from the last frame's. Drawing only that is what makes a key show in 3 ms without a GPU.
#pragma once

#include <imgui.h>

#include <vector>

namespace alp::window {

struct Rect {  // pixels, y down, end not included
    int x0 = 1 << 20, y0 = 1 << 20, x1 = -(1 << 20), y1 = -(1 << 20);  // empty
    bool empty() const { return x1 <= x0 || y1 <= y0; }
    int width() const { return x1 - x0; }
    int height() const { return y1 - y0; }
    void add(const Rect& other);
    Rect within(const Rect& other) const;
    bool operator==(const Rect&) const = default;
};

class Damage {
public:
    // Compares with the frame of the last call and remembers this one. Never too small: every pixel outside it stays the same.
    // `ground`: the colour below all that is drawn; another one is all damage.
    Rect next(const ImDrawData& data, ImU32 ground);
    void forget() { lists_.clear(), size_ = {}; }  // the next frame is all damage: a texture changed, the window lost its picture

private:
    struct List {
        const ImDrawList* of = nullptr;
        std::vector<ImDrawVert> vertices;
        std::vector<ImDrawIdx> indices;
        std::vector<ImDrawCmd> commands;
    };
    std::vector<List> lists_;
    ImVec2 size_{};
    ImU32 ground_ = 0;
};

}  // namespace alp::window
