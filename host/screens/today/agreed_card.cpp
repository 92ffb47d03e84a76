#include "screens/today/agreed_card.h"

#include "screens/shared/action_status.h"

#include <alp/host/status_keys.h>
#include <alp/ui/parts.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;

void AgreedCard::draw_action(const Action& action) {
    const Id id = action.id;
    ImGui::PushID(id.text().c_str());
    rule();
    const float start = ImGui::GetCursorPosX(), there = ImGui::GetContentRegionAvail().x,
                chip_width = action_status_width(actions_, action);
    const float top = ImGui::GetCursorPosY(), text_width = std::max(em(120), there - chip_width - em(12));
    {
        const Within text(text_width);
        words(action.text);
        quiet(actions_.about(action));
    }
    const float bottom = ImGui::GetCursorPosY();
    ImGui::SetCursorPos({start + there - chip_width, top + em(4)});
    action_status(actions_, action);
    ImGui::SetCursorPos({start, std::max(bottom, ImGui::GetCursorPosY())});
    ImGui::Dummy({0, 0});
    ImGui::PopID();
}

void AgreedCard::draw(const TodayContents& today, float width) {
    begin_card("agreed", width, 0, 0, em(220));
    heading(tr("First: what did we agree?"));
    gap(8);
    for (const Id& id : today.actions)
        if (const Action* action = actions_.find(id)) draw_action(*action);
    if (today.actions.empty()) {
        quiet(tr("Nothing is open. Actions from any instrument come here first thing next time."));
    } else {
        rule();
        std::string line = status_keys_in_words();
        if (today.more > 0) line = filled(trn("and {} more", "and {} more", static_cast<long>(today.more)), today.more) + " · " + line;
        quiet(line);
    }
    end_card();
}

}  // namespace alp::screens
