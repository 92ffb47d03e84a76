// Reading: what was on the screen in the last whole frame.
#include "driver.h"
#include "seen.h"

#include <alp/text.h>

#include <unordered_map>

namespace alp::testing {

// The item of that name: in sight before out of sight, on top before below.
const SeenItem* find_item(std::string_view path) {
    const SeenItem* best = nullptr;
    for (const SeenItem& item : eyes().last.items) {
        const bool in_sight = !item.hidden && visible(item.box, item.clip);
        const bool best_in_sight = best && !best->hidden && visible(best->box, best->clip);
        if (best && (best_in_sight || !in_sight)) continue;
        if (names(path, way_to(item))) best = &item;
    }
    return best;
}

const SeenText* find_text(std::string_view wanted) {
    const std::string text = collapsed(wanted);
    const auto all = passages(eyes().last);
    for (const Passage& passage : all)
        if (passage.text == text) return passage.first;
    for (const Passage& passage : all)
        if (passage.text.find(text) != std::string::npos) return passage.first;
    return nullptr;
}

void not_found(const Driver& driver, std::string_view path, std::string_view why) {
    throw NotFound("\"" + std::string(path) + "\" " + std::string(why) + ". There is:\n" + driver.tree());
}

namespace {

std::string path_of(const SeenItem& item) { return joined(way_to(item), "/"); }

Item told(const SeenItem& item) {
    return {item.id, path_of(item), item.window->Name, item.box.Min, item.box.Max, !item.hidden && visible(item.box, item.clip)};
}

// Some of it is clipped, and no window around it scrolls in that direction.
bool is_cut(const SeenText& text) {
    if (!text.window || text.window->Hidden) return false;
    bool sideways = true, down = true;
    for (const ImGuiWindow* window = text.window; window; window = window->ParentWindow) {
        sideways &= window->ScrollMax.x <= 0;
        down &= window->ScrollMax.y <= 0;
    }
    const float slack = text.size / 4;
    return (sideways && (text.box.Min.x < text.clip.Min.x - slack || text.box.Max.x > text.clip.Max.x + slack)) ||
           (down && (text.box.Min.y < text.clip.Min.y - slack || text.box.Max.y > text.clip.Max.y + slack));
}

}  // namespace

bool Driver::has(std::string_view path) const { return find_item(path) != nullptr; }

Item Driver::item(std::string_view path) const {
    const SeenItem* found = find_item(path);
    if (!found) not_found(*this, path);
    return told(*found);
}

std::vector<Item> Driver::items() const {
    std::vector<Item> found;
    for (const SeenItem& item : eyes().last.items) found.push_back(told(item));
    return found;
}

bool Driver::shows(std::string_view text) const { return find_text(text) != nullptr; }

std::vector<std::string> Driver::texts() const {
    std::vector<std::string> found;
    for (const Passage& passage : passages(eyes().last)) found.push_back(passage.text);
    return found;
}

std::vector<Text> Driver::all_texts() const {
    std::vector<Text> found;
    for (const SeenText& text : eyes().last.texts)
        found.push_back({text.text, text.window ? text.window->Name : "", text.box.Min, text.box.Max, text.size,
                         visible(text.box, text.clip) && !(text.window && text.window->Hidden), is_cut(text)});
    return found;
}

std::vector<std::string> Driver::unreadable() const {
    std::vector<std::string> found;
    for (const SeenText& text : eyes().last.texts)
        if (!text.whole && visible(text.box, text.clip) && !(text.window && text.window->Hidden)) found.push_back(text.text);
    return found;
}

std::string Driver::focused() const {
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    const ImGuiID id = g.ActiveId ? g.ActiveId : g.NavId;
    for (const SeenItem& item : eyes().last.items)
        if (id && item.id == id) return path_of(item);
    return {};
}

std::vector<std::string> Driver::duplicates() const {
    std::unordered_map<ImGuiID, int> count;
    std::vector<std::string> found;
    for (const SeenItem& item : eyes().last.items)
        if (++count[item.id] == 2) found.push_back(path_of(item));
    return found;
}

std::string Driver::tree() const {
    std::string out;
    for (const Item& item : items()) {
        char place[64];
        std::snprintf(place, sizeof place, "  [%.0f,%.0f %.0fx%.0f]%s\n", item.min.x, item.min.y, item.max.x - item.min.x,
                      item.max.y - item.min.y, item.visible ? "" : " out of sight");
        out += "  " + item.path + place;
    }
    for (const std::string& text : texts()) out += "  \"" + text + "\"\n";
    return out;
}

}  // namespace alp::testing
