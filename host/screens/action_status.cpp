#include "screens/action_status.h"

#include "app/app.h"
#include "screens/instrument_look.h"
#include "screens/keyboard.h"

#include <alp/ui/parts.h>

#include <cctype>

namespace alp::screens {

using namespace ui;

namespace {

void set_status(app::App& app, const Id& action, ActionStatus status) {
    app.edit_team(tr("Status changed"), [&](Edit& edit) { edit.change<Action>(action, [&](Action& row) { row.status = status; }); });
}

void postpone(app::App& app, const Action& action) {
    const Date from = std::max(action.due.value_or(app.today()), app.today());
    app.edit_team(tr("Action moved two weeks"),
                  [&](Edit& edit) { edit.change<Action>(action.id, [&](Action& row) { row.due = from + std::chrono::days{14}; }); });
}

// One key each while an action has the keyboard, or its menu is open. True: it was one.
bool status_key(app::App& app, const Action& action, bool in_menu) {
    switch (letter_typed(in_menu).value_or(' ')) {
        case 'g': return set_status(app, action.id, ActionStatus::done), true;
        case 'l': return set_status(app, action.id, ActionStatus::busy), true;
        case 'v': return set_status(app, action.id, ActionStatus::stuck), true;
        case 'x': return set_status(app, action.id, ActionStatus::dropped), true;
        case 'o': return set_status(app, action.id, ActionStatus::open), true;
        case 's': return postpone(app, action), true;
        default: return false;
    }
}

void status_menu(app::App& app, const Id& id) {
    if (!ImGui::BeginPopup("status")) return;
    const std::pair<const char*, ActionStatus> choices[] = {{tr("Done (g)"), ActionStatus::done},
                                                            {tr("In progress (l)"), ActionStatus::busy},
                                                            {tr("Stuck (v)"), ActionStatus::stuck},
                                                            {tr("Dropped (x)"), ActionStatus::dropped},
                                                            {tr("Open again (o)"), ActionStatus::open}};
    for (const auto& [text, status] : choices)
        if (ImGui::Selectable(text)) set_status(app, id, status);
    if (ImGui::Selectable(tr("Two weeks later (s)"))) postpone(app, *app.records().find<Action>(id));
    if (const Action* action = app.records().find<Action>(id); action && status_key(app, *action, true)) ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
}

long days_late(app::App& app, const Action& action) {
    return action.status == ActionStatus::open && action.due ? (app.today() - *action.due).count() : 0;
}

// "Te laat: 3 weken", or the word of its status.
std::string status_word(app::App& app, const Action& action) {
    const long days = days_late(app, action);
    if (days <= 0) return word_for(action.status);
    if (days < 14) return filled(trn("Late: {} day", "Late: {} days", days), days);
    if (days < 365) return filled(trn("Late: {} week", "Late: {} weeks", days / 7), days / 7);
    return filled(trn("Late: {} year", "Late: {} years", days / 365), days / 365);
}

}  // namespace

void action_status(app::App& app, const Action& action) {
    const Id id = action.id;
    const ImU32 ground = days_late(app, action) > 0 ? palette().late : ground_for(action.status);
    // The word changes; who has the keyboard stays.
    if (status_chip((status_word(app, action) + "###status").c_str(), ground)) ImGui::OpenPopup("status");
    if (ImGui::IsItemFocused()) status_key(app, action, false);
    status_menu(app, id);
}

float action_status_width(app::App& app, const Action& action) {
    const WithFace chips(Face::quiet);
    return ImGui::CalcTextSize(status_word(app, action).c_str()).x + em(24);
}

std::string action_source(app::App& app, const Action& action) {
    std::string line = word_for(action.level);
    if (!line.empty()) line[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(line[0])));
    if (const std::string from = session_words(app, action.session); !from.empty()) line += " · " + from;
    const std::string due = due_words(action, app.today());
    return due.empty() ? line : line + " · " + due;
}

}  // namespace alp::screens
