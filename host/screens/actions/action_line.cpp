#include "screens/actions/action_line.h"

#include "screens/shared/action_status.h"

#include <alp/ui/widgets.h>

namespace alp::screens {

using namespace ui;

float action_line_height(const Action& action) { return em(action.effect.empty() ? 66 : 88); }

bool draw_action_line(workspace::Actions& actions, const Action& action) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x, height = action_line_height(action);
    const float chip = action_status_width(actions, action);
    // The row first, the things on it after.
    const Area press = area_below((action.text.substr(0, 80) + "##row").c_str(), {width, height}, 12);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 to{at.x + width, at.y + height};
    list->AddRectFilled(at, to, press.hovered ? wash(0x0F766E, 0.05f) : palette().card, em(12));
    list->AddRect(at, to, palette().line, em(12));
    const float inner = width - em(32), text_width = inner - chip - em(16);
    ImGui::SetCursorScreenPos({at.x + em(16), at.y + em(11)});
    one_line(action.text, text_width);
    std::string about = actions.about(action);
    const auto before = actions.earlier_of(action).size();
    if (before) about += " · " + filled(trn("came back {} time", "came back {} times", static_cast<long>(before)), before);
    ImGui::SetCursorScreenPos({at.x + em(16), at.y + em(36)});
    one_line(about, text_width, Face::quiet, palette().quiet);
    if (!action.effect.empty()) {
        ImGui::SetCursorScreenPos({at.x + em(16), at.y + em(58)});
        one_line(filled(tr("What came of it: {}"), action.effect), inner, Face::quiet, palette().good);
    }
    ImGui::SetCursorScreenPos({to.x - em(16) - chip, at.y + em(16)});
    action_status(actions, action);
    return press.pressed;
}

}  // namespace alp::screens
