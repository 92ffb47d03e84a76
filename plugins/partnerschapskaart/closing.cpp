// Closing: read the card aloud, who was here, what is not agreed, when we look back, and on what paper.
#include "desk.h"
#include "report.h"

#include <alp/text.h>
#include <alp/ui/date_field.h>

#include <array>

namespace pk {

using namespace alp;

namespace {

void who(Desk& desk) {
    ui::begin_card("who");
    ui::heading(tr("Who were here"));
    ui::gap(6);
    const std::string names = desk.session.who_was_here();
    ui::words(names.empty() ? std::string(tr("Not noted at the start.")) : names);
    ui::end_card();
}

void what_is_open(Desk& desk) {
    ui::begin_card("open");
    ui::heading(tr("Not agreed or not filled in"));
    ui::gap(6);
    bool any = false;
    const auto say = [&](const std::string& line) {
        ui::words("· " + line);
        any = true;
    };
    for (const std::string& line : not_agreed_yet(desk.session, desk.card)) say(line);
    for (std::size_t column = 0; column < column_count; ++column)
        for (const Group& group : desk.card.column(column).groups)
            if (!group.question.empty() && group.lines.empty())
                say(filled("{} ({})", group.heading, group.skipped() ? tr("skipped") : tr("not filled in")));
    if (!any) ui::quiet(tr("Everything was answered and agreed."));
    ui::end_card();
}

void loose(Desk& desk) {
    ui::begin_card("loose");
    ui::heading(tr("Values and actions"));
    ui::gap(6);
    const auto list = [](const char* title, const std::vector<const Contribution*>& rows) {
        ui::quiet(title);
        if (rows.empty()) ui::words(tr("none"));
        constexpr std::size_t shown = 8;
        for (std::size_t i = 0; i < std::min(rows.size(), shown); ++i) ui::words("· " + rows[i]->text);
        if (rows.size() > shown)
            ui::quiet(filled(trn("and {} more", "and {} more", static_cast<long>(rows.size() - shown)), rows.size() - shown));
    };
    list(tr("Values without an action"), desk.card.values_without_action());
    ui::gap(8);
    list(tr("Actions without a value"), desk.card.actions_without_value());
    ui::end_card();
}

// The usual days at one press, and any other. What is chosen now; none: nothing was.
std::optional<std::optional<Date>> one_of(Desk& desk, const char* id, std::optional<Date> present, const std::array<int, 3>& weeks) {
    const Date held = local_date(desk.session.header().held);
    std::vector<std::string> words;
    int chosen = -1;
    for (std::size_t i = 0; i < weeks.size(); ++i) {
        words.push_back(weeks_after_in_words(held, weeks[i]));
        if (present == weeks_after(held, weeks[i])) chosen = static_cast<int>(i);
    }
    const bool other = present && chosen < 0;
    std::optional<std::optional<Date>> now;
    if (ui::choice(id, words, chosen) && desk.writable()) now = weeks_after(held, weeks[static_cast<std::size_t>(chosen)]);
    if (!desk.writable()) {
        if (other) ui::words(date_in_words(*present));
        return now;
    }
    ui::gap(6);
    std::optional<Date> day = present;
    const std::string shown = other ? date_in_words(*present) : std::string(present ? tr("Another day…") : tr("No day yet: pick one…"));
    if (ui::date_field(filled("{}-other", id).c_str(), day, {.shown = shown, .from = held})) now = day;
    return now;
}

void look_back(Desk& desk) {
    const SessionHeader& header = desk.session.header();
    propose_look_back(desk.session, 6, 52);  // it holds unless the team picks another
    const auto plan = [&](std::optional<Date> brief, std::optional<Date> whole) { desk.session.plan_look_back(brief, whole); };
    ui::begin_card("back");
    ui::heading(tr("When do we look back?"));
    ui::gap(6);
    ui::quiet(tr("A quarter of an hour, in six to eight weeks"));
    if (const auto day = one_of(desk, "short", header.look_back, {6, 7, 8})) plan(*day, header.recalibrate);
    ui::gap(8);
    ui::quiet(tr("Going through the whole card again, after a year"));
    if (const auto day = one_of(desk, "year", header.recalibrate, {48, 52, 56})) plan(header.look_back, *day);
    ui::end_card();
}

void paper(Desk& desk) {
    ui::begin_card("paper");
    ui::heading(tr("The covenant on paper"));
    ui::gap(6);
    const Json& there = desk.session.document("paper");
    const std::string words[] = {tr("A3 landscape"), tr("A4 landscape")};
    int chosen = there.is_object() && there.value("size", "") == "a4" ? 1 : 0;
    if (ui::choice("size", words, chosen) && desk.writable())
        desk.session.set_document(tr("Paper chosen"), "paper", {{"size", chosen ? "a4" : "a3"}});
    ui::end_card();
}

}  // namespace

void draw_closing(Desk& desk) {
    if (desk.place.aloud || desk.view.presenter) return draw_reading(desk);
    const Step* step = desk.session.outline().step(closing_id);
    ui::question(step && !step->heading.empty() ? step->heading.shown() : tr("Closing"));
    ui::gap(8);
    if (ui::button(tr("Read the card aloud"), ui::Kind::primary)) {
        desk.place.aloud = true;
        desk.place.reading = 0;
    }
    ImGui::SameLine(0, ui::em(12));
    const std::string before = desk.writable() ? filled(tr("Step {} {}"), 5, desk.card.column(actions).title) : tr("The whole card");
    if (ui::button(filled("{} →##before", before).c_str())) go(desk, column_ids[actions]);
    ui::closing_buttons(desk.session, desk.view);
    ui::gap(16);
    void (*const parts[])(Desk&) = {look_back, paper, who, what_is_open, loose};  // the lists, which may be long, last
    ui::flow(static_cast<int>(std::size(parts)), ui::em(340), [&](int i, float) { parts[i](desk); });
}

}  // namespace pk
