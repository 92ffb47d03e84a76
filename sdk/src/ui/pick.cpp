#include <alp/text.h>
#include <alp/ui/widgets.h>

namespace alp::ui {

int pick(const char* id, std::string_view shown, std::span<const std::string> words) {
    int picked = -1;
    const std::string label = filled("{}###{}", shown, id);
    const float there = ImGui::GetContentRegionAvail().x;
    // A long name or theme stays in its column, as long as that is wide enough for a word.
    const float width = button_width(label.c_str()) > there && there > em(64) ? there : 0;
    if (button(label.c_str(), Kind::normal, width)) ImGui::OpenPopup(id);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {em(8), em(8)});
    if (ImGui::BeginPopup(id)) {
        for (std::size_t i = 0; i < words.size(); ++i)
            if (ImGui::Selectable(filled("{}##{}", words[i], i).c_str())) picked = static_cast<int>(i);
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
    return picked;
}

}  // namespace alp::ui
