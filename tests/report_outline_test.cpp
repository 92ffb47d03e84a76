// The report that every session has, from its outline alone.
#include "support/paper.h"

#include <alp/host/null_journal.h>
#include <alp/host/records.h>
#include <alp/report.h>
#include <alp/session.h>

#include <doctest/doctest.h>

using namespace alp;

namespace {

Text both(const char* dutch) { return {{{"nl", dutch}, {"en", std::string(dutch) + " (en)"}}}; }

Outline outline() {
    Outline made;
    made.name = both("Weerbericht");
    made.purpose = both("Hoe gaat het met ons?");
    const auto step = [](const char* id, const char* title, StepKind kind) {
        Step made;
        made.id = id;
        made.title = both(title);
        made.kind = kind;
        return made;
    };
    made.steps = {step("kijk", "Kijken", StepKind::write),         step("weer", "Het weer", StepKind::rate),
                  step("kies", "Kiezen", StepKind::vote),          step("doen", "Doen", StepKind::actions),
                  step("terug", "Terugblik", StepKind::look_back), step("slot", "Slot", StepKind::close)};
    made.steps[0].heading = both("Wat zien we?");
    made.steps[0].questions = {{"q.1", both("Wat gaat goed?"), {}}, {"q.2", both("Wat schuurt?"), {}}, {"q.3", both("Wat missen we?"), {}}};
    made.steps[0].own_points = true;
    made.steps[1].questions = {{"w.1", both("Hoe is het weer in het team?"), {}}, {"w.2", both("Hoe is het weer in de wijk?"), {}}};
    made.steps[1].scales = {"weer"};
    made.scales = {{"weer", both("Weer"), 1, 3, {both("storm"), both("bewolkt"), both("zonnig")}, true}};
    made.variants = {{"kort", both("Korte vorm"), {}}};
    return made;
}

struct Meeting {
    NullJournal journal;
    Records records{journal};
    std::vector<Id> members;
    Session session;

    Meeting() : session(records, begin()) {}

    Id begin() {
        Id id;
        records.edit({}, {}, "begin", [&](Edit& edit) {
            const Id team =
                edit.add(Team{.id = {}, .name = "Team Zuid", .place = {}, .note = {}, .partnership = {}, .example = true, .deleted = {}});
            for (int i = 1; i <= 5; ++i) {
                Member member;
                member.team = team;
                member.name = std::string("Lid") + static_cast<char>('A' + i - 1);
                member.number = i;
                member.hide_name = i == 5;
                members.push_back(edit.add(member));
            }
            SessionHeader header;
            header.team = team;
            header.instrument = "nl.voorbeeld.weer";
            header.title = "Voorjaar";
            header.coach = "Coach Kim";
            header.variant = "kort";
            header.outline = to_json(outline());
            header.held = local_time(*parse_iso_date("2016-01-12"), 14, 0);
            header.look_back = parse_iso_date("2016-02-23");
            id = edit.add(header);
            for (const std::size_t at : {0UL, 4UL}) {
                Attendance row;
                row.session = id;
                row.member = members[at];
                edit.add(row);
            }
            Attendance guest;
            guest.session = id;
            guest.guest = "Wethouder";
            edit.add(guest);
        });
        return id;
    }
    void rate(const char* subject, std::vector<std::optional<double>> values) {
        for (std::size_t i = 0; i < values.size(); ++i) session.rate("weer", "weer", subject, members[i], values[i]);
    }
    template <typename Row>
    Id add(Row row) {
        Id id;
        session.edit("add", [&](Edit& edit) {
            row.session = session.id();
            id = edit.add(row);
        });
        return id;
    }
    Id act(Level level, const char* text, const char* outside = "") {
        Action action;
        action.team = session.header().team;
        action.step = "doen";
        action.level = level;
        action.text = text;
        action.outside = outside;
        if (*outside) action.asks = members[1];
        else if (level == Level::individual) action.owner = members[0];
        action.due = parse_iso_date("2016-03-01");
        return add(action);
    }
};

bool has(const std::string& text, const std::string& what) { return text.find(what) != std::string::npos; }

}  // namespace

