// No team yet: make one, or practise with the examples.
#include "app/app.h"
#include "app/shell.h"
#include "screens/screen.h"

#include <alp/ui/widgets.h>

#include <sstream>
#include <utility>

namespace alp::screens {
namespace {

using namespace ui;

struct NewTeam {
    std::string name, partnership, members;
    bool open = false;
    int next = 0;  // the field that takes the keyboard: 1 name, 2 partnership, 3 members
} form;

bool only_space(const std::string& text) { return text.find_first_not_of(" \t\n") == text.npos; }

void make(app::App& app) {
    Team team;
    team.name = form.name;
    team.partnership = form.partnership;
    const Id id = app.create_team(team);
    if (!id) return;
    std::istringstream lines(form.members);
    std::vector<std::string> names;
    for (std::string line; std::getline(lines, line);)
        if (!only_space(line)) names.push_back(line);
    if (!names.empty())
        app.edit_team("", [&](Edit& edit) {  // as the team itself: no step for undo
            int number = 0;
            for (const std::string& name : names) {
                Member member;
                member.team = id;
                member.name = name;
                member.number = ++number;
                member.joined = app.today();
                edit.add(member);
            }
        });
    form = {};
    app.show(app::Screen::today);
}

void draw_form(app::App& app) {
    const int focus = std::exchange(form.next, 0);
    heading(tr("Make your team"));
    gap(8);
    words(tr("Name of the team"), Face::strong);
    if (text_box(tr("Name of the team##name"), form.name,
                 {.hint = tr("for example: Neighbourhood team North"), .enter_submits = true, .focus = focus == 1}) == Typed::submitted)
        form.next = 2;
    gap(8);
    words(tr("What do you call your partnership? (may stay empty)"), Face::strong);
    if (text_box(tr("Partnership##partnership"), form.partnership,
                 {.hint = tr("for example: neighbourhood team; it comes in the first question of the card"),
                  .enter_submits = true,
                  .focus = focus == 2}) == Typed::submitted)
        form.next = 3;
    gap(8);
    words(tr("Members, one on a line (may come later)"), Face::strong);
    text_box(tr("Members##members"), form.members, {.focus = focus == 3, .least_lines = 4});
    gap(16);
    ImGui::BeginDisabled(only_space(form.name));
    if (button(tr("Make this team"), Kind::primary)) make(app);
    ImGui::EndDisabled();
    ImGui::SameLine(0, em(12));
    if (button(tr("Back"), Kind::quiet)) form.open = false;
}

}  // namespace

void draw_first_start(app::App& app) {
    const float there = ImGui::GetContentRegionAvail().x, width = std::min(there, em(620));
    ImGui::Dummy({0, em(40)});
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + (there - width) / 2);
    ImGui::BeginChild("welcome", {width, 0}, false, ImGuiWindowFlags_NoBackground);
    question(tr("Welcome"));
    gap(8);
    words(
        tr("With this program a team fills in its card, learns from cases, and looks back: one history for years, on this computer only."));
    gap(8);
    quiet(tr("Nothing is sent anywhere. Ask for an encrypted disk, because cases are told here."));
    gap(24);
    if (form.open) {
        draw_form(app);
    } else {
        if (app::has_backup(app)) {
            begin_card("backups", 0, 0xB45309);
            heading(tr("There are backups"));
            quiet(tr("The file of the store is new or empty, but backups of teams lie beside it."));
            gap(8);
            app::newest_backup_button(app);
            end_card();
            gap(16);
        }
        begin_card("own", 0, 0x0F766E);
        heading(tr("With your own team"));
        quiet(tr("A name is enough to start."));
        gap(8);
        if (button(tr("Make your team##open"), Kind::primary)) form.open = true, form.next = 1;
        end_card();
        gap(16);
        begin_card("examples", 0, 0x4F46E5);
        heading(tr("Practise first"));
        quiet(tr("Six example teams with a filled card from 2014 and 2015. Everything may go wrong here; they are removed in one click."));
        gap(8);
        if (button(tr("Practise with example teams"))) app.add_examples();
        end_card();
    }
    ImGui::EndChild();
}

}  // namespace alp::screens
