#include "report.h"

#include "reading.h"
#include "strip.h"

#include <alp/since.h>
#include <alp/text.h>
#include <alp/ui/parts.h>

#include <algorithm>
#include <array>

namespace cl {

using namespace alp;

namespace {

void facts(Report& report, const Session& session) {
    const SessionHeader& header = session.header();
    report.facts = {{tr("Team"), session.team().name}, {tr("Date"), date_in_words(local_date(header.held))}};
    if (const std::string coach = holder_of(session, Role::coach); !coach.empty()) report.facts.emplace_back(tr("Learning coach"), coach);
    std::vector<std::string> names;
    for (const Person& person : people_of(session)) names.push_back(person.name);
    if (!names.empty()) report.facts.emplace_back(tr("Present"), joined(names, ", "));
    if (header.look_back) report.facts.emplace_back(tr("We look back on"), date_in_words(*header.look_back, false));
}

void add_question(Report& report, const Reading& reading) {
    if (!reading.learning_question()) return;
    report.blocks.push_back(Heading{tr("Learning question"), 1});
    report.blocks.push_back(Paragraph{"“" + reading.learning_question()->text + "”"});
}

// What may leave the room: nothing of what was written in silence and is not shown yet.
std::vector<const Contribution*> shown(const Session& session, std::string_view step, std::string_view question) {
    if (session.in_silence(step) || session.in_silence(step, question)) return {};
    return session.contributions(step, question);
}

// Said where they would stand, so that a blank place is no lie.
void add_hidden(Bullets& bullets, const Session& session, std::initializer_list<std::string_view> steps) {
    long count = 0;
    for (const std::string_view step : steps)
        if (session.in_silence(step)) count += static_cast<long>(session.contributions(step).size());
    if (count > 0) bullets.items.push_back(filled(trn("{} contribution, not shown yet", "{} contributions, not shown yet", count), count));
}

// The situation in three lines: what happened, who is involved, what the bringer did; then the core.
void add_situation(Report& report, const Session& session, const Reading& reading) {
    report.blocks.push_back(Heading{tr("The situation"), 1});
    if (!session.shows_case_text()) {
        report.blocks.push_back(Paragraph{tr("What was told about residents is not on this paper."), true});
        return;
    }
    std::vector<std::string> areas;
    for (const Term& area : life_areas())
        if (reading.about().has_area(area.id)) areas.push_back(area.name.shown());
    if (const std::string who = joined({resident_line(reading.about()), joined(areas, ", ")}, " · "); !who.empty())
        report.blocks.push_back(Paragraph{who, true});
    Bullets lines;
    for (const auto question : {asked::what, asked::who, asked::did})
        if (const auto told = shown(session, at::tell, question); !told.empty()) lines.items.push_back(told.front()->text);
    if (const auto core = shown(session, at::core, asked::core); !core.empty())
        lines.items.push_back(filled(tr("The core: {}"), core.front()->text));
    add_hidden(lines, session, {at::tell, at::core});
    if (!lines.items.empty()) report.blocks.push_back(std::move(lines));
    if (reading.erase_on())
        report.blocks.push_back(
            Paragraph{filled(tr("Confidential: tear this up by {}."), date_in_words(*reading.erase_on(), false)), true});
}

void add_bakens(Report& report, const Reading& reading) {
    const bool any = std::any_of(reading.marks().begin(), reading.marks().end(), [](const Mark& mark) { return mark.rating != nullptr; });
    if (!any) return;
    report.blocks.push_back(Heading{tr("Seen through the beacons"), 1});
    report.blocks.push_back(strip_of(reading));
    std::vector<std::string> examples;
    for (const Mark& mark : reading.marks())
        if (mark.example && !mark.example->text.empty()) examples.push_back(filled("{}: {}", number_of(*mark.baken), mark.example->text));
    // One after the other, not one a line: with the case told this is to stay one page.
    if (!examples.empty()) report.blocks.push_back(Paragraph{joined(examples, " · ")});
}

void add_options(Report& report, const Session& session) {
    Bullets bullets;
    for (const Term& rung : rungs()) {
        std::vector<std::string> texts;
        for (const Contribution* option : shown(session, at::options, rung.id)) texts.push_back(option->text);
        if (!texts.empty()) bullets.items.push_back(filled("{}: {}", rung.name.shown(), joined(texts, "; ")));
    }
    for (const Contribution* option : shown(session, at::options, at::options)) bullets.items.push_back(option->text);
    add_hidden(bullets, session, {at::options});
    if (bullets.items.empty()) return;
    report.blocks.push_back(Heading{tr("What else is possible"), 1});
    report.blocks.push_back(std::move(bullets));
}

void add_lessons(Report& report, const Session& session) {
    Bullets bullets;
    for (const auto question : {asked::team, asked::me})
        for (const Contribution* lesson : shown(session, at::harvest, question)) {
            std::vector<std::string> small;
            if (lesson->author) small.push_back(session.name_of(lesson->author));
            for (const Theme* theme : session.themes_of(lesson->id)) small.push_back(theme->name);
            bullets.items.push_back(small.empty() ? lesson->text : filled("{} ({})", lesson->text, joined(small, ", ")));
        }
    add_hidden(bullets, session, {at::harvest});
    for (const Contribution* place : session.contributions(at::elsewhere))
        bullets.items.push_back(filled(tr("Also elsewhere: {}"), place->text));
    if (bullets.items.empty()) return;
    report.blocks.push_back(Heading{tr("Lessons"), 1});
    report.blocks.push_back(std::move(bullets));
}

void add_actions(Report& report, const Session& session) {
    const auto actions = session.actions();
    if (actions.empty()) return;
    report.blocks.push_back(Heading{tr("Actions"), 1});
    Grid grid{{tr("Level"), tr("Action"), tr("Who"), tr("By")}, {}, {1, 4, 2, 1.3}};
    for (const Action* action : actions)
        grid.rows.push_back(
            {ui::word_for(action->level), action->text, ui::owner_words(session, *action), action->due ? short_date(*action->due) : ""});
    report.blocks.push_back(std::move(grid));
}

// What came of the actions of earlier meetings.
void add_brought_back(Report& report, const Session& session) {
    const Scale* scale = session.outline().scale(effect_scale);
    Grid grid{{tr("Brought back from earlier"), tr("Effect"), tr("What came of it")}, {}, {4, 1.4, 3}};
    for (const Rating* rating : session.ratings(effect_scale)) {
        const auto id = Id::parse(rating->subject);
        const Action* action = id ? session.find<Action>(*id) : nullptr;
        if (!action || !scale) continue;
        const auto at = rating->value ? static_cast<std::size_t>(*rating->value - scale->low) : scale->words.size();
        grid.rows.push_back(
            {action->text, at < scale->words.size() ? scale->words[at].shown() : std::string(tr("Too early to tell")), action->effect});
    }
    if (grid.rows.empty()) return;
    report.blocks.push_back(std::move(grid));
}

}  // namespace

Report one_page(const Session& session) {
    Reading reading;
    reading.read(session);
    Report report;
    report.title = filled(tr("Casusleren of {}"), session.team().name);
    const Variant* variant = session.outline().variant(session.header().variant);
    report.subtitle = variant ? variant->name.shown() : std::string();
    report.colour = colour;
    report.paper = Paper::a4_portrait;
    report.example = session.team().example;
    report.date = local_date(session.header().held);
    facts(report, session);
    add_question(report, reading);
    add_situation(report, session, reading);
    add_bakens(report, reading);
    if (session.shows_case_text()) add_options(report, session);
    add_lessons(report, session);
    add_actions(report, session);
    add_brought_back(report, session);
    add_what_holds_now(report, session);
    return report;
}

}  // namespace cl
