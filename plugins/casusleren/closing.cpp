// cl.9: actions on three levels, from the lessons or new; when we look back; when the case is erased.
#include "desk.h"

#include <alp/text.h>

namespace cl {

using namespace alp;

namespace {

bool became_action(const Session& session, const Id& lesson) {
    const auto actions = session.actions();
    return std::any_of(actions.begin(), actions.end(), [&](const Action* action) { return action->contribution == lesson; });
}

// The action says what it came from: its lesson, and the baken or theme of that.
void make_action(Session& session, const Contribution& lesson) {
    Action action;
    action.team = session.header().team;
    action.session = session.id();
    action.contribution = lesson.id;
    action.step = at::actions;
    const bool personal = lesson.question == asked::me;
    action.question = personal ? "cl.9.me" : "cl.9.team";
    action.level = personal ? Level::individual : Level::team;
    action.text = lesson.text;
    action.owner = lesson.author;
    action.place = static_cast<double>(session.actions().size()) + 1;
    if (const auto& themes = session.themes_of(lesson.id); !themes.empty()) action.theme = themes.front()->id;
    session.edit(tr("Action made of a lesson"), [&](Edit& edit) { edit.add(action); });
}

void draw_from_lessons(Desk& desk) {
    if (!desk.writable()) return;
    std::vector<const Contribution*> left;
    for (const Contribution* lesson : desk.session.contributions(at::harvest))
        if (!became_action(desk.session, lesson->id)) left.push_back(lesson);
    if (left.empty()) return;
    ui::begin_card("from");
    ui::heading(tr("From the harvest"));
    ui::gap(6);
    for (const Contribution* lesson : left) {
        ImGui::PushID(lesson->id.text().c_str());
        ui::words(lesson->text);
        if (ui::text_link(tr("Make it an action"))) make_action(desk.session, *lesson);
        ui::gap(8);
        ImGui::PopID();
    }
    ui::end_card();
    ui::gap();
}

void draw_level(Desk& desk, const char* question, Level level) {
    ui::begin_card(question);
    draw_question(desk.session, question);
    if (desk.place.fresh && desk.writable() && desk.session.actions().empty()) ImGui::SetKeyboardFocusHere();
    desk.place.fresh = false;  // the keyboard went to the first
    ui::action_list(desk.session, at::actions, question, level, colour);
    ui::end_card();
    ui::gap();
}

}  // namespace

void draw_actions(Desk& desk) {
    draw_from_lessons(desk);
    draw_level(desk, "cl.9.me", Level::individual);
    draw_level(desk, "cl.9.team", Level::team);
    draw_level(desk, "cl.9.others", Level::external);
    ui::begin_card("plan");
    ui::look_back_plan(desk.session);
    ui::end_card();
    ui::gap();
    ui::quiet(tr("Next time we begin with these actions: what happened, and did it help?"));
    ui::quiet(erase_line(desk.reading));
    ui::gap();
}

}  // namespace cl
