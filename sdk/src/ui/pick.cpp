#include <alp/text.h>
#include <alp/ui/widgets.h>

namespace alp::ui {

int pick(const char* id, std::string_view shown, std::span<const std::string> words) {
    int picked = -1;
    if (button(filled("{}###{}", shown, id).c_str())) ImGui::OpenPopup(id);
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
