// "Eerst: wat spraken we af?": open actions, overdue first, a key each.
#include "screens/today.h"

#include "app/app.h"
#include "screens/action_status.h"
#include "screens/actions.h"

#include <alp/ui/parts.h>

namespace alp::screens {
namespace {

using namespace ui;

void draw_action(app::App& app, const Action& action) {
    const Id id = action.id;
    ImGui::PushID(id.text().c_str());
    rule();
    const float start = ImGui::GetCursorPosX(), there = ImGui::GetContentRegionAvail().x, chip_width = action_status_width(app, action);
    const float top = ImGui::GetCursorPosY(), text_width = std::max(em(120), there - chip_width - em(12));
    {
        const Within text(text_width);
        words(action.text);
        quiet(action_about(app, action));
    }
    const float bottom = ImGui::GetCursorPosY();
    ImGui::SetCursorPos({start + there - chip_width, top + em(4)});
    action_status(app, action);
    ImGui::SetCursorPos({start, std::max(bottom, ImGui::GetCursorPosY())});
    ImGui::Dummy({0, 0});
    ImGui::PopID();
}

}  // namespace

void draw_agreed(app::App& app, const TodayList& list, float width) {
    begin_card("agreed", width, 0, 0, em(220));
    heading(tr("First: what did we agree?"));
    gap(8);
    for (const Id& id : list.actions)
        if (const Action* action = app.records().find<Action>(id)) draw_action(app, *action);
    if (list.actions.empty()) {
        quiet(tr("Nothing is open. Actions from any instrument come here first thing next time."));
    } else {
        rule();
        std::string line = tr("On a status: g done · l in progress · v stuck · x dropped · s two weeks later");
        if (list.more > 0) line = filled(trn("and {} more", "and {} more", static_cast<long>(list.more)), list.more) + " · " + line;
        quiet(line);
    }
    end_card();
}

}  // namespace alp::screens
