#include "screens/action_status.h"

#include "app/app.h"
#include "screens/instrument_look.h"

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

// One key each while an action has the focus.
void status_keys(app::App& app, const Action& action) {
    if (ImGui::GetIO().KeyCtrl || ImGui::GetIO().WantTextInput) return;
    const Id id = action.id;
    for (const ImWchar key : ImGui::GetIO().InputQueueCharacters) {
        switch (std::tolower(static_cast<int>(key))) {
            case 'g': return set_status(app, id, ActionStatus::done);
            case 'l': return set_status(app, id, ActionStatus::busy);
            case 'v': return set_status(app, id, ActionStatus::stuck);
            case 'x': return set_status(app, id, ActionStatus::dropped);
            case 's': return postpone(app, action);
            default: break;
        }
    }
}

void status_menu(app::App& app, const Action& action) {
    if (!ImGui::BeginPopup("status")) return;
    const std::pair<const char*, ActionStatus> choices[] = {{tr("Done (g)"), ActionStatus::done},
                                                            {tr("In progress (l)"), ActionStatus::busy},
                                                            {tr("Stuck (v)"), ActionStatus::stuck},
                                                            {tr("Dropped (x)"), ActionStatus::dropped},
                                                            {tr("Open again"), ActionStatus::open}};
    const Id id = action.id;
    for (const auto& [text, status] : choices)
        if (ImGui::Selectable(text)) set_status(app, id, status);
    if (ImGui::Selectable(tr("Two weeks later (s)"))) postpone(app, *app.records().find<Action>(id));
    ImGui::EndPopup();
}

bool late(app::App& app, const Action& action) { return action.status == ActionStatus::open && action.due && *action.due < app.today(); }

std::string chip_word(app::App& app, const Action& action) {
    return (late(app, action) ? std::string(tr("Late")) : word_for(action.status)) + "##status";
}

}  // namespace

void action_status(app::App& app, const Action& action) {
    const ImU32 ground = late(app, action) ? palette().late : ground_for(action.status);
    if (status_chip(chip_word(app, action).c_str(), ground)) ImGui::OpenPopup("status");
    if (ImGui::IsItemFocused()) status_keys(app, action);
    status_menu(app, action);
}

float action_status_width(app::App& app, const Action& action) { return button_width(chip_word(app, action).c_str()); }

std::string action_source(app::App& app, const Action& action) {
    std::string line = word_for(action.level);
    if (!line.empty()) line[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(line[0])));
    if (const std::string from = session_words(app, action.session); !from.empty()) line += " · " + from;
    const std::string due = due_words(action, app.today());
    return due.empty() ? line : line + " · " + due;
}

}  // namespace alp::screens
