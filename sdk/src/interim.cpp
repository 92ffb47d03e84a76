// Until they stand, so that the library links: remove each when its own file lands.
#include <alp/instrument.h>
#include <alp/ui/widgets.h>

#include <imgui_stdlib.h>

namespace alp {
Report outline_report(const Session&) { return {}; }
}  // namespace alp

namespace alp::ui {
Typed text_box(const char* id, std::string& text, const TextBox& box) {
    ImGui::SetNextItemWidth(box.width > 0 ? box.width : -1);
    const bool entered = ImGui::InputTextWithHint(id, box.hint.c_str(), &text, box.enter_submits ? ImGuiInputTextFlags_EnterReturnsTrue : 0);
    if (entered) return box.enter_submits ? Typed::submitted : Typed::changed;
    if (ImGui::IsItemDeactivatedAfterEdit()) return Typed::left;
    return ImGui::IsItemEdited() ? Typed::changed : Typed::nothing;
}
}  // namespace alp::ui
