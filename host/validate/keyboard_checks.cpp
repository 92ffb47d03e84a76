// Checks that everything the mouse can press can be reached with the keyboard.
#include "validate/check.h"
#include "validate/subject.h"

#include <imgui_internal.h>

#include <map>
#include <set>

namespace alp::validate {
namespace {

// What takes the mouse: by id, with its path.
std::map<ImGuiID, std::string> pressable_items(testing::Screen& screen) {
    std::map<ImGuiID, std::string> found;
    for (const testing::Item& item : screen.items()) {
        if (!item.visible) continue;
        screen.hover_at({(item.min.x + item.max.x) / 2, (item.min.y + item.max.y) / 2});
        const ImGuiContext& g = *ImGui::GetCurrentContext();
        if (g.HoveredId == item.id && !g.HoveredIdDisabled) found.emplace(item.id, item.path);
    }
    screen.hover_at({-10, -10});
    return found;
}

std::set<ImGuiID> reached_by_keys(testing::Screen& screen, std::size_t controls) {
    std::set<ImGuiID> reached;
    const auto walk = [&](const char* key, std::size_t times) {
        for (std::size_t i = 0; i < times; ++i) {
            screen.key(key);
            const ImGuiContext& g = *ImGui::GetCurrentContext();
            reached.insert(g.ActiveId ? g.ActiveId : g.NavId);
        }
    };
    walk("Tab", 2 * controls + 20);  // more than once round: there are stops that the mouse does not press
    // From a field for contributions Tab goes to the next such field, for who writes on; back there is a stop at all between them.
    walk("Shift+Tab", 2 * controls + 20);
    return reached;
}

void keyboard(Subject& subject, Findings& found) {
    std::vector<std::string> steps;
    for (const Step& step : subject.outline().steps) steps.push_back(step.id);
    for (const std::string& step : steps) {
        TrialMeeting stage(subject, Content::empty, {1440, 2400});
        stage.go_to(step);
        const auto controls = pressable_items(stage.screen());
        const auto reached = reached_by_keys(stage.screen(), controls.size());
        if (!stage.error().empty()) return found.fail(stage.error());
        for (const auto& [id, path] : controls)
            if (!reached.contains(id) && found.failed.size() < 5)
                found.fail(
                    filled(tr("At step “{}” Tab does not come to “{}”. Use a widget of alp/ui, or ui::area() for what you draw yourself."),
                           step, path));
    }
}

}  // namespace

std::vector<Check> keyboard_checks() {
    return {{"keyboard", tr("lets the keyboard come to every control"), keyboard, Check::Needs::drawing}};
}

}  // namespace alp::validate
