#include "shell/dev_build_panel.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <algorithm>

namespace alp::shell {

using namespace ui;

void draw_dev_build(const workspace::DevBuild& build) {
    using Phase = workspace::DevBuild::Phase;
    if (build.phase() == Phase::built) return;
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const bool failed = build.phase() == Phase::failed;
    const float width = std::min(screen.x - em(32), em(failed ? 900 : 260)), height = failed ? std::min(em(320), screen.y * 0.5f) : em(44);
    ImGui::SetNextWindowPos({screen.x - width - em(16), screen.y - height - em(16)});
    ImGui::SetNextWindowSize({width, height});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, failed ? palette().late : palette().busy);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {em(16), em(10)});
    ImGui::Begin("DevBuild", nullptr,
                 ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoFocusOnAppearing);
    if (failed) {
        words(build.failure(), Face::strong);
        gap(4);
        words(build.heading(), Face::strong);
        gap(8);
        const std::string& said = build.said();
        if (const auto end = said.find('\n'); end != said.npos && end + 1 < said.size()) words(said, Face::quiet);  // more than that line
    } else {
        words(tr("Building…"), Face::strong);
    }
    ImGui::End();
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
}

}  // namespace alp::shell
