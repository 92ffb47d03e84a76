// Terugkijkkwartier: a year later, a coach who opened the laptop two minutes ago looks back with the team.
#include "support/agreement_year_ago.h"

#include "look_back/quarter.h"

#include <alp/dates.h>
#include <alp/testing_meeting.h>

#include <doctest/doctest.h>

using namespace alp;

namespace {

void type(Program& program, const char* text) {
    program->type(text);
    program->frames(2);
}

void press(Program& program, const char* key) {
    program->key(key);
    program->frames(2);
}

}  // namespace

TEST_CASE("a year later one click brings the first question, chosen for the team, with its clock running") {
    AgreementYearAgo then;
    Program& program = then.program;
    CHECK(program->shows("Stoplicht"));
    CHECK(program->shows("een jaar oud"));
    program->click("lookback/Kwartier terugkijken");
    program->frames(2);
    CHECK(program->shows("Staat dit nog?"));
    CHECK(program->shows("Op maandag geen overleg"));  // agreements before lines
    workspace::Meeting* meeting = program.meeting();
    REQUIRE(meeting);
    CHECK(meeting->session().header().looks_back_on == then.session);
    CHECK(meeting->session().people() == 5);
    REQUIRE_FALSE(meeting->plan().phases.empty());
    CHECK(meeting->plan().minutes() == 15);
    CHECK(meeting->plan().phases[0].minutes == 3);
    CHECK(meeting->clock().started);
}

namespace {
// Acts of a quarter, by keyboard.
void judge_three_lines(AgreementYearAgo& then) {
    Program& program = then.program;
    type(program, "s");  // staat nog
    CHECK(then.review_words() == "stands ");
    CHECK(program->focused().find("Volgende zin") != std::string::npos);
    press(program, "Enter");

    type(program, "a");  // bijstellen: the words of then stand ready
    program->key("Ctrl+A");
    type(program, "Een telefoonuur per dag\n");
    CHECK(program->focused().find("Volgende zin") != std::string::npos);
    press(program, "Enter");

    type(program, "x");  // vervalt, and no reason asked for
    press(program, "Enter");
    CHECK(then.review_words() == "stands adjust lapses ");
}

void look_at_the_action(AgreementYearAgo& then) {
    Program& program = then.program;
    CHECK(program->shows("Wat kwam er van onze acties?"));
    REQUIRE(program.tab_to("Open"));
    type(program, "g");
    CHECK(then.records().find<Action>(then.action)->status == ActionStatus::done);
    REQUIRE(program.tab_to("Verder met: "));
    press(program, "Enter");
    CHECK(program->shows("✓ Acties"));  // all that were asked were answered
}

void tap_who_is_still_in(AgreementYearAgo& then) {
    Program& program = then.program;
    CHECK(program->shows("Is iedereen nog aangehaakt?"));
    for (const char* tap : {"j", "j", "h", "j", "n"}) {
        program->type(tap);
        program->frames(1);
    }
    CHECK(program->shows("5 van de 5"));
    CHECK(then.records().table<Rating>().rows().empty());  // nothing is kept before it is shown
    REQUIRE(program.tab_to("Laat de antwoorden zien"));
    press(program, "Enter");
    REQUIRE(program.tab_to("Verder met: "));
    press(program, "Enter");
}

}  // namespace

TEST_CASE("a quarter is done by keyboard alone and ends with half a page") {
    AgreementYearAgo then;
    Program& program = then.program;
    REQUIRE(program.tab_to("Kwartier terugkijken"));
    press(program, "Enter");
    REQUIRE(program.meeting());

    judge_three_lines(then);
    look_at_the_action(then);
    tap_who_is_still_in(then);
    CHECK(program->shows("Dit nemen we mee"));
    CHECK(program->shows("Een telefoonuur per dag"));
    CHECK(program.meeting()->session().header().look_back == weeks_after(program.workspace().clock().today(), 7));
    program->type("again-other", "1 maart 2999\n");
    CHECK(program->shows("vrijdag 1 maart 2999"));
    REQUIRE(program.tab_to("Sluit en bewaar als PDF"));
    program->key("Enter");
    program.settle();
    CHECK_FALSE(program.meeting());
    CHECK(std::filesystem::directory_iterator(program.folder() / "documents")->path().extension() == ".pdf");
    CHECK(program.workspace().store().timeline().front().header.instrument == look_back::quarter_id);
}

TEST_CASE("answers that are not shown are asked about before the quarter is on paper") {
    AgreementYearAgo then;
    Program& program = then.program;
    REQUIRE(program.look_back(then.session));
    program.meeting()->go_to(look_back::aboard_step);
    program->frames(3);
    for (const char* tap : {"j", "j"}) {
        program->type(tap);
        program->frames(1);
    }
    program.meeting()->go_to(look_back::result_step);
    program->frames(3);
    program->click("Sluit en bewaar als PDF");
    program.settle();
    REQUIRE(program.meeting());
    const auto papers = program.folder() / "documents";
    const auto none = [&] { return !std::filesystem::exists(papers) || std::filesystem::is_empty(papers); };
    CHECK(none());
    program->click("Nog niet getoond/Sluiten");
    program.settle();
    CHECK_FALSE(program.meeting());
    CHECK_FALSE(none());
}

TEST_CASE("a round that was judged is ticked off above the page, and is not when something else is looked at") {
    AgreementYearAgo then;
    Program& program = then.program;
    REQUIRE(program.look_back(then.session));
    program->frames(2);
    CHECK_FALSE(program->has("✓ Zin 1"));
    type(program, "x");
    CHECK(program->has("✓ Zin 1"));
    CHECK_FALSE(program->has("✓ Zin 2"));
    Session& session = program.meeting()->session();
    const auto others = look_back::candidates(session);
    if (!others.empty()) {
        look_back::pick_another(session, 0, others.front());
        program->frames(2);
        CHECK_FALSE(program->has("✓ Zin 1"));
        program->key("Ctrl+Z");
        program->frames(2);
        CHECK(program->has("✓ Zin 1"));
    }
    program->key("Ctrl+Z");
    program->frames(2);
    CHECK_FALSE(program->has("✓ Zin 1"));
}

