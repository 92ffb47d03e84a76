#include "report.h"

#include "desk.h"
#include "radar.h"

#include <alp/dates.h>
#include <alp/since.h>
#include <alp/text.h>

#include <algorithm>

namespace bw {

using namespace alp;

namespace {

void add_facts(Report& report, const Session& session, const Board& board) {
    const SessionHeader& header = session.header();
    report.facts = {{tr("Team"), session.team().name}, {tr("Date"), date_in_words(local_date(header.held))}};
    if (!header.coach.empty()) report.facts.emplace_back(tr("Coach"), header.coach);
    if (const std::string names = session.who_was_here(); !names.empty()) report.facts.emplace_back(tr("Present"), names);
    if (board.now.any()) report.facts.emplace_back(tr("Scored"), scorers_words(board));
    if (header.look_back) report.facts.emplace_back(tr("We look back"), date_in_words(*header.look_back));
    if (header.recalibrate) report.facts.emplace_back(tr("Measure again"), date_in_words(*header.recalibrate));
}

std::string range(const Scores& scores) {
    return scores.shows_spread() ? filled("{}–{}", scores.values.front(), scores.values.back()) : std::string("–");
}

// What the lines and signs are, below each other in the corner that no label reaches.
void add_key(Figure& figure, const Board& board) {
    double y = figure.height - (board.wished ? 23 : 17);
    const auto entry = [&](Stroke stroke, const std::string& words) {
        for (auto& [x, down] : stroke.points) down += y;
        figure.strokes.push_back(std::move(stroke));
        figure.letterings.push_back({12, y + 1.2, words, 3.4});
        y += 6;
    };
    entry({.points = {{2, 0}, {10, 0}}, .colour = colour, .width = 0.8}, filled(tr("now ({})"), board.now.people));
    if (board.before)
        entry({.points = {{2, 0}, {10, 0}}, .colour = before_colour, .width = 0.5, .dashed = true},
              filled("{} ({})", short_date(board.before->day), board.before->people));
    if (board.now.wishes())
        entry({.points = {{4.4, 0}, {6, -1.6}, {7.6, 0}, {6, 1.6}}, .colour = wish_colour, .width = 0.4, .closed = true},
              tr("where we want to be"));
    if (board.wished)
        entry({.points = {{4, -1.4}, {8, -1.4}, {6, 1.8}}, .colour = before_colour, .width = 0.4, .closed = true}, wished_words(board));
}

void add_scores(Report& report, const Session& session, const Board& board) {
    if (!board.now.any()) {
        report.blocks.push_back(Paragraph{nothing_shown(session), true});
        return;
    }
    Figure figure = radar(board.now, board.before, board.wished, 180, 60, 3.4);
    if (!figure.strokes.empty()) {
        add_key(figure, board);
        report.blocks.push_back(std::move(figure));
    }
    const auto measured = board.now.measured();
    const bool wishes = std::any_of(measured.begin(), measured.end(), [&](std::size_t i) { return board.now.bakens[i].wish.has_value(); });
    Grid grid{{tr("Beacon"), tr("Mean"), tr("Lowest to highest"), tr("Scores"), tr("Don't know")}, {}, {4.6, 1.4, 1.4, 1, 1.1}};
    const auto column = [&](std::string head, double width) { grid.head.push_back(std::move(head)), grid.widths.push_back(width); };
    if (board.before) column(filled(tr("Since {}"), short_date(board.before->day)), 1.8);
    if (board.wished) column(filled(tr("Wanted in {}"), wished_year(board)), 1.3);
    if (wishes) column(tr("In a year"), 1);
    for (const std::size_t baken : measured) {
        const Scores& scores = board.now.bakens[baken];
        std::vector<std::string> row{named(baken), scores.mean() ? decimal(*scores.mean()) : "–", range(scores),
                                     filled("{}", scores.values.size()), scores.unknown ? filled("{}", scores.unknown) : "·"};
        if (board.before) {
            const auto change = difference(scores, board.before->bakens[baken]);
            row.push_back(change ? change_words(*change) : "–");
        }
        if (board.wished) row.push_back(board.wish_then(baken) ? filled("{}", *board.wish_then(baken)) : "·");
        if (wishes) row.push_back(scores.wish ? filled("{}", *scores.wish) : "·");
        grid.rows.push_back(std::move(row));
    }
    report.blocks.push_back(std::move(grid));
    const Scale& scale = board.now.scale;
    std::string note;
    if (!scale.words.empty())
        note = filled(tr("Scale: {} {} to {} {}."), scale.low, scale.words.front().shown(), scale.high, scale.words.back().shown());
    if (board.any_small())
        note += std::string(" ") + tr("“Small”: less than half a point with fewer than ten scorers. Such a difference says little.");
    if (board.not_alike && !board.before)
        note += " " + filled(tr("On {} the question or the scale was another one. So these scores cannot be laid beside those."),
                             date_in_words(board.not_alike->day, false));
    report.blocks.push_back(Paragraph{note, true});
}

// What was chosen, with its signs.
void add_choices(Report& report, const Session& session, const Board& board) {
    if (board.chosen.empty()) return;
    Labels labels{{}, colour, 2};
    for (const Chosen& one : board.chosen) {
        LabelGroup group{filled(tr("Chosen: beacon {}"), named(one.baken)), {}, {}};
        const auto day = review_day(*one.agreement, &session.header());
        group.labels.push_back({one.agreement->text, day ? filled(tr("We look at it again on {}"), date_in_words(*day)) : ""});
        std::string noticed;
        for (const Contribution* sign : session.contributions(signs, question_of(signs, one.baken)))
            noticed += (noticed.empty() ? "" : "; ") + sign->text;
        if (!noticed.empty()) group.labels.push_back({noticed, tr("sign of success")});
        labels.groups.push_back(std::move(group));
    }
    report.blocks.push_back(std::move(labels));
}

// The baken is told where there is more than one.
void add_actions(Report& report, const Session& session, const Board& board) {
    const auto all = session.actions();
    if (all.empty()) return;
    Grid grid{{tr("Action"), tr("Who"), tr("By")}, {}, {5, 2.6, 1.4}};
    const bool several = board.chosen.size() > 1;
    if (several) {
        grid.head.push_back(tr("Beacon"));
        grid.widths.push_back(2);
    }
    for (const Action* action : all) {
        const std::string owner = ui::owner_words(session, *action);
        grid.rows.push_back({action->text, owner.empty() ? tr("nobody yet") : owner, action->due ? short_date(*action->due) : ""});
        const Theme* theme = session.find<Theme>(action->theme);
        if (several) grid.rows.back().push_back(theme ? theme->name : "");
    }
    report.blocks.push_back(std::move(grid));
}

void add_talk(Report& report, const Session& session) {
    Grid grid{{tr("From the talk"), ""}, {}, {1.6, 5}};  // a row each, so that the result and the talk fit on one page
    const auto add = [&](std::string heading, std::string_view step, const std::string& question) {
        std::string said;
        for (const Contribution* row : session.contributions(step, question)) said += (said.empty() ? "" : " · ") + row->text;
        if (!said.empty()) grid.rows.push_back({std::move(heading), std::move(said)});
    };
    add(tr("What happened since last time"), look_back, "bw.0");
    add(tr("What strikes us"), picture, "bw.3");
    for (std::size_t i = 0; i < baken_count; ++i) add(filled(tr("Beacon {}"), named(i)), differences, question_of(differences, i));
    if (!grid.rows.empty()) report.blocks.push_back(std::move(grid));
}

}  // namespace

Report report(const Session& session) {
    Board board;
    board.read(session);
    Report made;
    made.title = filled(tr("Beacons of {}"), session.team().name);
    made.subtitle = tr("Where we stand, and what we work on");
    made.colour = colour;
    made.paper = Paper::a4_portrait;
    made.example = session.team().example;
    made.date = local_date(session.header().held);
    add_facts(made, session, board);
    add_scores(made, session, board);
    add_choices(made, session, board);
    add_actions(made, session, board);
    add_talk(made, session);
    add_what_holds_now(made, session);
    return made;
}

}  // namespace bw
