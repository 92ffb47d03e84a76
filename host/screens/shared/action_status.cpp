#include "screens/shared/action_status.h"

#include "screens/shared/keyboard.h"

#include <alp/host/status_keys.h>
#include <alp/ui/parts.h>

namespace alp::screens {

using namespace ui;

namespace {

// One key each while an action has the keyboard, or its menu is open. True: it was one.
bool status_key(workspace::Actions& actions, const Action& action, bool in_menu) {
    const auto letter = letter_typed(in_menu);
    if (!letter) return false;
    if (*letter == postpone_key) return actions.postpone(action), true;
    const auto status = status_of_key(*letter);
    if (status) actions.set_status(action.id, *status);
    return status.has_value();
}

const char* choice_for(ActionStatus status) {
    switch (status) {
        case ActionStatus::done: return tr("Done (g)");
        case ActionStatus::busy: return tr("In progress (l)");
        case ActionStatus::stuck: return tr("Stuck (v)");
        case ActionStatus::dropped: return tr("Dropped (x)");
        case ActionStatus::open: return tr("Open again (o)");
    }
    return "";
}

void status_menu(workspace::Actions& actions, const Id& id) {
    if (!ImGui::BeginPopup("status")) return;
    for (const auto& [key, status] : status_keys())
        if (list_line(choice_for(status))) actions.set_status(id, status);
    if (list_line(tr("Two weeks later (s)"))) actions.postpone(*actions.find(id));
    if (const Action* action = actions.find(id); action && status_key(actions, *action, true)) ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
}

// "Te laat: 3 weken", or the word of its status.
std::string status_word(const workspace::Actions& actions, const Action& action) {
    const long days = actions.days_late(action);
    if (days <= 0) return word_for(action.status);
    if (days < 14) return filled(trn("Late: {} day", "Late: {} days", days), days);
    if (days < 365) return filled(trn("Late: {} week", "Late: {} weeks", days / 7), days / 7);
    return filled(trn("Late: {} year", "Late: {} years", days / 365), days / 365);
}

}  // namespace

void action_status(workspace::Actions& actions, const Action& action) {
    const Id id = action.id;
    const ImU32 ground = actions.days_late(action) > 0 ? palette().late : ground_for(action.status);
    // The word changes; who has the keyboard stays.
    if (status_chip((status_word(actions, action) + "###status").c_str(), ground)) ImGui::OpenPopup("status");
    if (ImGui::IsItemFocused()) status_key(actions, action, false);
    status_menu(actions, id);
}

float action_status_width(const workspace::Actions& actions, const Action& action) {
    const WithFace chips(Face::quiet);
    return ImGui::CalcTextSize(status_word(actions, action).c_str()).x + em(24);
}

}  // namespace alp::screens