TEST_CASE("who is on board is counted without a name, in no order of answering, and shown from four answers") {
    AgreementYearAgo then;
    Program& program = then.program;
    REQUIRE(program.look_back(then.session));
    program.meeting()->go_to(look_back::aboard_step);
    program->frames(2);
    for (const char* tap : {"n", "j", "h"}) {
        program->type(tap);
        program->frames(1);
    }
    program->click("Laat de antwoorden zien");
    program->frames(2);
    program->click("Laat ze nu zien");  // not everyone has answered
    program->frames(2);
    CHECK(program->shows("Niet iedereen is helemaal aangehaakt."));
    CHECK_FALSE(program->shows("Een beetje"));
    std::vector<double> values;
    for (const Rating* rating : then.records().table<Rating>().rows()) {
        CHECK_FALSE(rating->member);
        values.push_back(rating->value.value_or(0));
    }
    CHECK(values == std::vector<double>{3, 2, 1});
}

TEST_CASE("taps are kept when the coach just goes on, and stay hidden while not everyone has answered") {
    AgreementYearAgo then;
    Program& program = then.program;
    REQUIRE(program.look_back(then.session));
    program.meeting()->go_to(look_back::aboard_step);
    program->frames(2);
    program->type("j");
    program->frames(1);
    program.meeting()->go_to(look_back::result_step);
    program->frames(2);
    CHECK(look_back::aboard_of(program.meeting()->session()).yes == 0);
    program.meeting()->go_to(look_back::aboard_step);
    program->frames(2);
    CHECK(program->shows("1 van"));
}

TEST_CASE("no key of recalibrating or of an action says something else of what is looked back on") {
    AgreementYearAgo then;
    Program& program = then.program;
    REQUIRE(program.look_back(then.session));
    program->frames(2);
    CHECK(program->shows("Bijstellen (a)"));
    for (const char* key : {"b", "w", "k", "p", "v"}) {
        program->type(key);
        program->frames(2);
    }
    CHECK(then.review_words().empty());
}

TEST_CASE("words that are adjusted become the agreement; those of then stay as they were") {
    AgreementYearAgo then;
    Program& program = then.program;
    REQUIRE(program.look_back(then.session));
    program->frames(2);
    type(program, "a");
    type(program, " voor tien uur\n");
    CHECK(then.records().find<Agreement>(then.agreement)->text == "Op maandag geen overleg");
    const Session& session = program.meeting()->session();
    const auto picks = look_back::picks(session);
    REQUIRE(look_back::adjusted(session, picks[0]));
    CHECK(look_back::adjusted(session, picks[0])->text == "Op maandag geen overleg voor tien uur");
    type(program, "s");  // after all it stands: the other words go
    CHECK_FALSE(look_back::adjusted(session, picks[0]));
    program->key("Ctrl+Z");
    program->frames(2);
    CHECK(look_back::adjusted(session, picks[0]));
}

TEST_CASE("next time the quarter asks about the words as they are now, and not about what lapsed") {
    AgreementYearAgo then;
    Program& program = then.program;
    REQUIRE(program.look_back(then.session));
    program->frames(2);
    type(program, "a");
    program->type(" voor tien uur\n");
    program.meeting()->go_to("staat.2");
    program->frames(2);
    type(program, "x");
    program.workspace().meetings().close();
    program.settle();
    REQUIRE(program.look_back(then.session));
    std::string texts;
    for (const auto& pick : look_back::picks(program.meeting()->session())) texts += pick.text + "|";
    CHECK(texts == "Op maandag geen overleg voor tien uur|We helpen elkaar bij drukte|");
}

TEST_CASE("a quarter goes over a meeting whose instrument is not there any more") {
    AgreementYearAgo then;
    Program& program = then.program;
    program.stop();
    std::filesystem::remove(program.plugins() / "minimal.so");
    program.start();
    CHECK(program.workspace().catalogue().entries().empty());
    program->click("lookback/Kwartier terugkijken");
    program->frames(2);
    REQUIRE(program.meeting());
    CHECK(program.meeting()->trouble().empty());
    CHECK(program->shows("Op maandag geen overleg"));
}

TEST_CASE("a quarter that was interrupted goes on, instead of a second one") {
    AgreementYearAgo then;
    Program& program = then.program;
    REQUIRE(program.look_back(then.session));
    const Id first = program.meeting()->session().id();
    program->frames(2);
    program->type("s");
    program.settle();
    program.start();
    REQUIRE(program.look_back(then.session));
    CHECK(program.meeting()->session().id() == first);
    CHECK(then.review_words() == "stands ");
}

TEST_CASE("what was told about residents is never picked to look back on") {
    Rows old;
    SessionHeader header;
    header.id = make_id();
    header.outline = to_json(look_back::quarter_outline());
    old.of<SessionHeader>().push_back(header);
    Contribution told, said;
    told.id = make_id(), said.id = make_id();
    told.text = "Mevrouw Linde", said.text = "Eerst bellen";
    told.session = said.session = header.id;
    told.erase_on = Date{std::chrono::year{2030} / 1 / 1};
    old.of<Contribution>() = {told, said};
    testing::KeptJournal journal;
    const Records records(journal);
    const auto picks = look_back::worth_looking_at(records, old, {});
    REQUIRE(picks.size() == 1);
    CHECK(picks[0].text == "Eerst bellen");
}
