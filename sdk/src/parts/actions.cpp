// Agreeing on actions, and seeing what came of them.
#include <alp/ui/parts.h>

#include <unordered_map>

namespace alp::ui {
namespace {

using namespace std::chrono_literals;

void change(Session& session, const char* label, const Id& action, const std::function<void(Action&)>& how) {
    session.edit(label, [&](Edit& edit) { edit.change<Action>(action, how); });
}

void pick_owner(Session& session, const Action& action) {
    const auto members = session.members();
    std::vector<std::string> names;
    for (const Member* member : members) names.push_back(session.name_of(member->id));
    const bool external = action.level == Level::external;
    const Id present = external ? action.asks : action.owner;
    names.push_back(tr("Nobody yet"));
    const std::string shown = present ? session.name_of(present) : external ? tr("Who asks it?") : tr("Who?");
    const int picked = pick("owner", shown, names);
    if (picked < 0) return;
    const Id member = picked < static_cast<int>(members.size()) ? members[static_cast<std::size_t>(picked)]->id : Id{};
    change(session, tr("Owner chosen"), action.id, [&](Action& row) { (external ? row.asks : row.owner) = member; });
}

void pick_due(Session& session, const Action& action) {
    const Date start = local_date(session.header().held);
    const int weeks[] = {1, 2, 4, 6, 8, 13, 26, 52};
    std::vector<std::string> words_to_pick;
    for (const int count : weeks)
        words_to_pick.push_back(filled(trn("In {} week: {}", "In {} weeks: {}", count), count, date_in_words(start + std::chrono::days{7 * count})));
    words_to_pick.push_back(tr("No date"));
    const int picked = pick("due", action.due ? short_date(*action.due) : tr("By when?"), words_to_pick);
    if (picked < 0) return;
    std::optional<Date> due;
    if (picked < static_cast<int>(std::size(weeks))) due = start + std::chrono::days{7 * weeks[picked]};
    change(session, tr("Date chosen"), action.id, [&](Action& row) { row.due = due; });
}

void one_action(Session& session, const Action& action, unsigned colour) {
    ImGui::PushID(action.id.text().c_str());
    begin_card("action", 0, 0, wash(colour));
    const Id id = action.id;
    if (session.read_only()) {
        words(action.text);
        quiet(filled("{}  {}", owner_words(session, action), due_words(action, local_date(session.header().held))));
    } else {
        std::string text = action.text, outside = action.outside;
        const auto typed = [&](const char* label, const char* key, const std::function<void(Action&)>& how) {
            session.type(label, filled("{}/{}", key, id.text()), [&](Edit& edit) { edit.change<Action>(id, how); });
        };
        if (text_box(tr("Action##text"), text, {.enter_submits = true, .frame = false}) == Typed::changed)
            typed(tr("Action changed"), "action", [&](Action& row) { row.text = text; });
        if (action.level == Level::external &&
            text_box(tr("Outside party##outside"), outside, {.hint = tr("Who outside the team?"), .enter_submits = true}) == Typed::changed)
            typed(tr("Outside party changed"), "outside", [&](Action& row) { row.outside = outside; });
        pick_owner(session, action);
        ImGui::SameLine(0, em(8));
        pick_due(session, action);
        ImGui::SameLine(0, em(8));
        if (button(tr("Remove##action"), Kind::quiet)) session.edit(tr("Action removed"), [&](Edit& edit) { edit.remove<Action>(id); });
    }
    end_card();
    ImGui::PopID();
}

}  // namespace

void action_list(Session& session, std::string_view step, std::string_view question, Level level, unsigned colour) {
    ImGui::PushID(static_cast<int>(level));
    for (const Action* action : session.actions())
        if (action->level == level) {
            one_action(session, *action, colour);
            gap(8);
        }
    static std::unordered_map<ImGuiID, std::string> drafts;
    if (!session.read_only()) {
        std::string& text = drafts[ImGui::GetID("draft")];
        const Typed typed = text_box(tr("New action##new"), text, {.hint = tr("+ Write an action… Enter"), .enter_submits = true});
        if ((typed == Typed::submitted || typed == Typed::left) && text.find_first_not_of(" \t\n") != text.npos) {
            Action row;
            row.team = session.header().team;
            row.session = session.id();
            row.step = step;
            row.question = question;
            row.level = level;
            row.text = text;
            row.place = static_cast<double>(session.actions().size()) + 1;
            session.edit(tr("Action agreed"), [&](Edit& edit) { edit.add(row); });
            text.clear();
        }
    }
    ImGui::PopID();
}

void open_action_list(Session& session) {
    const auto open = session.open_actions();
    if (open.empty()) return quiet(tr("There are no open actions from earlier meetings."));
    for (const Action* action : open) {
        ImGui::PushID(action->id.text().c_str());
        begin_card("open");
        words(action->text);
        const std::string owner = owner_words(session, *action), due = due_words(*action, local_date(session.header().held));
        quiet(owner.empty() || due.empty() ? owner + due : owner + " · " + due);
        gap(8);
        std::vector<std::string> statuses;
        for (const auto status : {ActionStatus::open, ActionStatus::busy, ActionStatus::done, ActionStatus::stuck, ActionStatus::dropped})
            statuses.push_back(word_for(status));
        int chosen = static_cast<int>(action->status);
        const Id id = action->id;
        if (choice("status", statuses, chosen) && !session.read_only())
            change(session, tr("Status changed"), id, [&](Action& row) { row.status = static_cast<ActionStatus>(chosen); });
        std::string effect = session.records().find<Action>(id)->effect;
        gap(8);
        if (text_box(tr("Effect##effect"), effect, {.hint = tr("What came of it?"), .enter_submits = true, .read_only = session.read_only()}) ==
            Typed::changed)
            session.type(tr("Effect changed"), filled("effect/{}", id.text()), [&](Edit& edit) {
                edit.change<Action>(id, [&](Action& row) { row.effect = effect; });
            });
        end_card();
        gap(8);
        ImGui::PopID();
    }
}

}  // namespace alp::ui
