// The half page that a quarter ends with.
#include "look_back/quarter.h"

#include <alp/text.h>
#include <alp/ui/parts.h>

namespace alp::look_back {
namespace {

void add_verdicts(Report& report, const Session& session) {
    Grid grid{{tr("Looked back on"), tr("Verdict"), tr("From now on, and why")}, {}, {4, 1.5, 4}};
    for (const Pick& pick : picks(session)) {
        const Review* review = verdict_on(session, pick);
        if (!review) continue;
        const Agreement* now = adjusted(session, pick);
        std::string more = now ? "“" + now->text + "”" : std::string();
        if (!review->note.empty()) more += (more.empty() ? "" : "\n") + review->note;
        grid.rows.push_back({pick.text.empty() ? std::string(tr("no longer there")) : pick.in_full(), word_for(review->verdict), more});
    }
    if (!grid.rows.empty()) report.blocks.push_back(std::move(grid));
}

void add_own_points(Report& report, const Session& session) {
    Bullets said;
    for (const Step& step : session.outline().steps)
        for (const Contribution* line : session.contributions(step.id, "")) said.items.push_back(line->text);
    if (!said.items.empty()) report.blocks.push_back(std::move(said));
}

void add_actions(Report& report, const Session& session) {
    Grid grid{{tr("Action"), tr("Now"), tr("What came of it")}, {}, {4, 1.5, 4}};
    for (const MovedAction& moved : moved_actions(session))
        grid.rows.push_back({moved.action->text, ui::word_for(moved.now), moved.effect});
    for (const Action* action : session.actions()) {
        std::string who = ui::owner_words(session, *action);
        if (action->due) who += (who.empty() ? "" : " · ") + filled(tr("by {}"), date_in_words(*action->due, false));
        grid.rows.push_back({action->text, tr("new"), who});
    }
    if (grid.rows.empty()) return;
    report.blocks.push_back(Heading{tr("Actions"), 2});
    report.blocks.push_back(std::move(grid));
}

std::string aboard_sentence(const Aboard& answers) {
    if (answers.answers() == 0) return {};
    if (answers.everyone()) return tr("Everyone who answered is on board.");
    if (answers.answers() < enough_answers) return tr("Not everyone is wholly on board.");
    return filled(tr("On board: {} yes, {} partly, {} not yet."), answers.yes, answers.half, answers.no);
}

}  // namespace

std::string about_words(const Session& session) {
    if (!session.header().title.empty()) return session.header().title;
    const auto& then = session.past().session(session.header().looks_back_on).of<SessionHeader>();
    if (then.empty()) return {};
    return filled(tr("On {} of {}"), outline_from_json(then.front().outline).name.shown(),
                  date_in_words(local_date(then.front().held), false));
}

Report quarter_report(const Session& session) {
    const SessionHeader& header = session.header();
    Report report;
    report.title = session.outline().name.shown();
    report.subtitle = about_words(session);
    report.colour = session.outline().colour;
    report.example = session.team().example;
    report.date = local_date(header.held);
    report.facts.emplace_back(tr("Team"), session.team().name);
    report.facts.emplace_back(tr("Date"), date_in_words(*report.date));
    if (header.look_back) report.facts.emplace_back(tr("We look back again"), date_in_words(*header.look_back));
    add_verdicts(report, session);
    add_own_points(report, session);
    add_actions(report, session);
    if (const std::string said = aboard_sentence(aboard_of(session)); !said.empty()) report.blocks.push_back(Paragraph{said});
    if (report.blocks.empty()) report.blocks.push_back(Paragraph{tr("Nothing was noted."), true});
    return report;
}

}  // namespace alp::look_back
