// Seeing what came of actions, and planning when to look again.
#include "../ui/inside.h"
#include "inside.h"

#include <alp/host/status_keys.h>
#include <alp/ui/date_field.h>
#include <alp/ui/parts.h>
#include <alp/ui/privacy.h>

#include <algorithm>
#include <cctype>
#include <unordered_map>

namespace alp::ui {
namespace {

using namespace std::chrono_literals;

void set_status(Session& session, const Id& action, ActionStatus status) {
    session.edit(tr("Status changed"), [&](Edit& edit) { edit.change<Action>(action, [&](Action& row) { row.status = status; }); });
}

void postpone(Session& session, const Action& action) {
    const Date day = two_weeks_later(action, local_date(session.header().held));
    session.edit(tr("Action moved two weeks"), [&](Edit& edit) { edit.change<Action>(action.id, [&](Action& row) { row.due = day; }); });
}

// One key each while a status has the keyboard, as on the first screen.
void take_status_keys(Session& session, const Action& action) {
    ImGuiIO& io = ImGui::GetIO();
    if (io.KeyCtrl || io.KeyAlt || io.WantTextInput) return;
    for (const ImWchar typed : io.InputQueueCharacters) {
        if (typed >= 128) continue;
        const char letter = static_cast<char>(std::tolower(static_cast<int>(typed)));
        const auto status = status_of_key(letter);
        if (letter == postpone_key) postpone(session, action);
        else if (status) set_status(session, action.id, *status);
        else continue;
        return io.InputQueueCharacters.resize(0);
    }
}

// One of the chips of this choice has it.
bool has_keyboard(const char* choice, std::span<const std::string> chips) {
    const ImGuiID focused = ImGui::GetCurrentContext()->NavId;
    ImGui::PushID(choice);
    const bool found =
        std::any_of(chips.begin(), chips.end(), [&](const std::string& chip) { return ImGui::GetID(chip.c_str()) == focused; });
    ImGui::PopID();
    return focused && found;
}

// Open ones, and those that were when they were first shown here: an action that is done stays until its effect is written down.
std::vector<const Action*> looked_at(const Session& session) {
    static std::unordered_map<Id, std::vector<Id>> shown;
    std::vector<Id>& ids = shown[session.id()];
    for (const Action* action : session.open_actions())
        if (std::find(ids.begin(), ids.end(), action->id) == ids.end()) ids.push_back(action->id);
    if (session.read_only())
        for (const Rating* rating : session.rows<Rating>())
            if (const auto id = rating->session == session.id() ? Id::parse(rating->subject) : std::nullopt;
                id && std::find(ids.begin(), ids.end(), *id) == ids.end())
                ids.push_back(*id);
    std::vector<const Action*> found;
    for (const Id& id : ids)
        if (const Action* action = session.find<Action>(id)) found.push_back(action);
    return found;
}

void one_open_action(Session& session, const Action& action, const std::function<void(const Action&)>& below) {
    const Id id = action.id;
    ImGui::PushID(id.text().c_str());
    begin_card("open");
    words(action.text);
    const std::string owner = owner_words(session, action), due = due_words(action, local_date(session.header().held));
    if (!owner.empty() || !due.empty()) quiet(owner.empty() || due.empty() ? owner + due : owner + " · " + due);
    gap(8);
    if (session.read_only()) {
        chip(word_for(action.status), ground_for(action.status));
        if (!action.effect.empty()) words(action.effect);
    } else {
        std::vector<std::string> statuses;
        for (const auto status : {ActionStatus::open, ActionStatus::busy, ActionStatus::done, ActionStatus::stuck, ActionStatus::dropped})
            statuses.push_back(word_for(status));
        int chosen = static_cast<int>(action.status);
        const bool changed = choice("status", statuses, chosen);
        if (has_keyboard("status", statuses)) take_status_keys(session, action);
        if (changed) set_status(session, id, static_cast<ActionStatus>(chosen));
        gap(8);
        const auto keep = [&](const std::string& text) {
            session.type(tr("Effect changed"), filled("effect/{}", id.text()),
                         [&](Edit& edit) { edit.change<Action>(id, [&](Action& row) { row.effect = text; }); });
        };
        std::string effect = action.effect;
        text_box(tr("Effect##effect"), effect, {.hint = tr("What came of it?"), .enter_submits = true});
        const bool writing = ImGui::IsItemActive();
        if (effect != action.effect) keep(effect);
        privacy_offer(session, filled("effect/{}", id.text()), effect, writing, keep);
    }
    if (below) {
        gap(8);
        below(action);
    }
    end_card();
    ImGui::PopID();
    gap();
}

void pick_day(Session& session, const char* id, const char* what, std::optional<Date> present, std::span<const int> weeks,
              const std::function<void(std::optional<Date>)>& chosen) {
    words(what);
    const std::string shown = present ? date_in_words(*present) : std::string(tr("Pick a day"));
    if (session.read_only()) return quiet(present ? shown : std::string(tr("Not planned.")));
    std::optional<Date> day = present;
    if (date_field(id, day, {.shown = shown, .weeks = weeks, .from = local_date(session.header().held)})) chosen(day);
}

}  // namespace

bool open_actions_answered(const Session& session) {
    const std::vector<const Action*> actions = looked_at(session);
    return !actions.empty() && std::ranges::all_of(actions, [](const Action* action) {
        return action->status != ActionStatus::open || !only_space(action->effect);
    });
}

void open_action_list(Session& session, const std::function<void(const Action&)>& below) {
    const auto actions = looked_at(session);
    if (actions.empty()) return quiet(tr("There are no open actions from earlier meetings."));
    if (!session.read_only()) {
        quiet(status_keys_in_words());
        gap();
    }
    for (const Action* action : actions) one_open_action(session, *action, below);
}

void look_back_plan(Session& session) { look_back_plan(session, 6, 0); }

void look_back_plan(Session& session, int in_brief, int as_a_whole) {
    propose_look_back(session, in_brief, as_a_whole);
    const SessionHeader& header = session.header();
    const std::optional<Date> brief = header.look_back, whole = header.recalibrate;
    pick_day(session, "brief", tr("When do we look back, for a quarter of an hour?"), brief, brief_weeks,
             [&](std::optional<Date> day) { session.plan_look_back(day, whole); });
    gap();
    pick_day(session, "whole", tr("When do we go through it again as a whole?"), whole, whole_weeks,
             [&](std::optional<Date> day) { session.plan_look_back(brief, day); });
}

}  // namespace alp::ui
