// Team: who is in it, since when and until when; and the other teams on this computer.
#include "app/app.h"
#include "screens/case_text.h"
#include "screens/dates_typed.h"
#include "screens/screen.h"
#include "screens/undo_offer.h"

#include <alp/team.h>
#include <alp/ui/widgets.h>

#include <algorithm>
#include <set>
#include <unordered_map>

namespace alp::screens {
namespace {

using namespace ui;

std::string new_member;
std::unordered_map<std::string, std::string> half_typed;  // dates that are not yet dates, by field

void change(app::App& app, const char* label, const Id& id, const std::function<void(Member&)>& how) {
    app.edit_team(label, [&](Edit& edit) { edit.change<Member>(id, how); });
}

// A date field: takes effect when what stands there is a date or nothing; else it says what it takes.
void date_field(app::App& app, const char* name, const Member& member, std::optional<Date> Member::*which, const char* label) {
    const std::string key = member.id.text() + name;
    const std::optional<Date>& value = member.*which;
    const auto typing = half_typed.find(key);
    std::string text = typing != half_typed.end() ? typing->second : value ? as_typed(*value) : "";
    const Id id = member.id;
    const Typed typed = text_box(filled("{}##{}", label, name).c_str(), text,
                                 {.hint = tr("dd-mm-yyyy"), .enter_submits = true, .read_only = app.books().read_only()});
    if (typed != Typed::nothing) half_typed[key] = text;
    if (typed != Typed::submitted && typed != Typed::left) return;
    half_typed.erase(key);  // what is refused gives way to what stood there
    const auto day = typed_date(text);
    if (!day && !text.empty()) return app.say(filled(tr("\"{}\" is no date. Type it as 31-12-2026."), text));
    const auto joined = which == &Member::joined ? day : member.joined, left = which == &Member::left ? day : member.left;
    if (day && joined && left && *left < *joined)
        return app.say(filled(tr("{} was not taken: \"Until\" would lie before \"Since\"."), as_typed(*day)));
    if (day != value) change(app, tr("Date of a member changed"), id, [&](Member& row) { row.*which = day; });
}

bool gone(app::App& app, const Member& member) { return has_left(member, app.today()); }

// Who had left when the screen was come to: a card stays where it is while someone works on it.
std::set<Id> apart;
int drawn_at = -9;
Id drawn_team;

void look_who_left(app::App& app) {
    const int frame = ImGui::GetFrameCount();
    const bool stayed = frame - std::exchange(drawn_at, frame) <= 1;
    if (std::exchange(drawn_team, app.books().team_id()) == app.books().team_id() && stayed) return;
    apart.clear();
    for (const Member* member : app.records().table<Member>().rows())
        if (gone(app, *member)) apart.insert(member->id);
}

bool shares_name(app::App& app, const Member& member, const std::vector<const Member*>& members) {
    return !member.name.empty() && !gone(app, member) && std::any_of(members.begin(), members.end(), [&](const Member* other) {
        return other->id != member.id && !gone(app, *other) && other->name == member.name;
    });
}

void draw_member(app::App& app, const Member& member, const std::vector<const Member*>& members, float width) {
    const std::string id_text = member.id.text();
    ImGui::PushID(id_text.c_str());
    begin_card("member", width);
    const Id id = member.id;
    std::string name = member.name, role = member.role;
    const auto typed = [&](const char* label, const char* key, const std::function<void(Member&)>& how) {
        app.records().type(member.team, {}, label, filled("{}/{}", key, id_text), [&](Edit& edit) { edit.change<Member>(id, how); });
    };
    const bool fixed = app.books().read_only();
    if (text_box(tr("Name##name"), name, {.hint = tr("Name"), .enter_submits = true, .face = Face::strong, .read_only = fixed}) ==
        Typed::changed)
        typed(tr("Name of a member changed"), "name", [&](Member& row) { row.name = name; });
    if (shares_name(app, member, members))
        quiet(tr("Another member has this name too. Add a letter, so that the team knows who is meant."));
    gap(4);
    if (text_box(tr("Role##role"), role, {.hint = tr("Role, for example community worker"), .enter_submits = true, .read_only = fixed}) ==
        Typed::changed)
        typed(tr("Role of a member changed"), "role", [&](Member& row) { row.role = role; });
    gap(8);
    flow(2, em(110), [&](int i, float) {
        quiet(i == 0 ? tr("Since") : tr("Until"));
        date_field(app, i == 0 ? "joined" : "left", member, i == 0 ? &Member::joined : &Member::left, i == 0 ? tr("Since") : tr("Until"));
    });
    if (member.joined && *member.joined > app.today()) quiet(tr("\"Since\" lies in the future: in the team from that day on."));
    if (member.joined && member.left && *member.left < *member.joined) quiet(tr("\"Until\" lies before \"Since\"."));
    gap(8);
    bool hidden = member.hide_name;
    if (check(filled(tr("Show as team member {}"), member.number).c_str(), hidden))
        change(app, tr("Way of showing a member changed"), id, [&](Member& row) { row.hide_name = hidden; });
    if (!fixed && button(tr("Remove"), Kind::quiet)) {
        app.edit_team(tr("Member removed"), [&](Edit& edit) { edit.remove<Member>(id); });
        offer_undo(app, filled(tr("{} is removed from the team; what they wrote stays."), shown_name(member)));
    }
    if (!member.name.empty() && !fixed) {
        beside(button_width(tr("Erase the name…"), Kind::quiet));
        if (button(tr("Erase the name…"), Kind::quiet)) ask_erase_member(id);
    }
    end_card();
    ImGui::PopID();
}

void add_member(app::App& app, int number) {
    Member member;
    member.team = app.team()->id;
    member.name = new_member;
    member.number = number;
    member.joined = app.today();
    app.edit_team(tr("Member added"), [&](Edit& edit) { edit.add(member); });
    new_member.clear();
}

void draw_this_team(app::App& app) {
    const Team& team = *app.team();
    const Id id = team.id;
    const bool fixed = app.books().read_only();  // then a field that takes words would lose them
    std::string name = team.name, partnership = team.partnership;
    const auto typed = [&](const char* label, const char* key, const std::function<void(Team&)>& how) {
        app.records().type(id, {}, label, key, [&](Edit& edit) { edit.change<Team>(id, how); });
    };
    if (team.example) notice(tr("This is an example to practise with. What is written here is invented."), wash(0xB45309, 0.12f));
    gap(8);
    flow(2, em(320), [&](int i, float) {
        quiet(i == 0 ? tr("Name of the team") : tr("Name of the partnership, as in the first question of the card"));
        if (i == 0 && text_box(tr("Name of the team##team"), name, {.enter_submits = true, .read_only = fixed}) == Typed::changed)
            typed(tr("Name of the team changed"), "team", [&](Team& row) { row.name = name; });
        if (i == 1 && text_box(tr("Partnership##partnership"), partnership,
                               {.hint = tr("neighbourhood team"), .enter_submits = true, .read_only = fixed}) == Typed::changed)
            typed(tr("Partnership changed"), "partnership", [&](Team& row) { row.partnership = partnership; });
    });
    bool comparable = team.comparable;
    if (check(tr("Our cards may lie beside those of other teams"), comparable))
        app.edit_team(tr("Agreement to compare changed"),
                      [&](Edit& edit) { edit.change<Team>(id, [&](Team& row) { row.comparable = comparable; }); });
    quiet(tr("Then others on this computer see themes and sentences of your cards, never who wrote them."));
    gap();
    heading(tr("Members"));
    gap(8);
    std::vector<const Member*> members = app.records().table<Member>().rows();
    std::erase_if(members, [&](const Member* member) { return member->team != id; });
    std::sort(members.begin(), members.end(), [](const Member* a, const Member* b) { return a->number < b->number; });
    const auto cards = [&](bool left) {
        std::vector<const Member*> those;
        std::copy_if(members.begin(), members.end(), std::back_inserter(those),
                     [&](const Member* member) { return apart.contains(member->id) == left; });
        if (those.empty()) return;
        if (left) gap(16);
        if (left) heading(tr("No longer in the team"));
        flow(static_cast<int>(those.size()), em(300),
             [&](int i, float width) { draw_member(app, *those[static_cast<std::size_t>(i)], members, width); });
    };
    cards(false);
    int last = 0;
    for (const Member* member : members) last = std::max(last, member->number);
    Typed added = Typed::nothing;
    if (!fixed)
        added = text_box(tr("New member##new"), new_member,
                         {.hint = tr("+ Name of a new member… Enter"), .enter_submits = true, .width = em(320)});
    cards(true);
    gap(16);
    draw_case_text_term(app);
    draw_erase_member(app);
    if (added == Typed::submitted && new_member.find_first_not_of(" \t\n") != new_member.npos) add_member(app, last + 1);
}

bool asks_examples = false;

// Ctrl+Z does not bring them back.
void ask_examples(app::App& app, long count) {
    if (!begin_dialog(tr("Remove the example teams?"), asks_examples)) return;
    words(filled(trn("{} example team and all that was written in it go for good.",
                     "{} example teams and all that was written in them go for good.", count),
                 count));
    gap(16);
    if (button(tr("Keep them"))) asks_examples = false;
    ImGui::SameLine(0, em(12));
    if (button(tr("Remove them"), Kind::danger)) {
        asks_examples = false;
        app.remove_examples();
    }
    end_dialog();
}

void draw_teams(app::App& app) {
    heading(tr("Teams on this computer"));
    gap(8);
    bool examples = false;
    const std::vector<store::TeamLine> teams = app.books().teams();
    flow(static_cast<int>(teams.size()), em(260), [&](int i, float width) {
        const auto& line = teams[static_cast<std::size_t>(i)];
        examples |= line.team.example;
        ImGui::PushID(line.team.id.text().c_str());
        begin_card("team", width);
        words(line.team.name, Face::strong);
        std::string about = filled(trn("{} member", "{} members", line.members), line.members) + " · " +
                            filled(trn("{} meeting", "{} meetings", line.sessions), line.sessions);
        if (line.team.example) about = filled(tr("Example · {}"), about);
        quiet(about);
        gap(4);
        if (app.team() && line.team.id == app.team()->id) chip(tr("open now"), palette().done);
        else if (button(tr("Open"), Kind::quiet)) app.open_team(line.team.id);
        end_card();
        ImGui::PopID();
    });
    if (button(tr("Make a new team"))) app.show(app::Screen::first_start);
    if (examples) {
        ImGui::SameLine(0, em(12));
        if (button(tr("Remove the example teams"), Kind::danger)) asks_examples = true;
    }
    ask_examples(app, static_cast<long>(std::count_if(teams.begin(), teams.end(), [](const auto& line) { return line.team.example; })));
}

}  // namespace

void draw_team(app::App& app) {
    look_who_left(app);
    question(tr("Team"));
    gap();
    if (app.team()) draw_this_team(app);
    gap(24);
    draw_teams(app);
}

}  // namespace alp::screens
