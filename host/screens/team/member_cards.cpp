#include "screens/team/member_cards.h"

#include "screens/shared/privacy_check.h"

#include <alp/team.h>
#include <alp/text.h>
#include <alp/ui/date_field.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;

void MemberCards::change(const char* label, const Id& member, const std::function<void(Member&)>& how) {
    teams_.edit(label, [&](Edit& edit) { edit.change<Member>(member, how); });
}

// One that was typed is added; a list is shown first, because it had to be taken apart.
void MemberCards::take_new_members(const Id& team, const Members& members) {
    std::vector<std::string> there;
    for (const Member* member : members)
        if (!has_left(*member, clock_.today())) there.push_back(member->name);
    std::vector<workspace::PastedPerson> people = workspace::people_in(new_member_.text(team), there);
    if (people.size() > 1)
        return pasted_.ask(std::move(people), [this](const std::vector<workspace::PastedPerson>& taken) {
            teams_.add_members(tr("Members added"), taken);
            new_member_.clear();
        });
    if (people.empty()) return;
    people.front().take = true;  // a name that is there twice is said on its card
    teams_.add_members(tr("Member added"), people);
    new_member_.clear();
}

void MemberCards::draw_new_member(const Id& team, const Members& members) {
    std::string& typed = new_member_.text(team);
    const std::size_t before = typed.size();
    const Typed added = text_box(tr("New member##new"), typed,
                                 {.hint = tr("+ Name, role… Enter; or paste a list"), .enter_submits = true, .width = em(320)});
    privacy_check(store_, "new-member", typed, ImGui::IsItemActive(), Written::names);
    // More lines at once were pasted.
    const bool pasted = added == Typed::changed && typed.size() > before + 3 && typed.find('\n') != typed.npos;
    new_member_.keep();
    if (added == Typed::submitted || pasted) take_new_members(team, members);
}

void MemberCards::draw_what_it_means() {
    quiet(
        tr("\"Show as team member\": screen and paper say \"team member 3\" instead of the name; the name stays here, and this box "
           "brings it back."));
    quiet(
        tr("\"Remove\": taken off the list, by mistake on it; what they wrote stays, and Ctrl+Z brings them back. Who leaves the team "
           "gets a date at \"Until\" and stays in the history."));
    quiet(
        tr("\"Erase the name…\": name and role go for good, also from history and backups; what they wrote stays, as of \"team member "
           "3\"."));
}

bool MemberCards::shares_name(const Member& member, const Members& members) const {
    const Date today = clock_.today();
    return !member.name.empty() && !has_left(member, today) && std::ranges::any_of(members, [&](const Member* other) {
        return other->id != member.id && !has_left(*other, today) && as_seen(other->name) == as_seen(member.name);
    });
}

MemberCards::Members MemberCards::members_of(const Id& team) {
    Members members = store_.records().table<Member>().rows();
    std::erase_if(members, [&](const Member* member) { return member->team != team; });
    std::ranges::sort(members, [](const Member* a, const Member* b) { return stands_before(*a, *b); });
    return members;
}

void MemberCards::sort_out_who_left(const Id& team) {
    if (sorted_of_ == team) return;
    sorted_of_ = team;
    who_left_.clear();
    for (const Member* member : store_.records().table<Member>().rows())
        if (has_left(*member, clock_.today())) who_left_.insert(member->id);
}

// A sentence when the day cannot be taken.
std::string MemberCards::refusal(const Member& member, std::optional<Date> Member::*which, Date day) const {
    const std::optional<Date> joined = which == &Member::joined ? day : member.joined, left = which == &Member::left ? day : member.left;
    if (!joined || !left || *left >= *joined) return {};
    return filled(tr("{} was not taken: \"Until\" would lie before \"Since\"."), date_in_words(day, false));
}

void MemberCards::draw_date(const Member& member, const char* name, std::optional<Date> Member::*which) {
    std::optional<Date> day = member.*which;
    if (store_.read_only()) return words(day ? short_date(*day) : std::string("–"));
    if (date_field(name, day,
                   {.shown = day ? short_date(*day) : std::string(tr("Pick a day")),
                    .towards = which == &Member::joined ? Towards::past : Towards::coming,
                    .refused = [&](Date wanted) { return refusal(member, which, wanted); }}))
        change(tr("Date of a member changed"), member.id, [&](Member& row) { row.*which = day; });
}

void MemberCards::draw_dates(const Member& member) {
    flow(2, em(110), [&](int i, float) {
        quiet(i == 0 ? tr("Since") : tr("Until"));
        if (i == 0) draw_date(member, "joined", &Member::joined);
        else draw_date(member, "left", &Member::left);
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
    const Typed named =
        text_box(tr("Name##name"), name, {.hint = tr("Name"), .enter_submits = true, .face = Face::strong, .read_only = fixed});
    if (privacy_check(store_, "name/" + id.text(), name, ImGui::IsItemActive(), Written::names).replaced || named == Typed::changed)
        type(tr("Name of a member changed"), "name", [&](Member& row) { row.name = name; });
    if (shares_name(member, members)) quiet(tr("Another member has this name too. Add a letter, so that the team knows who is meant."));
    gap(4);
    const Typed told =
        text_box(tr("Role##role"), role, {.hint = tr("Role, for example community worker"), .enter_submits = true, .read_only = fixed});
    if (privacy_check(store_, "role/" + id.text(), role, ImGui::IsItemActive()).replaced || told == Typed::changed)
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
    if (!store_.read_only()) draw_new_member(team, members);  // else the field would lose what is typed
    draw_those(members, true);
    if (!members.empty()) gap(8), draw_what_it_means();
    erase_.draw();
    pasted_.draw();
}

}  // namespace alp::screens
