// Lists that open, and their lines.
#include "code_points.h"
#include "inside.h"

#include <alp/text.h>

#include <algorithm>

namespace alp::ui {
namespace {

constexpr float widest_line = 720;  // design pixels

// One of the words of a list. When it would look as one before it, because the screen has no picture of a character in it, it gets a number.
std::string told_apart(std::span<const std::string> words, std::size_t which) {
    const std::string& word = words[which];
    const std::string look = as_seen(word);
    if (look == word) return word;
    const std::span<const std::string> earlier = words.first(which);
    const auto alike = std::count_if(earlier.begin(), earlier.end(), [&](const std::string& one) { return as_seen(one) == look; });
    return alike > 0 ? filled("{} ({})", word, alike + 1) : word;
}

}  // namespace

std::string as_seen(std::string_view text) {
    std::u32string characters = to_code_points(text);
    for (char32_t& one : characters)
        if (!has_picture(one)) one = U'\uFFFD';
    return to_utf8(characters);
}

bool list_line(const char* label, bool chosen, ImVec2 size, int flags) {
    const std::string_view text = shown(label), line = text.substr(0, text.find('\n'));
    want_glyphs(line, ImGui::GetFont());
    const float room = size.x > 0 ? size.x : std::min(em(widest_line), ImGui::GetIO().DisplaySize.x - em(80));
    if (line.size() == text.size() && measure(line, Face::text).x <= room) return ImGui::Selectable(label, chosen, flags, size);
    // The id is that of the whole label: two long names may begin alike.
    const bool pressed = ImGui::Selectable((shortened(line, Face::text, room) + "###" + label).c_str(), chosen, flags, size);
    tooltip(text);
    return pressed;
}

int pick(const char* id, std::string_view shown, std::span<const std::string> words) {
    int picked = -1;
    const auto present = std::find(words.begin(), words.end(), shown);
    const std::string now =
        present == words.end() ? std::string(shown) : told_apart(words, static_cast<std::size_t>(present - words.begin()));
    const std::string label = filled("{}###{}", now, id);
    const float there = ImGui::GetContentRegionAvail().x;
    // A long name or theme stays in its column, as long as that is wide enough for a word.
    const float width = button_width(label.c_str()) > there && there > em(64) ? there : 0;
    if (button(label.c_str(), Kind::normal, width)) ImGui::OpenPopup(id);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {em(8), em(8)});
    if (ImGui::BeginPopup(id)) {
        for (std::size_t i = 0; i < words.size(); ++i)
            if (list_line(filled("{}##{}", told_apart(words, i), i).c_str())) picked = static_cast<int>(i);
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
    return picked;
}

}  // namespace alp::ui
