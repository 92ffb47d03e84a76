#include "screens/welcome/new_team_form.h"

#include "screens/shared/privacy_check.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <algorithm>
#include <utility>

namespace alp::screens {

using namespace ui;

void NewTeamForm::show() {
    open_ = true;
    next_ = Field::name;
}

void NewTeamForm::clear() {
    name_.clear();
    partnership_.clear();
    members_.clear();
    open_ = false;
    next_ = Field::none;
}

void NewTeamForm::make_with(const std::vector<workspace::PastedPerson>& members) {
    Team team;
    team.name = name_.text();
    team.partnership = partnership_.text();
    if (!teams_.create(team)) return;
    teams_.add_members("", members);  // without a label: they come with the team, and are no step of their own for undo
    clear();
    navigation_.go(workspace::Destination::front);
}

// Names alone are taken as they are; where roles were split off or something is doubtful, somebody looks first.
void NewTeamForm::make() {
    std::vector<workspace::PastedPerson> people = workspace::people_in(members_.text(), {});
    const bool plain = std::ranges::all_of(people, [](const workspace::PastedPerson& one) { return one.take && one.role.empty(); });
    if (plain) return make_with(people);
    pasted_.ask(std::move(people), [this](const std::vector<workspace::PastedPerson>& taken) { make_with(taken); });
}

void NewTeamForm::draw_buttons() {
    ImGui::BeginDisabled(only_space(name_.text()));
    if (button(tr("Make this team"), Kind::primary)) make();
    ImGui::EndDisabled();
    ImGui::SameLine(0, em(12));
    if (button(tr("Back"), Kind::quiet)) open_ = false;
}

void NewTeamForm::draw_names(Field focused) {
    words(tr("Name of the team"), Face::strong);
    if (text_box(tr("Name of the team##name"), name_.text(),
                 {.hint = tr("for example: Neighbourhood team North"), .enter_submits = true, .focus = focused == Field::name}) ==
        Typed::submitted)
        next_ = Field::partnership;
    privacy_check("new-team/name", name_.text(), ImGui::IsItemActive());
    gap(8);
    words(tr("What do you call your partnership? (may stay empty)"), Face::strong);
    if (text_box(tr("Partnership##partnership"), partnership_.text(),
                 {.hint = tr("for example: neighbourhood team; it comes in the first question of the card"),
                  .enter_submits = true,
                  .focus = focused == Field::partnership}) == Typed::submitted)
        next_ = Field::members;
    privacy_check("new-team/partnership", partnership_.text(), ImGui::IsItemActive());
    gap(16);
    draw_buttons();
}

// The button stands with the names, at the left: a long list of members does not push it off the screen.
void NewTeamForm::draw() {
    heading(tr("Make your team"));
    gap(8);
    // The palette that led here has the keyboard until it is gone.
    const bool free = !ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
    const Field focused = free ? std::exchange(next_, Field::none) : Field::none;
    flow(2, em(300), [&](int i, float) {
        if (i == 0) return draw_names(focused);
        words(tr("Members, one on a line, with their role (may come later)"), Face::strong);
        text_box(tr("Members##members"), members_.text(),
                 {.hint = tr("Anneke, community nurse"), .focus = focused == Field::members, .least_lines = 8});
        privacy_check("new-team/members", members_.text(), ImGui::IsItemActive(), Written::names);
    });
    for (workspace::DraftText* field : {&name_, &partnership_, &members_}) field->keep();
    pasted_.draw();
}

}  // namespace alp::screens
