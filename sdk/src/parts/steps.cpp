// Heading of a step, and the way to its neighbours.
#include <alp/instrument.h>
#include <alp/ui/parts.h>

namespace alp::ui {
namespace {

std::size_t place_of(const Outline& outline, std::string_view step) {
    for (std::size_t i = 0; i < outline.steps.size(); ++i)
        if (outline.steps[i].id == step) return i;
    return 0;
}

void to_step(Session& session, View& view, const Step& step) {
    session.flush();
    view.go_to = step.id;
}

}  // namespace

void step_heading(const Session& session, const View& view, std::string_view remark) {
    const Outline& outline = session.outline();
    if (outline.steps.empty()) return;
    const std::size_t place = place_of(outline, view.step);
    const Step& step = outline.steps[place];
    const std::string& asked = step.heading.empty() ? step.title.shown() : step.heading.shown();
    words(asked, view.presenter ? Face::presenter : Face::question);
    std::string line = filled(tr("Step {} of {}"), place + 1, outline.steps.size());
    if (!step.heading.empty()) line += " · " + step.title.shown();
    if (!remark.empty()) line.append(" · ").append(remark);
    quiet(line);
    gap();
}

void step_buttons(Session& session, View& view) {
    const Outline& outline = session.outline();
    if (outline.steps.empty()) return;
    const std::size_t place = place_of(outline, view.step);
    gap(16);
    if (place > 0) {
        const Step& before = outline.steps[place - 1];
        if (button(filled("← {}##before", filled(tr("Step {} {}"), place, before.title.shown())).c_str())) to_step(session, view, before);
        ImGui::SameLine(0, em(12));
    }
    if (place + 1 < outline.steps.size()) {
        const Step& after = outline.steps[place + 1];
        if (button(filled("{} →##after", filled(tr("Step {} {}"), place + 2, after.title.shown())).c_str(), Kind::primary, 0, outline.colour))
            to_step(session, view, after);
    }
}

}  // namespace alp::ui
