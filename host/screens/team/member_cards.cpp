#include "screens/team/member_cards.h"

#include "screens/shared/dates_typed.h"

#include <alp/team.h>
#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;

void MemberCards::change(const char* label, const Id& member, const std::function<void(Member&)>& how) {
    teams_.edit(label, [&](Edit& edit) { edit.change<Member>(member, how); });
}

void MemberCards::add(const Id& team, int number) {
    Member member;
    member.team = team;
    member.name = new_member_.text(team);
    member.number = number;
    member.joined = clock_.today();
    teams_.edit(tr("Member added"), [&](Edit& edit) { edit.add(member); });
    new_member_.clear();
}

bool MemberCards::shares_name(const Member& member, const Members& members) const {
    const Date today = clock_.today();
    return !member.name.empty() && !has_left(member, today) && std::ranges::any_of(members, [&](const Member* other) {
        return other->id != member.id && !has_left(*other, today) && other->name == member.name;
    });
}

MemberCards::Members MemberCards::members_of(const Id& team) {
    Members members = store_.records().table<Member>().rows();
    std::erase_if(members, [&](const Member* member) { return member->team != team; });
    std::ranges::sort(members, {}, &Member::number);
    return members;
}

void MemberCards::sort_out_who_left(const Id& team) {
    if (sorted_of_ == team) return;
    sorted_of_ = team;
    who_left_.clear();
    for (const Member* member : store_.records().table<Member>().rows())
        if (has_left(*member, clock_.today())) who_left_.insert(member->id);
}

// A date takes effect when it is one, or nothing; else the program says what it takes.
void MemberCards::take_date(const Member& member, std::optional<Date> Member::*which, const std::string& text) {
    const auto day = typed_date(text);
    if (!day && !text.empty()) return notifications_.say(filled(tr("\"{}\" is no date. Type it as 31-12-2026."), text));
    const auto joined = which == &Member::joined ? day : member.joined, left = which == &Member::left ? day : member.left;
    if (day && joined && left && *left < *joined)
        return notifications_.say(filled(tr("{} was not taken: \"Until\" would lie before \"Since\"."), as_typed(*day)));
    if (day != member.*which) change(tr("Date of a member changed"), member.id, [&](Member& row) { row.*which = day; });
}

void MemberCards::draw_date(const Member& member, const char* name, std::optional<Date> Member::*which, const char* label) {
    const std::string key = member.id.text() + name;
    const std::optional<Date>& value = member.*which;
    const auto typing = half_typed_.find(key);
    std::string text = typing != half_typed_.end() ? typing->second : value ? as_typed(*value) : "";
    const Typed typed = text_box(filled("{}##{}", label, name).c_str(), text,
                                 {.hint = tr("dd-mm-yyyy"), .enter_submits = true, .read_only = store_.read_only()});
    if (typed != Typed::nothing) half_typed_[key] = text;
    if (typed != Typed::submitted && typed != Typed::left) return;
    half_typed_.erase(key);  // what is refused gives way to what was there before
    take_date(member, which, text);
}

void MemberCards::draw_dates(const Member& member) {
    flow(2, em(110), [&](int i, float) {
        quiet(i == 0 ? tr("Since") : tr("Until"));
        if (i == 0) draw_date(member, "joined", &Member::joined, tr("Since"));
        else draw_date(member, "left", &Member::left, tr("Until"));
    });
    if (member.joined && *member.joined > clock_.today()) quiet(tr("\"Since\" lies in the future: in the team from that day on."));
    if (member.joined && member.left && *member.left < *member.joined) quiet(tr("\"Until\" lies before \"Since\"."));
}

void MemberCards::draw_words(const Member& member, const Members& members) {
    const Id id = member.id;
    std::string name = member.name, role = member.role;
    const auto type = [&](const char* label, const char* key, const std::function<void(Member&)>& how) {
        store_.records().type(member.team, {}, label, filled("{}/{}", key, id.text()), [&](Edit& edit) { edit.change<Member>(id, how); });
    };
    const bool fixed = store_.read_only();
    if (text_box(tr("Name##name"), name, {.hint = tr("Name"), .enter_submits = true, .face = Face::strong, .read_only = fixed}) ==
        Typed::changed)
        type(tr("Name of a member changed"), "name", [&](Member& row) { row.name = name; });
    if (shares_name(member, members)) quiet(tr("Another member has this name too. Add a letter, so that the team knows who is meant."));
    gap(4);
    if (text_box(tr("Role##role"), role, {.hint = tr("Role, for example community worker"), .enter_submits = true, .read_only = fixed}) ==
        Typed::changed)
        type(tr("Role of a member changed"), "role", [&](Member& row) { row.role = role; });
}

void MemberCards::draw_foot(const Member& member) {
    const Id id = member.id;
    const std::string shown = shown_name(member);
    const bool named = !member.name.empty();
    bool hidden = member.hide_name;
    if (check(filled(tr("Show as team member {}"), member.number).c_str(), hidden))
        change(tr("Way of showing a member changed"), id, [&](Member& row) { row.hide_name = hidden; });
    if (store_.read_only()) return;
    if (button(tr("Remove"), Kind::quiet)) {
        teams_.edit(tr("Member removed"), [&](Edit& edit) { edit.remove<Member>(id); });
        undo_.offer(filled(tr("{} is removed from the team; what they wrote stays."), shown));
    }
    if (!named) return;
    beside(button_width(tr("Erase the name…"), Kind::quiet));
    if (button(tr("Erase the name…"), Kind::quiet)) erase_.ask(id);
}

void MemberCards::draw_member(const Member& member, const Members& members, float width) {
    const std::string id = member.id.text();
    ImGui::PushID(id.c_str());
    begin_card("member", width);
    draw_words(member, members);
    gap(8);
    draw_dates(member);
    gap(8);
    draw_foot(member);
    end_card();
    ImGui::PopID();
}

void MemberCards::draw_those(const Members& members, bool who_left) {
    Members those;
    std::ranges::copy_if(members, std::back_inserter(those),
                         [&](const Member* member) { return who_left_.contains(member->id) == who_left; });
    if (those.empty()) return;
    if (who_left) gap(16);
    if (who_left) heading(tr("No longer in the team"));
    flow(static_cast<int>(those.size()), em(300),
         [&](int i, float width) { draw_member(*those[static_cast<std::size_t>(i)], members, width); });
}

void MemberCards::draw(const Id& team) {
    sort_out_who_left(team);
    const Members members = members_of(team);
    draw_those(members, false);
    int last = 0;
    for (const Member* member : members) last = std::max(last, member->number);
    Typed added = Typed::nothing;
    std::string& name = new_member_.text(team);
    if (!store_.read_only()) {  // else the field would lose what is typed
        added =
            text_box(tr("New member##new"), name, {.hint = tr("+ Name of a new member… Enter"), .enter_submits = true, .width = em(320)});
        new_member_.keep();
    }
    draw_those(members, true);
    erase_.draw();
    if (added == Typed::submitted && name.find_first_not_of(" \t\n") != name.npos) add(team, last + 1);
}

}  // namespace alp::screens
