#include "screens/team/team_screen.h"

#include "workspace/workspace.h"

#include <alp/text.h>
#include <alp/ui/icons.h>
#include <alp/ui/widgets.h>

namespace alp::screens {

using namespace ui;

TeamScreen::TeamScreen(workspace::Teams& teams, shell::Navigator& navigator, TeamFields fields, MemberCards members, CaseTextTerm case_text,
                       TeamList list)
    : teams_(teams),
      navigator_(navigator),
      fields_(std::move(fields)),
      members_(std::move(members)),
      case_text_(std::move(case_text)),
      list_(std::move(list)) {}

std::string TeamScreen::title() const { return tr("Team"); }
std::optional<shell::SidebarItem> TeamScreen::sidebar() const { return shell::SidebarItem{icons::people}; }

bool TeamScreen::reveal(const shell::Reference& reference) {
    if (reference.what != store::Found::What::member) return false;
    navigator_.show(id());
    return true;
}

// The question stands on this screen, so the command leads to it and asks.
void TeamScreen::commands(std::vector<shell::Command>& all) {
    if (!list_.may_remove_examples()) return;
    const auto ask = [this] {
        navigator_.show(id());
        list_.ask_remove_examples();
    };
    all.push_back({tr("Remove the example teams"), "", ask, shell::command_words::examples});
}

void TeamScreen::draw() {
    question(tr("Team"));
    gap();
    if (const Team* team = teams_.current()) {
        fields_.draw(*team);
        gap();
        heading(tr("Members"));
        gap(8);
        members_.draw(team->id);
        gap(16);
        case_text_.draw(*team);
    }
    gap(24);
    list_.draw();
}

void add_team(shell::Navigator& navigator, workspace::Workspace& w) {
    TeamFields fields(w.store(), w.teams());
    MemberCards members(w.store(), w.teams(), w.undo(), w.clock(), EraseMemberDialog(w.store(), w.erasure()));
    CaseTextTerm case_text(w.teams(), w.erasure(), w.catalogue(), w.clock());
    TeamList list(w.store(), w.teams(), w.example_teams(), w.meetings(), navigator, RemoveTeamDialog(w.teams(), w.team_bin()),
                  TeamBinList(w.store(), w.team_bin()));
    navigator.add(
        std::make_unique<TeamScreen>(w.teams(), navigator, std::move(fields), std::move(members), std::move(case_text), std::move(list)));
}

}  // namespace alp::screens