TEST_SUITE("report from an outline") {
    TEST_CASE("it says who was there, when, and with what") {
        const PaperFolder folder;
        Meeting meeting;
        const std::string text = report::markdown(outline_report(meeting.session));
        CHECK(has(text, "# Weerbericht\n\nVoorjaar\n"));
        CHECK(has(text, "**voorbeeld**"));
        CHECK(has(text, "- **Team:** Team Zuid\n"));
        CHECK(has(text, "- **Datum:** dinsdag 12 januari 2016\n"));
        CHECK(has(text, "- **Coach:** Coach Kim\n"));
        CHECK(has(text, "- **Vorm:** Korte vorm\n"));
        CHECK(has(text, "- **Stand:** nog niet begonnen\n"));
        CHECK(has(text, "- **Terugkijken:** dinsdag 23 februari 2016\n"));
        CHECK(has(text, "LidA"));
        CHECK(has(text, "Wethouder"));
        CHECK_FALSE(has(text, "LidE"));  // shown as a number
        CHECK(has(text, "teamlid 5"));
    }

    TEST_CASE("blank is not the answer no, and a skipped question says why") {
        const PaperFolder folder;
        Meeting meeting;
        const Id said = meeting.session.add_contribution("kijk", "q.1", "we lachen veel");
        meeting.session.mark_theme(said, meeting.session.add_theme("kijk", "Humor"), true);
        meeting.session.set_progress("skip", "kijk", "q.2", [](Progress& row) { row.stage = Stage::skipped, row.note = "geen tijd"; });
        meeting.session.add_contribution("kijk", "", "koffie is op");
        const std::string text = report::markdown(outline_report(meeting.session));
        CHECK(has(text, "#### Wat gaat goed?\n\n- we lachen veel (Humor)\n"));
        CHECK(has(text, "#### Wat schuurt?\n\n*overgeslagen: geen tijd*\n"));
        CHECK(has(text, "#### Wat missen we?\n\n*niet ingevuld*\n"));
        CHECK(has(text, "#### Eigen punten\n\n- koffie is op\n"));
        CHECK_FALSE(has(text, "Slot"));
    }

    TEST_CASE("what is still hidden stays hidden") {
        const PaperFolder folder;
        Meeting meeting;
        meeting.session.add_contribution("kijk", "q.1", "stil geschreven");
        meeting.session.set_progress("hide", "kijk", "", [](Progress& row) { row.revealed = false; });
        const std::string text = report::markdown(outline_report(meeting.session));
        CHECK_FALSE(has(text, "stil geschreven"));
        CHECK(has(text, "1 bijdrage, nog niet getoond"));
    }

    TEST_CASE("how scores spread is shown from four scorers, never with a name") {
        const PaperFolder folder;
        Meeting meeting;
        meeting.rate("w.1", {3, 3, 2, 1, std::nullopt});
        meeting.rate("w.2", {1, 3});
        const std::string text = report::markdown(outline_report(meeting.session));
        CHECK(has(text, "| Weer | 1 storm | 2 bewolkt | 3 zonnig | weet niet | Scores | Gemiddeld |"));
        CHECK(has(text, "| Hoe is het weer in het team? | 1 | 1 | 2 | 1 | 4 | 2,3 |"));
        CHECK(has(text, "| Hoe is het weer in de wijk? | – | – | – | · | 2 | 2 |"));
        CHECK(has(text, "De spreiding staat er pas vanaf vier scores."));
        CHECK_FALSE(has(text, "LidB"));
    }

    TEST_CASE("one person's score is not told by its mean") {
        const PaperFolder folder;
        Meeting meeting;
        meeting.rate("w.1", {3});
        const std::string text = report::markdown(outline_report(meeting.session));
        CHECK(has(text, "| Hoe is het weer in het team? | – | – | – | · | 1 | – |"));
    }

    TEST_CASE("a score by the team as a whole is a word") {
        const PaperFolder folder;
        Meeting meeting;
        meeting.session.rate("weer", "weer", "w.1", {}, 3);
        const std::string text = report::markdown(outline_report(meeting.session));
        CHECK(has(text, "| Hoe is het weer in het team? | zonnig |"));
        CHECK(has(text, "| Hoe is het weer in de wijk? | niet ingevuld |"));
    }

    TEST_CASE("actions stand by level, with who does it, by when and how it goes") {
        const PaperFolder folder;
        Meeting meeting;
        meeting.act(Level::individual, "ik bel de huisarts");
        meeting.act(Level::external, "spreekuur in de wijk", "gemeente");
        meeting.act(Level::team, "elke week koffie");
        const std::string text = report::markdown(outline_report(meeting.session));
        CHECK(has(text, "| ik bel de huisarts | LidA | 1 maart 2016 | Open |"));
        CHECK(has(text, "| elke week koffie | het team | 1 maart 2016 |"));
        CHECK(has(text, "| spreekuur in de wijk | gemeente, gevraagd door LidB | 1 maart 2016 |"));
        CHECK(text.find("Individueel niveau") < text.find("Teamniveau"));
        CHECK(text.find("Teamniveau") < text.find("Extern niveau"));
    }

    TEST_CASE("dots, agreements and verdicts are tables, and nothing said is lost when a step is gone from the outline") {
        const PaperFolder folder;
        Meeting meeting;
        const Id said = meeting.session.add_contribution("kijk", "q.1", "samen eten");
        Vote vote;
        vote.step = "kies";
        vote.subject = said.text();
        vote.dots = 3;
        meeting.add(vote);
        Agreement agreement;
        agreement.team = meeting.session.header().team;
        agreement.text = "we eten elke maand samen";
        agreement.review = parse_iso_date("2016-06-01");
        const Id agreed = meeting.add(agreement);
        meeting.session.add_contribution("vroeger", "v.1", "van een oude vraag");
        std::string text = report::markdown(outline_report(meeting.session));
        CHECK(has(text, "| samen eten | 3 |"));
        CHECK(has(text, "| we eten elke maand samen |  | 1 juni 2016 |"));
        CHECK(has(text, "## Andere bijdragen\n\n- van een oude vraag\n"));
        Review review;
        review.team = agreement.team;
        review.agreement = agreed;
        review.verdict = Verdict::adjust;
        review.note = "om de maand";
        meeting.add(review);
        text = report::markdown(outline_report(meeting.session));
        CHECK(has(text, "| we eten elke maand samen | bijstellen | om de maand |"));
        CHECK(has(text, "| 1 juni 2016 | bijstellen<br>om de maand |"));
    }

    TEST_CASE("in English too, and with nothing wrong in it for the printer") {
        const PaperFolder folder;
        Meeting meeting;
        meeting.session.add_contribution("kijk", "q.1", "we lachen veel");
        meeting.rate("w.1", {3, 3, 2, 1});
        set_language("en");
        const Report report = outline_report(meeting.session);
        CHECK(report.language == "en");
        CHECK(problems(report).empty());
        CHECK(has(report::markdown(report), "*not filled in*"));
        CHECK(has(report::markdown(report), "- **Date:** Tuesday 12 January 2016\n"));
        folder.write(report);
        CHECK(has(folder.text(), "page 1 of"));
        CHECK(has(folder.text(), "Wat gaat goed? (en)"));
    }
}
