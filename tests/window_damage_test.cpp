// What of a frame differs from the one before, so that only that is drawn.
#include "window/damage.h"

#include <doctest/doctest.h>

#include <alp/ui/imgui_versions.h>

using namespace alp::window;

namespace {

// Frames of one draw list with rectangles, as ImGui would hand them over.
struct Frames {
    ImDrawListSharedData shared;
    ImDrawList list{&shared};
    ImDrawData data;
    Damage damage;

    template <typename F>
    Rect next(F&& draw, ImU32 ground = 0) {
        list._ResetForNewFrame();
        list.PushClipRect({0, 0}, {1000, 1000});
        list.PushTextureID(nullptr);
        draw(list);
        ImDrawList* lists[] = {&list};
        data.Valid = true;
        alp::ui::imgui::set_lists(data, lists, 1);
        data.DisplaySize = {1000, 1000};
        data.FramebufferScale = {1, 1};
        return damage.next(data, ground);
    }
};

}  // namespace

TEST_CASE("another ground, as of another look on the beamer, is all damage") {
    Frames frames;
    const auto draw = [](ImDrawList& l) { l.AddRectFilled({100, 100}, {110, 110}, 0xFF00FF00); };
    frames.next(draw, 0xFFEEF5F7);
    CHECK(frames.next(draw, 0xFFEEF5F7).empty());
    CHECK(frames.next(draw, 0xFF1C1814) == Rect{0, 0, 1000, 1000});
    CHECK(frames.next(draw, 0xFF1C1814).empty());
}

TEST_CASE("only what differs from the last frame is damage") {
    Frames frames;
    const auto box = [](ImDrawList& l, float x, float y, ImU32 colour = 0xFF00FF00) { l.AddRectFilled({x, y}, {x + 10, y + 10}, colour); };
    CHECK(frames.next([&](ImDrawList& l) { box(l, 100, 100), box(l, 500, 500); }) == Rect{0, 0, 1000, 1000});  // the first
    CHECK(frames.next([&](ImDrawList& l) { box(l, 100, 100), box(l, 500, 500); }).empty());
    const auto covers = [](const Rect& r, int x0, int y0, int x1, int y1) { return r.x0 <= x0 && r.y0 <= y0 && r.x1 >= x1 && r.y1 >= y1; };
    Rect r = frames.next([&](ImDrawList& l) { box(l, 100, 100), box(l, 500, 500, 0xFF0000FF); });  // a colour
    CHECK(covers(r, 500, 500, 510, 510));
    CHECK(r.width() < 20);
    r = frames.next([&](ImDrawList& l) { box(l, 100, 100), box(l, 300, 300), box(l, 500, 500, 0xFF0000FF); });  // one came in between
    CHECK(covers(r, 300, 300, 310, 310));
    CHECK(r.width() < 20);
    r = frames.next([&](ImDrawList& l) { box(l, 100, 100), box(l, 500, 500, 0xFF0000FF); });  // and went
    CHECK(covers(r, 300, 300, 310, 310));
    CHECK(r.width() < 20);
    r = frames.next([&](ImDrawList& l) { box(l, 120, 100), box(l, 500, 520, 0xFF0000FF); });  // two moved: old and new places
    CHECK(covers(r, 100, 100, 510, 530));
    r = frames.next([&](ImDrawList& l) {  // the same triangles behind a smaller clip rectangle
        box(l, 120, 100);
        l.PushClipRect({0, 0}, {505, 1000});
        box(l, 500, 520, 0xFF0000FF);
        l.PopClipRect();
    });
    CHECK(covers(r, 500, 520, 510, 530));
}
