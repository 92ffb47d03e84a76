// "Eerst: wat spraken we af?": open actions, overdue first, a key each.
#include "screens/today.h"

#include "app/app.h"
#include "screens/keyboard.h"

#include <alp/ui/parts.h>

namespace alp::screens {
namespace {

using namespace ui;

std::string capitalised(std::string text) {
    if (!text.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return text;
}

void set_status(app::App& app, const Id& action, ActionStatus status) {
    app.edit_team(tr("Status changed"), [&](Edit& edit) { edit.change<Action>(action, [&](Action& row) { row.status = status; }); });
}

void postpone(app::App& app, const Action& action) {
    const Date from = std::max(action.due.value_or(app.today()), app.today());
    app.edit_team(tr("Action moved two weeks"),
                  [&](Edit& edit) { edit.change<Action>(action.id, [&](Action& row) { row.due = from + std::chrono::days{14}; }); });
}

void status_key(app::App& app, const Action& action) {
    switch (letter_typed().value_or(' ')) {
        case 'g': return set_status(app, action.id, ActionStatus::done);
        case 'l': return set_status(app, action.id, ActionStatus::busy);
        case 'v': return set_status(app, action.id, ActionStatus::stuck);
        case 'x': return set_status(app, action.id, ActionStatus::dropped);
        case 'o': return set_status(app, action.id, ActionStatus::open);
        case 's': return postpone(app, action);
        default: return;
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
    ImGui::EndPopup();
}

std::string source_of(app::App& app, const Action& action) {
    std::string line = capitalised(word_for(action.level));
    for (const auto& session : app.books().timeline())
        if (session.header.id == action.session) {
            const auto* entry = app.catalogue().find(session.header.instrument);
            line += filled(" · {} {}", entry ? entry->name : session.header.title, short_date(local_date(session.header.held)));
        }
    const std::string due = due_words(action, app.today());
    return due.empty() ? line : line + " · " + due;
}

// "Te laat: 3 weken".
std::string late_words(long days) {
    if (days < 14) return filled(trn("Late: {} day", "Late: {} days", days), days);
    if (days < 365) return filled(trn("Late: {} week", "Late: {} weeks", days / 7), days / 7);
    return filled(trn("Late: {} year", "Late: {} years", days / 365), days / 365);
}

float status_width(const std::string& word) {
    const WithFace chips(Face::quiet);
    return ImGui::CalcTextSize(word.c_str()).x + em(24);
}

void draw_action(app::App& app, const Action& action) {
    const Id id = action.id;
    ImGui::PushID(id.text().c_str());
    rule();
    const long days = action.due ? (app.today() - *action.due).count() : 0;
    const bool late = days > 0 && action.status == ActionStatus::open;
    const std::string word = late ? late_words(days) : word_for(action.status);
    const float start = ImGui::GetCursorPosX(), there = ImGui::GetContentRegionAvail().x, chip_width = status_width(word);
    const float top = ImGui::GetCursorPosY(), text_width = std::max(em(120), there - chip_width - em(12));
    {
        const Within text(text_width);
        words(action.text);
        quiet(source_of(app, action));
    }
    const float bottom = ImGui::GetCursorPosY();
    ImGui::SetCursorPos({start + there - chip_width, top + em(4)});
    if (status_chip((word + "###status").c_str(), late ? palette().late : ground_for(action.status))) ImGui::OpenPopup("status");
    if (last_item_has_keyboard()) status_key(app, action);
    status_menu(app, id);
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
