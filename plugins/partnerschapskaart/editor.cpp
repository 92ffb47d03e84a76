// One label opened: its words, and what belongs to it.
#include "desk.h"
#include "edits.h"

#include <alp/text.h>
#include <alp/ui/keys.h>
#include <alp/ui/widgets.h>

namespace pk {

using namespace alp;

namespace {

void perspective(Desk& desk, const Contribution& row) {
    std::vector<std::string> words;
    for (int i = 1; i <= static_cast<int>(Perspective::surroundings); ++i) words.push_back(ui::word_for(static_cast<Perspective>(i)));
    int chosen = static_cast<int>(row.perspective) - 1;
    ui::quiet(tr("Seen from"));
    if (ui::choice("perspective", words, chosen, true)) set_perspective(desk.session, row.id, static_cast<Perspective>(chosen + 1));
    ui::gap(8);
}

void theme(Desk& desk, std::size_t column, const Contribution& row) {
    const Themes& themes = desk.card.themes(desk.session, column);
    std::vector<const Theme*> offered;
    std::vector<std::string> words;
    for (const auto* list : {&themes.used, &themes.unused})
        for (const ThemeCard& card : *list) {
            offered.push_back(card.theme);
            words.push_back(card.theme->name);
        }
    words.push_back(tr("New theme"));
    words.push_back(tr("No theme"));
    const auto& carried = desk.session.themes_of(row.id);
    const int picked = ui::pick("theme", carried.empty() ? tr("Theme") : carried.front()->name, words);
    if (picked < 0) return;
    const auto at = static_cast<std::size_t>(picked);
    if (at < offered.size()) return give_theme(desk.session, {row.id}, offered[at]->id);
    if (at > offered.size()) return give_theme(desk.session, {row.id}, {});
    name_new(desk, new_theme(desk.session, column, {row.id}));
    desk.place.way = Way::themes;
}

void author(Desk& desk, std::size_t column, const Contribution& row) {
    std::vector<std::string> words;
    std::vector<Id> ids;
    for (const Person& person : desk.card.people())
        if (person.member) {
            words.push_back(person.name);
            ids.push_back(person.member);
        }
    if (ids.empty()) return;
    words.push_back(tr("Nobody in particular"));
    ids.push_back({});
    const std::string shown = row.author ? desk.session.name_of(row.author) : tr("From whom?");
    if (column != actions) ui::beside(ui::button_width(shown.c_str()));  // the theme is before it
    const int picked = ui::pick("author", shown, words);
    if (picked >= 0) set_author(desk.session, row.id, ids[static_cast<std::size_t>(picked)]);
}

void question(Desk& desk, std::size_t column, const Contribution& row) {
    const auto& groups = desk.card.column(column).groups;
    std::vector<std::string> words;
    for (const Group& group : groups) words.push_back(group.heading);
    ui::beside(ui::button_width(tr("Other question")));
    const int picked = ui::pick("question", tr("Other question"), words);
    if (picked >= 0) move_to_question(desk.session, desk.card, row.id, groups[static_cast<std::size_t>(picked)].question);
}

// On to the field of its question.
void close(Desk& desk, std::size_t column, std::string_view question) {
    desk.session.flush();
    desk.place.open = {};
    write_at(desk, question.empty() ? column_ids[column] : question);
}

// Buttons one after the other, on the next line when there is no room.
bool next_button(const char* label, ui::Kind kind = ui::Kind::normal) {
    ui::beside(ui::button_width(label, kind));
    return ui::button(label, kind);
}

}  // namespace

void draw_editor(Desk& desk, std::size_t column, const Contribution& row) {
    const Id id = row.id;
    const std::string asked = row.question;
    ImGui::PushID(id.text().c_str());
    ui::begin_card("open", 0, 0, ui::wash(column_colours[column], 0.12f));
    std::string text = row.text;
    const bool fresh = desk.place.open_height == 0;
    const ui::Typed typed = ui::text_box(tr("Label##text"), text, {.enter_submits = true, .focus = fresh});
    const bool writing = ImGui::IsItemActive();
    if (typed == ui::Typed::changed) type_line(desk.session, desk.card, id, text);
    offer_for_line(desk, id, writing);
    const bool empty = only_space(text);
    if ((typed == ui::Typed::submitted || typed == ui::Typed::left) && empty) remove_line(desk.session, desk.card, id);
    if (typed == ui::Typed::submitted || (ui::plain_pressed(ui::key_escape) && ImGui::IsWindowFocused())) close(desk, column, asked);
    ui::gap(8);
    if (const Action* action = desk.card.action_of(id)) draw_action_fields(desk, *action);
    perspective(desk, row);
    if (column != actions) theme(desk, column, row);  // an action says from which theme it came
    author(desk, column, row);
    if (column == relations || column == acting || column == conditions) {
        bool on = desk.card.agreement_of(id) != nullptr;
        if (ui::check(tr("This is an agreement"), on)) set_agreement(desk.session, desk.card, id, on);
    }
    ui::gap(8);
    if (ui::button(tr("Done##line"), ui::Kind::primary)) close(desk, column, asked);
    if (column != values && next_button(tr("Draw threads"))) {
        close(desk, column, asked);
        desk.place.focus.clear();  // the other end is chosen first
        desk.place.from = id;
    }
    if (next_button(tr("Up"))) shift_line(desk.session, id, -1);
    if (next_button(tr("Down"))) shift_line(desk.session, id, +1);
    question(desk, column, row);
    if (next_button(tr("Remove##line"), ui::Kind::danger)) {
        remove_line(desk.session, desk.card, id);
        close(desk, column, asked);
    }
    ui::end_card();
    ImGui::PopID();
}

}  // namespace pk
