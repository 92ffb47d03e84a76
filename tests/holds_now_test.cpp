// A covenant over a year: made, looked back on after six weeks, gone through again after a year. What was adjusted and what lapsed stands in
// every place where the card is told of.
#include "support/program.h"

#include "compare/report.h"
#include "look_back/quarter.h"
#include "look_back/recalibrate.h"
#include "report/render.h"

#include <alp/since.h>
#include <alp/text.h>

#include <doctest/doctest.h>

#include <algorithm>

using namespace alp;

namespace {

constexpr const char *then_words = "Altijd bereikbaar", *now_words = "Bereikbaar tussen negen en vijf",
                     *lapsed_words = "Elke week samen eten";

struct Covenant {
    Program program{"partnerschapskaart"};
    Id card, quarter, theme;

    Covenant() {
        program.make_team("Team Noord", {"Anna", "Bert", "Cem", "Dilan"});
        program.workspace().teams().edit("naam", [&](Edit& edit) {
            edit.change<Team>(program.workspace().teams().current()->id, [](Team& team) { team.partnership = "het Buurtteam"; });
        });
        program.workspace().meetings().start(
            {.instrument = program.first_instrument(), .present = program.workspace().teams().members_today()});
        Session& meeting = program.meeting()->session();
        card = meeting.id();
        for (const char* text : {then_words, lapsed_words, "Plezier in het werk"}) meeting.add_contribution("waarden", "pk.1.1", text);
        theme = meeting.add_theme("waarden", "Bereikbaar");
        meeting.mark_theme(meeting.contributions("waarden", "pk.1.1").front()->id, theme, true);
        meeting.rate("waarden", "consensus", theme.text(), {}, 3);
        program.workspace().meetings().close();
        program.put_back(card, 366);
    }
    Program* operator->() { return &program; }
    Session& now() { return program.meeting()->session(); }

