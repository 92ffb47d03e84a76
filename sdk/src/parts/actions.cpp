// Agreeing on actions.
#include "inside.h"

#include <alp/typed_action.h>
#include <alp/ui/date_field.h>
#include <alp/ui/large.h>
#include <alp/ui/parts.h>
#include <alp/ui/privacy.h>

#include <algorithm>

namespace alp::ui {
namespace {

void change(Session& session, const char* label, const Id& action, const std::function<void(Action&)>& how) {
    session.edit(label, [&](Edit& edit) { edit.change<Action>(action, how); });
}

void type(Session& session, const char* label, const char* what, const Id& action, const std::function<void(Action&)>& how) {
    session.type(label, filled("{}/{}", what, action.text()), [&](Edit& edit) { edit.change<Action>(action, how); });
}

void remove(Session& session, const Id& action) {
    session.edit(tr("Action removed"), [&](Edit& edit) { edit.remove<Action>(action); });
}

// `first`: it begins its line.
void pick_owner(Session& session, const Action& action, bool first) {
    const auto members = session.members();
    std::vector<std::string> names;
    for (const Member* member : members) names.push_back(session.name_of(member->id));
    const bool external = action.level == Level::external, team = action.level == Level::team;
    const Id present = external ? action.asks : action.owner;
    names.push_back(team ? tr("the team") : tr("Nobody yet"));
    const std::string shown = present ? session.name_of(present) : external ? tr("Who asks it?") : team ? tr("the team") : tr("Who?");
    if (!first) beside(button_width(shown.c_str()));
    const int picked = pick("owner", shown, names);
    if (picked < 0) return;
    const Id member = picked < static_cast<int>(members.size()) ? members[static_cast<std::size_t>(picked)]->id : Id{};
    change(session, tr("Owner chosen"), action.id, [&](Action& row) { (external ? row.asks : row.owner) = member; });
}

void pick_due(Session& session, const Action& action) {
    const std::string shown = action.due ? filled(tr("by {}"), short_date(*action.due)) : std::string(tr("By when?"));
    beside(button_width(shown.c_str()));
    std::optional<Date> due = action.due;
    const SessionHeader& header = session.header();
    if (date_field("due", due, {.shown = shown, .weeks = action_weeks, .from = local_date(header.held), .look_back = header.look_back}))
        change(session, tr("Date chosen"), action.id, [&](Action& row) { row.due = due; });
}

// The themes this meeting agreed on: what an action can be about. None: nothing is asked.
void pick_theme(Session& session, const Action& action) {
    std::vector<const Theme*> themes;
    const auto offer = [&](const Theme* theme) {
        if (theme && std::find(themes.begin(), themes.end(), theme) == themes.end()) themes.push_back(theme);
    };
    for (const Agreement* agreement : session.agreements()) offer(session.find<Theme>(agreement->theme));
    offer(session.find<Theme>(action.theme));
    if (themes.empty()) return;
    std::vector<std::string> names;
    for (const Theme* theme : themes) names.push_back(theme->name);
    names.push_back(tr("No theme"));
    const Theme* present = session.find<Theme>(action.theme);
    const std::string shown = present ? present->name : std::string(tr("About what?"));
    beside(button_width(shown.c_str()));
    const int picked = pick("theme", shown, names);
    if (picked < 0) return;
    const auto at = static_cast<std::size_t>(picked);
    const Id theme = at < themes.size() ? themes[at]->id : Id{};
    change(session, tr("Theme chosen"), action.id, [&](Action& row) { row.theme = theme; });
}

// The gentle check: an action outlives the case it came from, and goes from one instrument to the other.
void offer(Session& session, const Id& action, bool writing) {
    const Action* there = session.find<Action>(action);
    if (!there) return;
    privacy_offer(session, action.text(), there->text, writing, [&](const std::string& text) {
        type(session, tr("Action changed"), "action", action, [&](Action& row) { row.text = text; });
    });
}

// True when something was asked about it, below it.
bool outside_field(Session& session, const Action& action) {
    const Id id = action.id;
    const auto keep = [&](const std::string& text) {
        type(session, tr("Outside party changed"), "outside", id, [&](Action& row) { row.outside = text; });
    };
    std::string text = action.outside;
    const std::string of = filled("outside/{}", id.text());
    text_box(tr("Outside party##outside"), text, {.hint = tr("Who outside the team?"), .enter_submits = true, .width = em(240)});
    const bool writing = ImGui::IsItemActive();
    if (text != action.outside) keep(text);
    const bool asks = privacy_asks(session, of, text, writing);
    if (asks) privacy_offer(session, of, text, writing, keep);
    return asks;
}

// True when Enter was pressed in its words.
bool one_action(Session& session, const Action& action, unsigned colour) {
    const Id id = action.id;
    Typed typed = Typed::nothing;
    ImGui::PushID(id.text().c_str());
    begin_card("action", 0, 0, wash(colour));
    if (session.read_only()) {
        words(action.text);
        const std::string owner = owner_words(session, action), due = due_words(action, local_date(session.header().held));
        if (!owner.empty() || !due.empty()) quiet(owner.empty() || due.empty() ? owner + due : owner + " · " + due);
    } else {
        typed = row_field(
            session, id, tr("Action##text"), action.text, {.enter_submits = true, .frame = false},
            [&](const std::string& text) { type(session, tr("Action changed"), "action", id, [&](Action& row) { row.text = text; }); },
            [&] { remove(session, id); });
        offer(session, id, ImGui::IsItemActive());
        gap(8);
        const bool first = action.level != Level::external || outside_field(session, action);
        pick_owner(session, action, first);
        pick_due(session, action);
        pick_theme(session, action);
        const char* away = tr("Remove##action");
        beside(button_width(away, Kind::quiet));
        if (button(away, Kind::quiet)) remove(session, id);
    }
    end_card();
    ImGui::PopID();
    return typed == Typed::submitted;
}

bool new_action(Session& session, const char* field, std::string_view step, std::string_view question, Level level) {
    const auto made = [&](const std::string& text) {
        Action row;
        row.id = make_id();
        row.team = session.header().team;
        row.session = session.id();
        row.step = step;
        row.question = question;
        row.level = level;
        row.text = text;
        row.place = static_cast<double>(session.actions().size()) + 1;
        return row;
    };
    const auto begin = [&](const std::string& text) {
        const Action row = made(text);
        session.type(tr("Action agreed"), filled("action/{}", row.id.text()), [&](Edit& edit) { edit.add(row); });
        return row.id;
    };
    const auto add_all = [&](const std::vector<std::string>& texts) {
        const auto count = static_cast<long>(texts.size());
        session.edit(filled(trn("{} action agreed", "{} actions agreed", count), count), [&](Edit& edit) {
            double further = 0;
            for (const std::string& text : texts) {
                Action row = made(text);
                row.place += further++;
                edit.add(row);
            }
        });
    };
    return draft_field(
        session, field, {.hint = tr("+ Write an action, or “Anna, 12 Jan: …” Enter"), .enter_submits = true, .dashed = true},
        [&](const Id& id) -> const std::string* {
            const Action* there = session.find<Action>(id);
            return there ? &there->text : nullptr;
        },
        {.begin = begin,
         .change =
             [&](const Id& id, const std::string& text) {
                 type(session, tr("Action agreed"), "action", id, [&](Action& row) { row.text = text; });
             },
         .drop = [&](const Id& id) { session.type("", filled("action/{}", id.text()), [&](Edit& edit) { edit.remove<Action>(id); }); },
         .ended =
             [&](const Id& id) {
                 const Action* there = session.find<Action>(id);
                 const auto typed = there ? read_action(session, there->text) : std::nullopt;
                 if (typed) type(session, tr("Action agreed"), "action", id, [&](Action& row) { typed->put_in(row); });
             },
         .doubt = [&](const std::string& text, bool again) { return doubt_about_action(session, text, again); },
         .add_all = add_all});
}

}  // namespace

void action_list(Session& session, std::string_view step, std::string_view question, Level level, unsigned colour) {
    ImGui::PushID(std::string(word(level)).c_str());
    const char* field = tr("New action##new");
    const Id draft = session.read_only() ? Id{} : draft_of(ImGui::GetID(field), session.id()).row;
    bool any = false, on = false;
    for (const Action* action : session.actions())
        if (action->level == level && action->id != draft) {
            on |= one_action(session, *action, colour);
            any = true;
            gap(8);
        }
    if (on) focus_field(ImGui::GetID(field));
    if (!session.read_only()) new_action(session, field, step, question, level);
    else if (!any) quiet(tr("Nothing was agreed here."));
    ImGui::PopID();
}

void large_open_actions(const Session& session) {
    std::vector<LargeCard> cards;
    for (const Action* action : session.open_actions()) {
        const std::string owner = owner_words(session, *action), due = due_words(*action, local_date(session.header().held));
        cards.push_back({.text = action->text, .below = owner.empty() || due.empty() ? owner + due : owner + " · " + due});
    }
    large_cards("open actions", cards);
}

void large_actions(const Session& session, Level level, unsigned colour) {
    for (const Action* action : session.actions()) {
        if (action->level != level) continue;
        begin_card(action->id.text().c_str(), 0, 0, wash(colour, 0.12f));
        words(action->text, Face::room);
        const std::string owner = owner_words(session, *action);
        const std::string due = due_words(*action, local_date(session.header().held));
        if (!owner.empty() || !due.empty())
            words(owner.empty() || due.empty() ? owner + due : owner + " · " + due, Face::room, palette().quiet);
        end_card();
        gap(8);
    }
}

}  // namespace alp::ui
