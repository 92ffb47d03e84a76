#include "window/damage.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <span>

namespace alp::window {

void Rect::add(const Rect& o) {
    if (o.empty()) return;
    x0 = std::min(x0, o.x0), y0 = std::min(y0, o.y0), x1 = std::max(x1, o.x1), y1 = std::max(y1, o.y1);
}

Rect Rect::within(const Rect& o) const { return {std::max(x0, o.x0), std::max(y0, o.y0), std::min(x1, o.x1), std::min(y1, o.y1)}; }

namespace {

// One state of one draw list.
struct Shape {
    std::span<const ImDrawVert> vertices;
    std::span<const ImDrawIdx> indices;
    std::span<const ImDrawCmd> commands;
};

bool same_state(const ImDrawCmd& a, const ImDrawCmd& b) {
    return !std::memcmp(&a.ClipRect, &b.ClipRect, sizeof a.ClipRect) && a.TextureId == b.TextureId && a.UserCallback == b.UserCallback &&
           a.UserCallbackData == b.UserCallbackData && a.VtxOffset == b.VtxOffset;
}
bool same(const ImDrawCmd& a, const ImDrawCmd& b) { return same_state(a, b) && a.ElemCount == b.ElemCount; }

Rect clip_of(const ImDrawCmd& c) {
    return {static_cast<int>(std::floor(c.ClipRect.x)), static_cast<int>(std::floor(c.ClipRect.y)),
            static_cast<int>(std::ceil(c.ClipRect.z)), static_cast<int>(std::ceil(c.ClipRect.w))};
}

template <typename T>
bool equal(const T& a, const T& b) {
    return !std::memcmp(&a, &b, sizeof(T));
}

template <typename T>
bool all_equal(std::span<const T> a, std::span<const T> b) {
    return a.size() == b.size() && (a.empty() || !std::memcmp(a.data(), b.data(), a.size_bytes()));
}

// Lengths of the equal beginning and the equal end of two sequences; together never longer than the shorter.
template <typename T, typename Same>
std::pair<std::size_t, std::size_t> ends(std::span<const T> a, std::span<const T> b, Same&& same) {
    const std::size_t shorter = std::min(a.size(), b.size());
    std::size_t front = 0, back = 0;
    while (front < shorter && same(a[front], b[front])) ++front;
    while (front + back < shorter && same(a[a.size() - 1 - back], b[b.size() - 1 - back])) ++back;
    return {front, back};
}

// Marks the vertices that differ; for lists of unlike length all between the equal ends.
void mark_vertices(std::span<const ImDrawVert> a, std::span<const ImDrawVert> b, std::vector<char>& in_a, std::vector<char>& in_b) {
    in_a.assign(a.size(), 0), in_b.assign(b.size(), 0);
    if (a.size() == b.size()) {
        for (std::size_t i = 0; i < a.size(); ++i) in_a[i] = in_b[i] = !equal(a[i], b[i]);
        return;
    }
    const auto [front, back] = ends(a, b, [](const ImDrawVert& x, const ImDrawVert& y) { return equal(x, y); });
    std::fill(in_a.begin() + static_cast<long>(front), in_a.end() - static_cast<long>(back), 1);
    std::fill(in_b.begin() + static_cast<long>(front), in_b.end() - static_cast<long>(back), 1);
}

// The middle of the index lists that differs, once the shift by vertices that came or went is taken out.
// The equal beginning stops at the first vertex that differs: behind it the same numbers mean other vertices.
std::pair<std::size_t, std::size_t> index_ends(const Shape& a, const Shape& b, const std::vector<char>& in_a,
                                               const std::vector<char>& in_b) {
    const auto first = [](const std::vector<char>& marks) {
        return static_cast<std::size_t>(std::find(marks.begin(), marks.end(), 1) - marks.begin());
    };
    const std::size_t known = a.vertices.size() == b.vertices.size() ? b.vertices.size() : std::min(first(in_a), first(in_b));
    const auto shift = static_cast<ImDrawIdx>(b.vertices.size() - a.vertices.size());
    const std::size_t shorter = std::min(a.indices.size(), b.indices.size());
    std::size_t front = 0, back = 0;
    while (front < shorter && a.indices[front] == b.indices[front] && b.indices[front] < known) ++front;
    while (front + back < shorter &&
           static_cast<ImDrawIdx>(a.indices[a.indices.size() - 1 - back] + shift) == b.indices[b.indices.size() - 1 - back])
        ++back;
    return {front, back};
}

struct Marks {
    const std::vector<char>& vertices;
    std::size_t first_index, last_index;      // indices in between differ
    std::size_t first_command, last_command;  // all of these commands differ
};

void add_triangles(const Shape& s, const Marks& m, Rect& into) {
    for (std::size_t c = 0; c < s.commands.size(); ++c) {
        const ImDrawCmd& command = s.commands[c];
        const bool whole = c >= m.first_command && c < m.last_command;
        float x0 = 1e9f, y0 = 1e9f, x1 = -1e9f, y1 = -1e9f;
        for (std::size_t i = 0; i + 3 <= command.ElemCount; i += 3) {
            const std::size_t k = command.IdxOffset + i;  // not a running sum: ImGui moves the command that dims the page to the front
            bool differs = whole || (k + 2 >= m.first_index && k < m.last_index);
            for (std::size_t j = 0; j < 3 && !differs; ++j) differs = m.vertices[s.indices[k + j] + command.VtxOffset];
            if (!differs) continue;
            for (std::size_t j = 0; j < 3; ++j) {
                const ImVec2 p = s.vertices[s.indices[k + j] + command.VtxOffset].pos;
                x0 = std::min(x0, p.x), y0 = std::min(y0, p.y), x1 = std::max(x1, p.x), y1 = std::max(y1, p.y);
            }
        }
        if (x1 >= x0) {
            const auto low = [](float v) { return static_cast<int>(std::floor(std::clamp(v, -1e5f, 1e5f))) - 1; };
            const auto high = [](float v) { return static_cast<int>(std::ceil(std::clamp(v, -1e5f, 1e5f))) + 1; };
            into.add(Rect{low(x0), low(y0), high(x1), high(y1)}.within(clip_of(command)));
        }
    }
}

bool all_same(const Shape& a, const Shape& b) {
    return std::equal(a.commands.begin(), a.commands.end(), b.commands.begin(), b.commands.end(), same) &&
           all_equal(a.vertices, b.vertices) && all_equal(a.indices, b.indices);
}

void add_difference(const Shape& a, const Shape& b, Rect& into) {
    const auto [command_front, command_back] = ends(a.commands, b.commands, same);
    // One command that only grew or shrank: its triangles tell.
    const bool one = a.commands.size() == b.commands.size() && command_front + command_back + 1 == a.commands.size() &&
                     same_state(a.commands[command_front], b.commands[command_front]);
    const std::size_t end_a = one ? command_front : a.commands.size() - command_back,
                      end_b = one ? command_front : b.commands.size() - command_back;
    std::vector<char> in_a, in_b;
    mark_vertices(a.vertices, b.vertices, in_a, in_b);
    const auto [front, back] = index_ends(a, b, in_a, in_b);
    add_triangles(a, {in_a, front, a.indices.size() - back, command_front, end_a}, into);
    add_triangles(b, {in_b, front, b.indices.size() - back, command_front, end_b}, into);
}

}  // namespace

Rect Damage::next(const ImDrawData& data, ImU32 ground) {
    Rect damage;
    const Rect all{0, 0, static_cast<int>(data.DisplaySize.x), static_cast<int>(data.DisplaySize.y)};
    if (size_.x != data.DisplaySize.x || size_.y != data.DisplaySize.y || ground_ != ground) damage = all;
    size_ = data.DisplaySize;
    ground_ = ground;

    std::vector<List> before = std::move(lists_);
    lists_.clear();
    const auto shape_of = [](const List& l) { return Shape{l.vertices, l.indices, l.commands}; };
    long last = -1;
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImDrawList* now = data.CmdLists[i];
        const Shape shape{{now->VtxBuffer.Data, static_cast<std::size_t>(now->VtxBuffer.Size)},
                          {now->IdxBuffer.Data, static_cast<std::size_t>(now->IdxBuffer.Size)},
                          {now->CmdBuffer.Data, static_cast<std::size_t>(now->CmdBuffer.Size)}};
        const auto old = std::find_if(before.begin(), before.end(), [&](const List& l) { return l.of == now; });
        const bool known = old != before.end() && old - before.begin() > last;  // one that moved in the order is new here
        if (known) last = old - before.begin();
        if (known && all_same(shape_of(*old), shape)) {
            lists_.push_back(std::move(*old));
            old->of = nullptr;
            continue;
        }
        if (damage != all) add_difference(known ? shape_of(*old) : Shape{}, shape, damage);
        List list = known ? std::move(*old) : List{};  // takes its memory over
        list.of = now;
        list.vertices.assign(shape.vertices.begin(), shape.vertices.end());
        list.indices.assign(shape.indices.begin(), shape.indices.end());
        list.commands.assign(shape.commands.begin(), shape.commands.end());
        if (known) old->of = nullptr;
        lists_.push_back(std::move(list));
    }
    for (const List& gone : before)
        if (gone.of && damage != all) add_difference(shape_of(gone), {}, damage);
    return damage.within(all);
}

}  // namespace alp::window
