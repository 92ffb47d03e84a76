// Team: who is in it, since when and until when; and the other teams on this computer.
#pragma once

#include "screens/team/case_text_term.h"
#include "screens/team/member_cards.h"
#include "screens/team/team_fields.h"
#include "screens/team/team_list.h"

namespace alp::workspace {
class Workspace;
}

namespace alp::screens {

class TeamScreen : public shell::Screen {
public:
    TeamScreen(workspace::Teams& teams, shell::Navigator& navigator, TeamFields fields, MemberCards members, CaseTextTerm case_text,
               TeamList list);

    std::string_view id() const override { return "team"; }
    std::string title() const override;
    std::optional<shell::SidebarItem> sidebar() const override;
    void entered() override { members_.sort_again(); }
    bool reveal(const shell::Reference& reference) override;  // a member
    void commands(std::vector<shell::Command>& all) override;
    void draw() override;

private:
    workspace::Teams& teams_;
    shell::Navigator& navigator_;
    TeamFields fields_;
    MemberCards members_;
    CaseTextTerm case_text_;
    TeamList list_;
};

void add_team(shell::Navigator& navigator, workspace::Workspace& workspace);

}  // namespace alp::screens
