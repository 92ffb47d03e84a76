#include "seen.h"

#include <algorithm>
#include <cmath>

namespace alp::testing {
namespace {

constexpr std::size_t deepest = 40;

// "Save##3" is shown as "Save".
std::string_view shown_part(std::string_view label) { return label.substr(0, label.find("##")); }

std::string_view hidden_part(std::string_view label) {
    const auto at = label.find("##");
    if (at == std::string_view::npos) return {};
    const auto begin = label.find_first_not_of('#', at);
    return begin == std::string_view::npos ? std::string_view{} : label.substr(begin);
}

bool is_called(std::string_view word, std::string_view label) {
    if (label.empty()) return false;
    return word == label || (!shown_part(label).empty() && word == shown_part(label)) || word == hidden_part(label);
}

void way_of(ImGuiID id, const ImGuiWindow* window, std::vector<std::string>& way) {
    while (way.size() < deepest) {
        if (id == window->ID) {
            if ((window->Flags & ImGuiWindowFlags_ChildWindow) && window->ParentWindow && window->ChildId) {
                id = window->ChildId;
                window = window->ParentWindow;
                continue;
            }
            way.emplace_back(window->Name);
            return;
        }
        const auto name = eyes().names.find(id);
        if (name == eyes().names.end()) {  // a level that was named by a number or a pointer in a way we do not see
            id = window->ID;
            continue;
        }
        if (!name->second.label.empty()) way.push_back(name->second.label);
        if (name->second.seed == id) return;
        id = name->second.seed;
    }
}

bool continues(const SeenText& above, const SeenText& below) {
    const float line = above.size;
    return below.window == above.window && below.size == above.size && std::abs(below.box.Min.x - above.box.Min.x) < 2 &&
           below.box.Min.y > above.box.Min.y && below.box.Min.y - above.box.Max.y < line * 0.75f;
}

}  // namespace

Eyes& eyes() {
    static Eyes eyes;
    return eyes;
}

Driver*& driving() {
    static Driver* driver = nullptr;
    return driver;
}

std::vector<std::string> way_to(const SeenItem& item) {
    std::vector<std::string> way;
    way_of(item.id, item.window, way);
    std::reverse(way.begin(), way.end());
    return way;
}

bool names(std::string_view path, const std::vector<std::string>& way) {
    if (way.empty()) return false;
    if (is_called(path, way.back())) return true;  // a label may itself hold a slash
    auto at = way.rbegin();
    for (bool last = true;; last = false) {
        const auto slash = path.rfind('/');
        const std::string_view word = slash == std::string_view::npos ? path : path.substr(slash + 1);
        while (at != way.rend() && !is_called(word, *at)) {
            if (last) return false;
            ++at;
        }
        if (at == way.rend()) return false;
        ++at;
        if (slash == std::string_view::npos) return true;
        path = path.substr(0, slash);
    }
}

bool visible(const ImRect& box, const ImRect& clip) {
    return box.Max.x > clip.Min.x && box.Min.x < clip.Max.x && box.Max.y > clip.Min.y && box.Min.y < clip.Max.y;
}

std::vector<Passage> passages(const Seen& seen) {
    std::vector<Passage> found;
    const SeenText* above = nullptr;
    for (const SeenText& text : seen.texts) {
        if (!visible(text.box, text.clip) || (text.window && text.window->Hidden)) continue;
        if (above && continues(*above, text)) found.back().text += " " + text.text;
        else found.push_back({text.text, &text});
        above = &text;
    }
    for (Passage& passage : found) passage.text = collapsed(passage.text);
    return found;
}

std::string collapsed(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\t';
        if (!blank) out += c;
        else if (!out.empty() && out.back() != ' ') out += ' ';
    }
    return out;
}

}  // namespace alp::testing