    // One is adjusted, one lapses, the third still stands.
    void look_back() {
        REQUIRE(program.look_back(card));
        quarter = now().id();
        const auto picks = look_back::picks(now());
        REQUIRE(picks.size() == 3);
        for (std::size_t round = 0; round < picks.size(); ++round) {
            program.meeting()->go_to(look_back::pick_step(round));
            program->frames(3);
            if (picks[round].text == then_words) {
                program->type("a");
                program->frames(2);
                program->key("Ctrl+A");
                program->type(std::string(now_words) + "\n");
            } else {
                program->type(picks[round].text == lapsed_words ? "x" : "s");
            }
            program->frames(2);
        }
        program.workspace().meetings().close();
        program.put_back(quarter, 324);
        program.start();
    }
    void recalibrate() {
        REQUIRE(program.recalibrate(card));
        program->frames(3);
    }
    void press(const char* letter) {
        program->type(letter);
        program->frames(2);
    }
    std::string paper() { return report::markdown(program.meeting()->report()); }
    std::string day_of_quarter() { return short_date(program.workspace().clock().today() - std::chrono::days{324}); }
};

bool has(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

// What stands in the columns of a card.
std::vector<std::string> labels(const Report& report) {
    std::vector<std::string> all;
    for (const Block& block : report.blocks)
        if (const Columns* card = std::get_if<Columns>(&block))
            for (const Column& column : card->columns)
                for (const LabelGroup& group : column.groups)
                    for (const Label& label : group.labels) all.push_back(label.text);
    return all;
}

bool holds(const std::vector<std::string>& all, const std::string& text) { return std::find(all.begin(), all.end(), text) != all.end(); }

}  // namespace

TEST_CASE("a card that was looked back on is printed as it holds now, with when and why below it") {
    Covenant year;
    year.look_back();
    REQUIRE(year->open(year.card));
    const auto columns = labels(year.program.meeting()->report());
    CHECK(holds(columns, now_words));
    CHECK_FALSE(holds(columns, then_words));
    CHECK_FALSE(holds(columns, lapsed_words));
    CHECK(holds(columns, "Plezier in het werk"));
    const std::string paper = year.paper();
    CHECK(has(paper, "Zo geldt het nu"));
    CHECK(has(paper, "bijgesteld op " + year.day_of_quarter()));
    CHECK(has(paper, "vervallen op " + year.day_of_quarter()));
    CHECK(has(paper, then_words));  // the old words are kept with it
}

TEST_CASE("a closed card says on the screen what changed since, and leads to the one that came in its place") {
    Covenant year;
    year.look_back();
    REQUIRE(year->open(year.card));
    CHECK(year.program->shows("2 regels zijn sindsdien veranderd bij het terugkijken"));
    CHECK_FALSE(year.program->shows(now_words));
    year.program->click("2 regels zijn sindsdien veranderd bij het terugkijken");
    year.program->frames(2);
    CHECK(year.program->shows(now_words));
    CHECK(year.program->shows("vervallen op " + year.day_of_quarter()));
    year.recalibrate();
    const Id fresh = year.now().id();
    year.program.workspace().meetings().close();
    year.program.settle();
    REQUIRE(year->open(year.card));
    CHECK(year.program->shows("is hiervoor in de plaats gekomen, en geldt nu."));
    year.program->click("Naar die kaart");
    year.program.settle();
    CHECK(year.now().id() == fresh);
}

TEST_CASE("a card on which nothing was said yet has no such part") {
    Covenant year;
    REQUIRE(year->open(year.card));
    CHECK_FALSE(has(year.paper(), "Zo geldt het nu"));
}

TEST_CASE("what a look back said that is in the bin does not count") {
    Covenant year;
    year.look_back();
    year.program.workspace().meetings().to_bin(year.quarter);
    year.program.settle();
    year.program.start();
    REQUIRE(year->open(year.card));
    CHECK(holds(labels(year.program.meeting()->report()), then_words));
    CHECK_FALSE(has(year.paper(), "Zo geldt het nu"));
}

TEST_CASE("a year later Herijken shows what was adjusted and what lapsed, and a line that stays comes over in the words it has now") {
    Covenant year;
    year.look_back();
    year.recalibrate();
    CHECK(year.program->shows("bijgesteld op " + year.day_of_quarter()));
    CHECK(year.program->shows(now_words));
    CHECK(year.program->shows("vervallen op " + year.day_of_quarter()));
    CHECK(year.program->shows("Ik vind het Buurtteam succesvol als…"));  // the team's own name
    CHECK_FALSE(year.program->shows("sociaal wijkteam"));
    year.press("b");
    year.press("w");
    year.press("b");
    std::vector<std::string> texts;
    for (const Contribution* row : year.now().contributions("waarden", "pk.1.1")) texts.push_back(row->text);
    CHECK(texts == std::vector<std::string>{now_words, "Plezier in het werk"});
    const std::string paper = report::markdown(look_back::then_now_why(year.now()));
    CHECK(has(paper, "3 van 3 regels bekeken: 2 blijven, 1 gaat weg."));
    CHECK(has(paper, now_words));
    CHECK(has(paper, "bijgesteld op " + year.day_of_quarter()));
}

TEST_CASE("one covenant holds: the new card says what changed since the old one, and the old one that another came in its place") {
    Covenant year;
    year.look_back();
    year.recalibrate();
    year.press("b");
    year.press("w");
    year.press("b");
    const Id fresh = year.now().id();
    year.program.workspace().meetings().close();
    year.program.settle();
    REQUIRE(year->open(fresh));
    std::string paper = year.paper();
    CHECK(holds(labels(year.program.meeting()->report()), now_words));
    CHECK(has(paper, "Zo geldt het nu"));
    CHECK(has(paper, then_words));    // the history: from these words
    CHECK(has(paper, lapsed_words));  // and what went
    REQUIRE(year->open(year.card));
    paper = year.paper();
    CHECK(has(paper, "Wat ervan geworden is"));
    CHECK(has(paper, "hiervoor in de plaats gekomen"));
    CHECK_FALSE(has(paper, "Zo geldt het nu"));
    REQUIRE(replaced_by(year.now()));
    CHECK(replaced_by(year.now())->id == fresh);
}

TEST_CASE("the paper of a card that another replaced shows how it was at its closing, all of it, and has no lines to sign on") {
    Covenant year;
    year.look_back();
    const auto signed_by = [&] {
        std::size_t lines = 0;
        for (const Block& block : year.program.meeting()->report().blocks)
            if (const Signatures* signing = std::get_if<Signatures>(&block)) lines += signing->names.size();
        return lines;
    };
    REQUIRE(year->open(year.card));
    CHECK(signed_by() == 4);
    std::string paper = year.paper();
    const auto without_action = [&] { return paper.substr(paper.find("Waarden zonder actie")); };
    CHECK(has(without_action(), now_words));
    CHECK_FALSE(has(without_action(), lapsed_words));
    year.recalibrate();
    for (const char* verdict : {"b", "w", "b"}) year.press(verdict);
    year.program.workspace().meetings().close();
    year.program.settle();
    REQUIRE(year->open(year.card));
    const auto columns = labels(year.program.meeting()->report());
    CHECK(holds(columns, then_words));
    CHECK(holds(columns, lapsed_words));
    CHECK_FALSE(holds(columns, now_words));
    paper = year.paper();
    CHECK(has(without_action(), then_words));
    CHECK(has(without_action(), lapsed_words));
    CHECK(has(paper, "Zoals het was: nu geldt de kaart van"));
    CHECK(signed_by() == 0);
}

TEST_CASE("what the team agreed on and keeps in Herijken stays agreed on the new card, until it is asked again") {
    Covenant year;
    const std::chrono::year_month_day held(year.program.workspace().clock().today() - std::chrono::days{366});
    const std::string since = std::to_string(static_cast<int>(held.year()));
    year.recalibrate();
    for (const char* verdict : {"b", "b", "b"}) year.press(verdict);
    std::string paper = year.paper();
    CHECK(has(paper, "overeengekomen in " + since + ", blijft"));
    CHECK_FALSE(has(paper, "niet gevraagd"));
    year.now().rate("waarden", "consensus", year.theme.text(), {}, 2, "te druk");
    paper = year.paper();
    CHECK_FALSE(has(paper, ", blijft"));
    CHECK(has(paper, "te druk"));
}

TEST_CASE("a line that is to be talked about stays on the new card, marked so") {
    Covenant year;
    year.recalibrate();
    year.press("p");
    const auto columns = labels(year.program.meeting()->report());
    CHECK(holds(columns, then_words));
    CHECK(has(year.paper(), "te bespreken"));
    year.program->click(then_words);
    year.press("w");
    CHECK_FALSE(holds(labels(year.program.meeting()->report()), then_words));
}

TEST_CASE("comparing and the thread of a theme say what became of a sentence") {
    Covenant year;
    year.look_back();
    year.program.screen().resize(1280, 1600);  // the whole thread in sight
    year.program.show_theme(year.theme);
    CHECK(year.program->shows(std::string("bijgesteld op ") + year.day_of_quarter() + ": “" + now_words + "”"));
    year.program.app().navigator().show("compare");
    year.program.settle();
    workspace::ComparisonSession* cards = year.program.workspace().comparison().session();
    REQUIRE(cards);
    const std::string paper = report::markdown(compare::report_of(cards->tables(), {}));
    CHECK(has(paper, "bijgesteld op " + year.day_of_quarter()));
    CHECK(has(paper, "vervallen op " + year.day_of_quarter()));
}

TEST_CASE("comparing and the thread of a theme also say what going through the whole card again decided") {
    Covenant year;
    year.recalibrate();
    year.press("a");
    year.program->key("Ctrl+A");
    year.program->type(std::string(now_words) + "\n");
    year.program->frames(2);
    year.press("w");
    year.program.workspace().meetings().close();
    year.program.settle();
    const std::string today = short_date(year.program.workspace().clock().today());
    year.program.screen().resize(1280, 1600);
    year.program.show_theme(year.theme);
    CHECK(year.program->shows("bijgesteld op " + today + ": “" + now_words + "”"));
    year.program.app().navigator().show("compare");
    year.program.settle();
    workspace::ComparisonSession* cards = year.program.workspace().comparison().session();
    REQUIRE(cards);
    const std::string paper = report::markdown(compare::report_of(cards->tables(), {}));
    CHECK(has(paper, "bijgesteld op " + today));
    CHECK(has(paper, "vervallen op " + today));
}

TEST_CASE("words typed under adjusting are kept and shown when it stands after all, and come back when it is adjusted again") {
    Covenant year;
    REQUIRE(year->look_back(year.card));
    year.program->frames(3);
    const auto pick = look_back::picks(year.now()).front();
    year.press("a");
    year.program->key("Ctrl+A");
    year.program->type("Anders gezegd\n");
    year.program->frames(2);
    year.press("s");
    CHECK_FALSE(look_back::adjusted(year.now(), pick));
    CHECK(year.program->shows("De andere woorden zijn bewaard: “Anders gezegd”"));
    year.press("a");
    REQUIRE(look_back::adjusted(year.now(), pick));
    CHECK(look_back::adjusted(year.now(), pick)->text == "Anders gezegd");
    CHECK(look_back::words_set_aside(year.now(), pick).empty());
}

TEST_CASE("a second look back is about the words as they are, and both stand in the history") {
    Covenant year;
    year.look_back();
    REQUIRE(year->look_back(year.card));
    const auto picks = look_back::picks(year.now());
    REQUIRE_FALSE(picks.empty());
    CHECK(picks.front().text == now_words);
    CHECK(std::none_of(picks.begin(), picks.end(), [](const auto& pick) { return pick.text == lapsed_words; }));
    look_back::judge(year.now(), picks.front(), Verdict::lapses);
    look_back::explain(year.now(), picks.front(), "De telefoon neemt het over");
    year.program.workspace().meetings().close();
    year.program.settle();
    REQUIRE(year->open(year.card));
    CHECK_FALSE(holds(labels(year.program.meeting()->report()), now_words));
    const std::string paper = year.paper();
    CHECK(has(paper, "De telefoon neemt het over"));
    CHECK(has(paper, "bijgesteld op " + year.day_of_quarter()));
}

TEST_CASE("other words that were typed in Herijken come back when the line is said otherwise after all") {
    Covenant year;
    year.recalibrate();
    year.press("a");
    year.program->key("Ctrl+A");
    year.program->type("Bereikbaar op werkdagen\n");
    year.program->frames(2);
    const auto words = [&] {
        std::string all;
        for (const Contribution* row : year.now().contributions("waarden", "pk.1.1")) all += row->text + "|";
        return all;
    };
    CHECK(words() == "Bereikbaar op werkdagen|");
    year.program->click(then_words);
    year.press("b");
    CHECK(words() == std::string(then_words) + "|");
    year.program->click(then_words);
    year.press("a");
    CHECK(words() == "Bereikbaar op werkdagen|");
}
