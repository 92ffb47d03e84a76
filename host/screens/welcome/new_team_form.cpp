#include "screens/welcome/new_team_form.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <sstream>
#include <utility>

namespace alp::screens {

using namespace ui;

namespace {

bool only_space(const std::string& text) { return text.find_first_not_of(" \t\n") == text.npos; }

}  // namespace

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

void NewTeamForm::add_members(const Id& team) {
    std::istringstream lines(members_.text());
    std::vector<std::string> names;
    for (std::string line; std::getline(lines, line);)
        if (!only_space(line)) names.push_back(line);
    if (names.empty()) return;
    // Without a label: the members come with the team, and are no step of their own for undo.
    teams_.edit("", [&](Edit& edit) {
        int number = 0;
        for (const std::string& name : names) {
            Member member;
            member.team = team;
            member.name = name;
            member.number = ++number;
            member.joined = clock_.today();
            edit.add(member);
        }
    });
}

void NewTeamForm::make() {
    Team team;
    team.name = name_.text();
    team.partnership = partnership_.text();
    const Id id = teams_.create(team);
    if (!id) return;
    add_members(id);
    clear();
    navigation_.go(workspace::Destination::front);
}

void NewTeamForm::draw_fields() {
    const Field focused = std::exchange(next_, Field::none);
    words(tr("Name of the team"), Face::strong);
    if (text_box(tr("Name of the team##name"), name_.text(),
                 {.hint = tr("for example: Neighbourhood team North"), .enter_submits = true, .focus = focused == Field::name}) ==
        Typed::submitted)
        next_ = Field::partnership;
    gap(8);
    words(tr("What do you call your partnership? (may stay empty)"), Face::strong);
    if (text_box(tr("Partnership##partnership"), partnership_.text(),
                 {.hint = tr("for example: neighbourhood team; it comes in the first question of the card"),
                  .enter_submits = true,
                  .focus = focused == Field::partnership}) == Typed::submitted)
        next_ = Field::members;
    gap(8);
    words(tr("Members, one on a line (may come later)"), Face::strong);
    text_box(tr("Members##members"), members_.text(), {.focus = focused == Field::members, .least_lines = 4});
    for (workspace::DraftText* field : {&name_, &partnership_, &members_}) field->keep();
}

void NewTeamForm::draw() {
    heading(tr("Make your team"));
    gap(8);
    draw_fields();
    gap(16);
    ImGui::BeginDisabled(only_space(name_.text()));
    if (button(tr("Make this team"), Kind::primary)) make();
    ImGui::EndDisabled();
    ImGui::SameLine(0, em(12));
    if (button(tr("Back"), Kind::quiet)) open_ = false;
}

}  // namespace alp::screens
