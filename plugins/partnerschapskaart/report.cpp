#include "report.h"

#include "card.h"
#include "pictures.h"
#include "standing.h"
#include "value_groups.h"

#include <alp/dates.h>
#include <alp/since.h>
#include <alp/text.h>
#include <alp/ui/parts.h>

namespace pk {

using namespace alp;

namespace {

std::string small_of(const Session& session, const Card& card, const Contribution& row, const Since& since, const Theme* above) {
    std::vector<std::string> words;
    if (to_be_discussed(session, row)) words.push_back(tr("to be talked about"));
    if (const Action* action = card.action_of(row.id)) {
        words.push_back(ui::owner_words(session, *action));
        if (action->due) words.push_back(short_date(*action->due));
    }
    for (const Theme* theme : session.themes_of(row.id))
        if (theme != above) words.push_back(theme->name);
    if (row.perspective != Perspective::none) words.push_back(ui::word_for(row.perspective));
    for (const Look& look : since.looks)
        if (!look.words.empty() && look.words == since.words && look.day) words.push_back(filled(tr("adjusted {}"), short_date(*look.day)));
    return joined(words, " · ");
}

// What lapsed is no label any more: it stands under "What holds now".
void add_label(LabelGroup& labels, const Session& session, const Card& card, const Contribution& row, const Theme* above = nullptr) {
    const Since since = standing(session, row.id);
    if (!since.over()) labels.labels.push_back({since.now(row.text), small_of(session, card, row, since, above)});
}

// The question with the themes as its answer, then each theme with its sentences.
std::vector<LabelGroup> values_by_theme(const Session& session, Card& card) {
    const std::vector<ValueGroup> groups = value_groups(session, card);
    std::vector<LabelGroup> all;
    if (groups.empty()) return all;
    all.push_back({card.column(values).groups.front().heading, {}, ""});
    for (const ValueGroup& group : groups)
        if (group.theme && !group.theme->theme->rest) all.front().labels.push_back({group.name, group.said});
    for (const ValueGroup& group : groups) {
        LabelGroup labels{group.name, {}, ""};
        for (const Contribution* line : group.lines) add_label(labels, session, card, *line, group.theme ? group.theme->theme : nullptr);
        if (!labels.labels.empty()) all.push_back(std::move(labels));
    }
    return all;
}

Columns columns(const Session& session, Card& card) {
    Columns columns;
    for (std::size_t read = 0; read < column_count; ++read) {
        const std::size_t index = column_count - 1 - read;
        const pk::Column& there = card.column(index);
        alp::Column column{there.title, column_colours[index], index == acting || index == relations ? tr("Collaboration") : "", {}};
        if (index == values) column.groups = values_by_theme(session, card);
        const bool by_theme = !column.groups.empty();
        for (const Group& group : there.groups) {
            if (by_theme || (group.question.empty() && group.lines.empty())) continue;
            LabelGroup labels{group.heading, {}, tr("not filled in")};
            if (group.skipped())
                labels.blank = group.progress->note.empty() ? tr("skipped") : filled(tr("skipped: {}"), group.progress->note);
            if (there.hidden() && !group.lines.empty()) labels.blank = not_shown_yet(group.lines.size());
            else
                for (const Line& line : group.lines) add_label(labels, session, card, *line.row);
            column.groups.push_back(std::move(labels));
        }
        columns.columns.push_back(std::move(column));
    }
    return columns;
}

void actions_grid(Report& report, const Session& session, const Card& card) {
    auto actions = session.actions();
    std::erase_if(actions, [&](const Action* action) { return card.hidden(action->step); });
    if (actions.empty()) return;
    report.blocks.push_back(Heading{tr("Actions"), 1});
    Grid grid{{tr("Level"), tr("Action"), tr("Who"), tr("By"), tr("From theme")}, {}, {1, 4, 2, 1.2, 2}};
    for (const Action* action : actions) {
        const Theme* theme = session.find<Theme>(action->theme);
        grid.rows.push_back({ui::word_for(action->level), action->text, ui::owner_words(session, *action),
                             action->due ? short_date(*action->due) : "", theme ? theme->name : ""});
    }
    report.blocks.push_back(std::move(grid));
}

void agreements(Report& report, const Session& session, const Card& card) {
    auto made = session.agreements();
    std::erase_if(made, [&](const Agreement* row) {
        const Contribution* from = session.contribution(row->contribution);
        return from && card.hidden(from->step);
    });
    Bullets bullets;
    for (const Agreement* row : made) {
        const Since since = standing(session, row->id);
        const std::string& text = since.now(row->text);
        if (since.over()) continue;
        const auto day = review_day(*row, &session.header());
        bullets.items.push_back(day ? filled(tr("{} (until we look at it again on {})"), text, date_in_words(*day, false)) : text);
    }
    if (bullets.items.empty()) return;
    report.blocks.push_back(Heading{tr("Agreements"), 1});
    report.blocks.push_back(std::move(bullets));
}

void list(Report& report, const char* heading, std::vector<std::string> items) {
    if (items.empty()) return;
    report.blocks.push_back(Heading{heading, 2});
    report.blocks.push_back(Bullets{std::move(items)});
}

std::vector<std::string> texts(const Session& session, const std::vector<const Contribution*>& rows) {
    std::vector<std::string> all;
    for (const Contribution* row : rows)
        if (const Since since = standing(session, row->id); !since.over()) all.push_back(since.now(row->text));
    return all;
}

// Everybody who took part signs, also who left early; nobody signs a card that does not hold any more.
void signing(Report& report, const Session& session) {
    std::vector<std::string> names;
    for (const Attendance* row : session.took_part()) names.push_back(session.name_of(*row));
    report.blocks.push_back(Signatures{tr("This is how we work together"), std::move(names)});
}

std::string card_word(const Session& session, const Dream& dream) {
    for (const PictureCard& picture : all_pictures(session))
        if (picture.file == dream.file) return picture.name();
    return dream.file;
}

void record(Report& report, const Session& session, Card& card) {
    report.blocks.push_back(Heading{tr("Record of the conversation"), 1});
    const auto agreed_themes = [&] {
        std::vector<std::string> names;
        for (const ThemeCard& theme : card.themes(session, values).used)
            if (theme.agreement() == agreed) names.push_back(theme.theme->name);
        return names;
    }();
    list(report, tr("Agreed values"), agreed_themes);
    list(report, tr("Not fully agreed"), not_agreed_yet(session, card));
    list(report, tr("Values without an action"), texts(session, card.values_without_action()));
    list(report, tr("Actions without a value"), texts(session, card.actions_without_value()));
    const SessionHeader& header = session.header();
    std::vector<std::string> dates;
    if (header.look_back) dates.push_back(filled(tr("Look back for a quarter of an hour: {}"), date_in_words(*header.look_back)));
    if (header.recalibrate) dates.push_back(filled(tr("Go through the whole card again: {}"), date_in_words(*header.recalibrate)));
    list(report, tr("Looking back"), dates);
    const Dreams dreams = dreams_of(session);
    if (!dreams.cards.empty()) report.blocks.push_back(Heading{tr("What we dreamt with"), 2});
    for (const Dream& dream : dreams.cards)
        report.blocks.push_back(
            Picture{picture_file(session, dream.file).string(), 32, dreamt_by(session, dream), card_word(session, dream)});
}

}  // namespace

std::vector<std::string> not_agreed_yet(const Session& session, Card& card) {
    std::vector<std::string> items;
    for (const ThemeCard& theme : card.themes(session, values).used) {
        if (theme.theme->rest || theme.agreement() == agreed) continue;
        const char* word = theme.agreement() == reservation ? tr("reservation")
                           : theme.agreement()              ? tr("not yet agreed")
                                                            : tr("not asked");
        const std::string note = theme.note().empty() ? "" : ": " + theme.note();
        items.push_back(filled("{} ({}){}", theme.theme->name, word, note));
    }
    if (const Progress* gate = card.column(values).progress; gate && gate->stage == Stage::passed)
        items.push_back(gate->note.empty() ? tr("Went on without agreement on all values.")
                                           : filled(tr("Went on without agreement: {}"), gate->note));
    return items;
}

Report covenant(const Session& session) {
    Card card;
    card.read(session);
    const SessionHeader& header = session.header();
    const Team& team = session.team();
    Report report;
    report.title = filled(tr("Partnerschapskaart of {}"), team.name);
    const SessionHeader* later = replaced_by(session, true);
    report.subtitle = later ? filled(tr("As it was: the card of {} holds now"), date_in_words(local_date(later->held), false))
                            : std::string(tr("How we work together: read from left to right"));
    report.colour = 0x4F46E5;
    const Json& size = session.document("paper");
    report.paper = size.is_object() && size.value("size", "") == "a4" ? Paper::a4_landscape : Paper::a3_landscape;
    report.example = team.example;
    report.facts = {{tr("Team"), team.name}, {tr("Date"), date_in_words(local_date(header.held))}};
    if (!header.coach.empty()) report.facts.push_back({tr("Coach"), header.coach});
    if (const std::string here = session.who_was_here(); !here.empty()) report.facts.push_back({tr("Present"), here});
    report.blocks.push_back(columns(session, card));
    if (!later) signing(report, session);
    report.blocks.push_back(PageBreak{});
    add_what_holds_now(report, session, true);
    actions_grid(report, session, card);
    agreements(report, session, card);
    record(report, session, card);
    return report;
}

}  // namespace pk
