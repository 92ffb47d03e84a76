#include "report.h"

#include "box.h"
#include "figure.h"

#include <alp/since.h>
#include <alp/text.h>
#include <alp/ui/parts.h>

namespace kb {

using namespace alp;

namespace {

std::vector<std::string> lines(const Session& session, std::string_view step, const std::string& question) {
    std::vector<std::string> said;
    const auto& rows = session.contributions(step, question);
    if (session.in_silence(step)) {
        const auto count = static_cast<long>(rows.size());
        if (count > 0) said.push_back(filled(trn("{} line, not shown yet", "{} lines, not shown yet", count), count));
        return said;
    }
    for (const Contribution* row : rows)
        said.push_back(row->erased ? filled(tr("erased on {}"), date_in_words(local_date(*row->erased), false)) : row->text);
    return said;
}

std::string or_blank(const std::string& said) { return said.empty() ? std::string(tr("not filled in")) : said; }

std::string meter_words(const Session& session, std::optional<int> value) {
    const Scale* scale = session.outline().scale(meter_scale);
    if (!value || !scale || *value < scale->low || *value > scale->high) return tr("not set yet");
    return filled("{}{} · {}", *value > 0 ? "+" : "", *value, scale->words[static_cast<std::size_t>(*value - scale->low)].shown());
}

std::string about_card(const Session& session, const Card& card) {
    std::vector<std::string> words;
    if (card.front)
        for (const Theme* theme : session.themes_of(card.front->id))
            if (const int baken = number_of(theme->subject, "baken")) words.push_back(filled(tr("Beacon {}: {}"), baken, theme->name));
    if (card.alias && session.shows_case_text()) words.push_back(alp::alias(*card.alias));
    if (session.shows_case_text())
        for (const std::string& area : card.areas)
            if (const Term* known = term(area)) words.push_back(known->name.shown());
    return joined(words, " · ");
}

void before_and_after(Report& report, const Session& session, const Card& card) {
    Grid grid{{"", tr("Front · as the question comes in"), tr("Back · tilted")}, {}, {1.1, 3, 3}};
    const auto hidden =
        session.in_silence(tilt_step) ? lines(session, tilt_step, about(tilt_step, card.number)) : std::vector<std::string>{};
    const std::string back = !hidden.empty()                         ? hidden.front()
                             : card.back && !card.back->text.empty() ? in_quotes(card.back->text)
                                                                     : std::string(tr("not tilted yet"));
    grid.rows.push_back({tr("The card"), front_words(card), back});
    if (const Term* area = result(card.result)) grid.rows.back().back() += "\n" + area->name.shown();
    grid.rows.push_back({tr("Tilt meter"), meter_words(session, card.before), meter_words(session, card.after)});
    const std::string now = joined(lines(session, now_step, about("kb.2", card.number)), " · ");
    const std::string next = joined(lines(session, agree_step, about(sentence, card.number)), " · ");
    grid.rows.push_back({tr("What we do and say"), or_blank(now), or_blank(next)});
    report.blocks.push_back(std::move(grid));
}

// Told about a resident: left out, and said to be, unless it was asked for.
void needs(Report& report, const Session& session, const Card& card) {
    if (!session.shows_case_text())
        return report.blocks.push_back(
            Paragraph{tr("What the resident wants, can do and needs was left out: it is about a resident."), true});
    Grid grid{{tr("Wants"), tr("Can do"), tr("Needs")}, {{}}, {}};
    for (const char* question : {"kb.3.wil", "kb.3.kan", "kb.3.nodig"})
        grid.rows.front().push_back(or_blank(joined(lines(session, need_step, about(question, card.number)), "\n")));
    report.blocks.push_back(std::move(grid));
}

void stair(Report& report, const Session& session, const Card& card) {
    std::vector<Rung> rungs;
    for (const Term* term : rung_order(session)) {
        const std::string question = about("kb.5." + term->id, card.number);
        const Progress* progress = session.progress(stair_step, question);
        const bool skipped = progress && progress->stage == Stage::skipped;
        rungs.push_back({term->name.shown(), lines(session, stair_step, question), skipped ? progress->note : "", !skipped});
    }
    bool cut = false;
    report.blocks.push_back(Heading{tr("The stair"), 2});
    report.blocks.push_back(stair_figure(rungs, cut));
    if (!cut) return;
    Bullets all;
    for (std::size_t i = 0; i < rungs.size(); ++i) all.items.push_back(filled("{} {}: {}", i + 1, rungs[i].name, rung_words(rungs[i])));
    report.blocks.push_back(std::move(all));
}

void obstacles(Report& report, const Session& session, const Card& card) {
    Grid grid{{tr("With me"), tr("With us as a team"), tr("With others")}, {{}}, {}};
    bool any = false;
    for (const char* question : {"kb.6.mij", "kb.6.ons", "kb.6.anderen"}) {
        const auto said = lines(session, obstacle_step, about(question, card.number));
        any = any || !said.empty();
        grid.rows.front().push_back(joined(said, "\n"));
    }
    if (!any) return;
    report.blocks.push_back(Heading{tr("What is in the way"), 2});
    report.blocks.push_back(std::move(grid));
}

void actions(Report& report, const Session& session) {
    if (session.actions().empty()) return;
    report.blocks.push_back(Heading{tr("What we do differently"), 1});
    Grid grid{{tr("Level"), tr("Action"), tr("Who"), tr("By")}, {}, {1.2, 4, 2, 1.5}};
    for (const Action* action : session.actions())
        grid.rows.push_back(
            {ui::word_for(action->level), action->text, ui::owner_words(session, *action), action->due ? short_date(*action->due) : ""});
    report.blocks.push_back(std::move(grid));
}

void looked_back(Report& report, const Session& session) {
    const auto& rows = session.contributions(look_back_step, "kb.0");
    if (rows.empty()) return;
    Grid grid{{tr("Earlier tilts"), tr("Did it work?"), tr("Which rung did it become?")}, {}, {4, 1.5, 2}};
    const auto word = [&](std::string_view id, const Contribution& row) -> std::string {
        const Scale* scale = session.outline().scale(id);
        for (const Rating* rating : session.ratings(id, row.id.text())) {
            const auto at = rating->value && scale ? static_cast<std::size_t>(*rating->value - scale->low) : std::size_t(-1);
            return scale && at < scale->words.size() ? scale->words[at].shown() : tr("don't know");
        }
        return tr("not noted");
    };
    for (const Contribution* row : rows) grid.rows.push_back({row->text, word(worked_scale, *row), word(became_scale, *row)});
    report.blocks.push_back(Heading{tr("Looked back"), 1});
    report.blocks.push_back(std::move(grid));
}

}  // namespace

Report report(const Session& session) {
    Box box;
    box.read(session);
    const SessionHeader& header = session.header();
    Report report;
    report.title = filled(tr("Kantelbox of {}"), session.team().name);
    report.subtitle = header.title.empty() ? tr("From what we offer to what someone wants and can do") : header.title;
    report.colour = colour;
    report.example = session.team().example;
    report.date = local_date(header.held);
    report.facts = {{tr("Team"), session.team().name}, {tr("Date"), date_in_words(*report.date)}};
    if (!header.coach.empty()) report.facts.emplace_back(tr("Coach"), header.coach);
    if (header.look_back) report.facts.emplace_back(tr("Looking back"), date_in_words(*header.look_back));
    for (const Card& card : box.cards()) {
        const std::string tags = about_card(session, card);
        if (box.cards().size() > 1) report.blocks.push_back(Heading{filled(tr("Card {}"), card.number), 1});
        if (!tags.empty()) report.blocks.push_back(Paragraph{tags, true});
        before_and_after(report, session, card);
        needs(report, session, card);
        stair(report, session, card);
        obstacles(report, session, card);
    }
    if (box.cards().empty()) report.blocks.push_back(Paragraph{tr("There is no card on the table yet."), true});
    actions(report, session);
    looked_back(report, session);
    add_what_holds_now(report, session);
    return report;
}

}  // namespace kb
