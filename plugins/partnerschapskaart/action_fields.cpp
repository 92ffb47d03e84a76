// Who does an action, by when, and from which theme it came.
#include "desk.h"
#include "edits.h"

#include <alp/text.h>
#include <alp/ui/date_field.h>
#include <alp/ui/privacy.h>
#include <alp/ui/widgets.h>

namespace pk {

using namespace alp;

namespace {

constexpr float outside_width = 200;  // design pixels

// A guest is not a member: the action is then one that others are asked to do, with a field for who does it.
void give_away(Desk& desk, const Action& action) {
    for (const Group& group : desk.card.column(actions).groups)
        if (group.question == external_question)
            desk.view.say = filled(tr("It stands under “{}” now: write there who does it."), group.heading);
    move_to_question(desk.session, desk.card, action.contribution, external_question);
    desk.place.naming_outside = true;
}

// A member, nobody yet, or for an owner someone who is none.
void member(Desk& desk, const Action& action, const char* id, const char* ask, Id Action::*field, const char* label, bool beside) {
    std::vector<std::string> words;
    std::vector<Id> ids;
    for (const Member* one : desk.session.members()) {
        words.push_back(desk.session.name_of(one->id));
        ids.push_back(one->id);
    }
    words.push_back(tr("Nobody yet"));
    ids.push_back({});
    if (field == &Action::owner) words.push_back(tr("A guest, or someone else outside the team…"));
    const std::string shown = action.*field ? desk.session.name_of(action.*field) : ask;
    if (beside) ui::beside(ui::button_width(shown.c_str()));
    const int picked = ui::pick(id, shown, words);
    if (picked < 0) return;
    if (static_cast<std::size_t>(picked) == ids.size()) return give_away(desk, action);
    change_action(desk.session, label, action.id, [&](Action& row) { row.*field = ids[static_cast<std::size_t>(picked)]; });
}

void due(Desk& desk, const Action& action) {
    const SessionHeader& header = desk.session.header();
    const std::string shown = action.due ? short_date(*action.due) : tr("By when?");
    ui::beside(ui::button_width(shown.c_str()));
    std::optional<Date> day = action.due;
    if (ui::date_field("due", day,
                       {.shown = shown, .weeks = ui::action_weeks, .from = local_date(header.held), .look_back = header.look_back}))
        change_action(desk.session, tr("Date chosen"), action.id, [&](Action& row) { row.due = day; });
}

void from_theme(Desk& desk, const Action& action) {
    std::vector<std::string> words;
    std::vector<Id> ids;
    std::string shown = tr("From which theme?");
    for (std::size_t column = 0; column < actions; ++column)
        for (const ThemeCard& card : desk.card.themes(desk.session, column).used) {
            words.push_back(card.theme->name);
            ids.push_back(card.theme->id);
            if (card.theme->id == action.theme) shown = card.theme->name;
        }
    if (ids.empty()) return;
    words.push_back(tr("No theme"));
    ids.push_back({});
    ui::beside(ui::button_width(shown.c_str()));
    const int picked = ui::pick("from", shown, words);
    if (picked >= 0)
        change_action(desk.session, tr("Theme of an action chosen"), action.id,
                      [&](Action& row) { row.theme = ids[static_cast<std::size_t>(picked)]; });
}

}  // namespace

void draw_action_fields(Desk& desk, const Action& action, bool beside) {
    if (action.level == Level::external) {
        std::string outside = action.outside;
        const ui::TextBox box{.hint = tr("Who outside the team does it?"),
                              .enter_submits = true,
                              .focus = desk.place.naming_outside,
                              .width = beside ? ui::em(outside_width) : 0};
        desk.place.naming_outside = false;
        if (beside) ui::beside(ui::em(outside_width));
        const Id id = action.id;
        const auto keep = [&](const std::string& text) {
            desk.session.type(tr("Outside party changed"), filled("outside/{}", id.text()),
                              [&](Edit& edit) { edit.change<Action>(id, [&](Action& row) { row.outside = text; }); });
        };
        const ui::Typed typed = ui::text_box(tr("Outside party##outside"), outside, box);
        const bool writing = ImGui::IsItemActive();
        if (typed == ui::Typed::changed) keep(outside);
        ui::privacy_offer(desk.session, filled("outside/{}", id.text()), outside, writing, keep);
        if (!beside) ui::gap(6);
        member(desk, action, "asks", tr("Who asks it?"), &Action::asks, tr("Chosen who asks it"), beside);
    } else {
        member(desk, action, "owner", tr("Who does it?"), &Action::owner, tr("Owner chosen"), beside);
    }
    due(desk, action);
    from_theme(desk, action);
    if (!beside) ui::gap(8);
}

}  // namespace pk
