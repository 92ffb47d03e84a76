#include "screens/actions/action_line.h"

#include "screens/shared/action_status.h"

#include <alp/ui/widgets.h>

namespace alp::screens {

using namespace ui;

namespace {

// Who does it, where it comes from and by when.
std::string about_words(const workspace::Actions& actions, const Action& action) {
    const std::string about = actions.about(action);
    const auto before = actions.earlier_of(action).size();
    if (!before) return about;
    return about + " · " + filled(trn("came back {} time", "came back {} times", static_cast<long>(before)), before);
}

float text_width_of(const workspace::Actions& actions, const Action& action, float width) {
    return width - em(32) - action_status_width(actions, action) - em(16);
}

// As many rows as it needs: by when stands at its end.
float about_height(const workspace::Actions& actions, const Action& action, float width) {
    return height_of(about_words(actions, action), Face::quiet, text_width_of(actions, action, width));
}

}  // namespace

float action_line_height(const workspace::Actions& actions, const Action& action, float width) {
    const float one_row = face(Face::quiet)->FontSize;
    return em(action.effect.empty() ? 66 : 88) + about_height(actions, action, width) - one_row;
}

bool draw_action_line(workspace::Actions& actions, const Action& action) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x, height = action_line_height(actions, action, width);
    const float chip = action_status_width(actions, action);
    // The row first, the things on it after.
    const Area press = area_below((action.text.substr(0, 80) + "##row").c_str(), {width, height}, 12);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 to{at.x + width, at.y + height};
    list->AddRectFilled(at, to, press.hovered ? wash(0x0F766E, 0.05f) : palette().card, em(12));
    list->AddRect(at, to, palette().line, em(12));
    const float inner = width - em(32), text_width = text_width_of(actions, action, width);
    ImGui::SetCursorScreenPos({at.x + em(16), at.y + em(11)});
    one_line(action.text, text_width);
    ImGui::SetCursorScreenPos({at.x + em(16), at.y + em(36)});
    {
        const Within column(text_width);
        quiet(about_words(actions, action));
    }
    if (!action.effect.empty()) {
        ImGui::SetCursorScreenPos({at.x + em(16), to.y - em(30)});
        one_line(filled(tr("What came of it: {}"), action.effect), inner, Face::quiet, palette().good);
    }
    ImGui::SetCursorScreenPos({to.x - em(16) - chip, at.y + em(16)});
    action_status(actions, action);
    return press.pressed;
}

}  // namespace alp::screens
