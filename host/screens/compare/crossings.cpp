#include "screens/compare/crossings.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

namespace alp::screens {

using namespace ui;

namespace {

// "step 1: 2 of 6" for each step that has the theme; pressing it selects its sentences there.
void draw_steps_of_crossing(const compare::Tables& tables, CompareView& view, const std::string& key,
                            const std::vector<compare::Count>& steps, std::optional<Perspective> perspective) {
    bool first = true;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (!steps[i].cards) continue;
        const std::string shown = filled(tr("step {}: {}"), i + 1, compare::in_words(steps[i])), label = shown + "##" + tables.steps[i].id;
        if (!first) beside(face(Face::chip)->CalcTextSizeA(face(Face::chip)->FontSize, FLT_MAX, 0, shown.c_str()).x + em(20));
        first = false;
        if (status_chip(label.c_str(), wash(tables.steps[i].colour, 0.14f)))
            view.selected = {.key = key, .crossed_step = tables.steps[i].id, .perspective = perspective};
    }
}

}  // namespace

void draw_crossings(const compare::Tables& tables, CompareView& view) {
    if (tables.crossings.empty()) return;
    ImGui::PushID("over the steps");
    heading(tr("Themes that cross the steps"));
    gap(4);
    for (const compare::Crossing& crossing : tables.crossings) {
        ImGui::PushID(crossing.whole.key.c_str());
        rule();
        gap(6);
        if (text_link(crossing.whole.name.c_str())) view.selected = {.key = crossing.whole.key};
        gap(4);
        if (crossing.whole.viewpoints.size() < 2) {
            draw_steps_of_crossing(tables, view, crossing.whole.key, crossing.steps, {});
        } else {
            for (const compare::Viewpoint& viewpoint : crossing.whole.viewpoints) {
                ImGui::PushID(static_cast<int>(viewpoint.perspective));
                quiet(viewpoint.perspective == Perspective::none ? std::string(tr("no viewpoint"))
                                                                 : filled(view.research ? tr("seen by: {}") : tr("through the eyes of: {}"),
                                                                          compare::viewpoint_name(viewpoint.perspective)));
                draw_steps_of_crossing(tables, view, crossing.whole.key, viewpoint.steps, viewpoint.perspective);
                ImGui::PopID();
            }
        }
        gap(8);
        ImGui::PopID();
    }
    ImGui::PopID();
}

}  // namespace alp::screens
