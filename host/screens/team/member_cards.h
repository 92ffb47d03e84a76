// The members of the open team, a card each: name, role, since when and until when; and adding one, or a list that is pasted.
#pragma once

#include "screens/shared/pasted_people_dialog.h"
#include "screens/team/erase_member_dialog.h"
#include "workspace/draft_text.h"
#include "workspace/teams.h"
#include "workspace/undo.h"

#include <set>

namespace alp::screens {

class MemberCards {
public:
    MemberCards(workspace::OpenStore& store, workspace::Teams& teams, workspace::UndoCommands& undo, const workspace::Clock& clock,
                EraseMemberDialog erase)
        : store_(store), teams_(teams), undo_(undo), clock_(clock), erase_(std::move(erase)), new_member_(store, "new-member") {}

    void draw(const Id& team);
    // From now on those who have left are listed apart. Not while someone works on the cards, so that none moves away under the hand.
    void sort_again() { sorted_of_.reset(); }

private:
    using Members = std::vector<const Member*>;

    Members members_of(const Id& team);  // in the order of their numbers
    bool shares_name(const Member& member, const Members& members) const;
    void sort_out_who_left(const Id& team);

    void draw_those(const Members& members, bool who_left);
    void draw_member(const Member& member, const Members& members, float width);
    void draw_words(const Member& member, const Members& members);
    void draw_dates(const Member& member);
    void draw_date(const Member& member, const char* name, std::optional<Date> Member::*which);
    std::string refusal(const Member& member, std::optional<Date> Member::*which, Date day) const;
    void draw_foot(const Member& member);

    void change(const char* label, const Id& member, const std::function<void(Member&)>& how);
    void draw_new_member(const Id& team, const Members& members);
    void take_new_members(const Id& team, const Members& members);
    void draw_what_it_means();

    workspace::OpenStore& store_;
    workspace::Teams& teams_;
    workspace::UndoCommands& undo_;
    const workspace::Clock& clock_;
    EraseMemberDialog erase_;
    PastedPeopleDialog pasted_;
    workspace::DraftText new_member_;
    std::set<Id> who_left_;        // as of sort_again()
    std::optional<Id> sorted_of_;  // the team that who_left_ is of; none: to be looked up
};

}  // namespace alp::screens
