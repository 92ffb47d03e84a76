// Who is here can be changed at any time: late, early, guests; every instrument follows at once.
#include "support/program.h"

#include "workspace/attendance.h"

#include <doctest/doctest.h>

using namespace alp;

namespace {

Id member(Program& program, std::string_view name) {
    for (const Member* row : program.workspace().records().table<Member>().rows())
        if (row->name == name) return row->id;
    FAIL("no member ", name);
    return {};
}

// A meeting with the members of these numbers, in a team of five.
void begin(Program& program, const char* instrument, std::initializer_list<std::size_t> numbers) {
    program->set_time(local_time(today(), 10, 0));  // a meeting does not run past midnight
    program.make_team("Team Noord", {"Anna", "Bert", "Carla", "Dirk", "Els"});
    const std::vector<Id> all = program.workspace().teams().members_today();
    std::vector<Id> here;
    for (const std::size_t number : numbers) here.push_back(all.at(number));
    program.workspace().meetings().start({.instrument = instrument, .present = here});
    program->frames(3);
    REQUIRE(program.meeting());
}

Session& session(Program& program) { return program.meeting()->session(); }

// By the dialog, as a coach does.
void set(Program& program, const char* name, const char* here) {
    const Id id = member(program, name);
    program->key("F2");
    program->frames(2);
    program->click(id.text() + "/" + here);
    program->click("Wie is er?/Klaar");
    program->frames(3);
}

std::vector<std::string> here(Program& program) {
    std::vector<std::string> names;
    for (const Attendance* row : session(program).present()) names.push_back(session(program).name_of(*row));
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("in F2 a long name is read whole beside its three answers, also of who left early") {
    Program program;
    program->set_time(local_time(today(), 10, 0));
    program.make_team("Team Noord", {"Marieke de Vries-van den Akker", "Bert"});
    program.workspace().meetings().start(
        {.instrument = program.first_instrument(), .present = program.workspace().teams().members_today()});
    program->frames(3);
    program->pass(60 * 60);
    program->key("F2");
    program->frames(2);
    program->click(member(program, "Marieke de Vries-van den Akker").text() + "/Eerder weg");
    program->frames(2);
    bool whole = false;
    for (const testing::Text& text : program->all_texts()) {
        if (!text.visible || text.window.find("Wie is er?") == std::string::npos) continue;
        if (!text.text.starts_with("Marieke de Vries")) continue;
        whole = !text.text.ends_with("…");
    }
    CHECK(whole);
}

TEST_CASE("who comes late or leaves early is noted in one dialog, one operation each, and taken back by Ctrl+Z") {
    Program program;
    begin(program, "nl.alp.test.minimal", {0, 1});
    program->pass(30 * 60);
    program->click("people");
    program->frames(2);
    CHECK(program->shows("Wie is er?"));
    program->click(member(program, "Els").text() + "/Hier");
    CHECK(here(program) == Names{"Anna", "Bert", "Els"});
    program->pass(60 * 60);
    program->click(member(program, "Anna").text() + "/Eerder weg");
    CHECK(here(program) == Names{"Bert", "Els"});
    program->type("guest", "Fatma\n");
    CHECK(here(program) == Names{"Bert", "Els", "Fatma"});
    program->click("Wie is er?/Klaar");
    program->frames(2);
    CHECK_FALSE(program->shows("Wie is er?"));
    const std::string paper = session(program).who_was_here();
    CHECK(paper.find("Anna (tot ") == 0);
    CHECK(paper.find(", Bert, Els (vanaf ") != paper.npos);
    CHECK(paper.find(", Fatma (vanaf ") != paper.npos);
    program->key("Ctrl+Z");
    CHECK(here(program) == Names{"Bert", "Els"});
    program->key("Ctrl+Z");
    CHECK(here(program) == Names{"Anna", "Bert", "Els"});
    program->key("Ctrl+Z");
    CHECK(here(program) == Names{"Anna", "Bert"});
}

TEST_CASE("a guest with what they are is parted into a name and a role, as a member is") {
    CHECK(workspace::guest_written("Bram Postma (huisarts)") == "Bram Postma, huisarts");
    CHECK(workspace::guest_written("Bram Postma") == "Bram Postma");
    Program program;
    program.make_team("Team Noord", {"Anna"});
    program.workspace().meetings().start({.instrument = program.first_instrument(),
                                          .present = program.workspace().teams().members_today(),
                                          .guests = {"Bram Postma - huisarts"}});
    const Session& session = program.meeting()->session();
    REQUIRE(session.took_part().size() == 2);
    CHECK(session.name_of(*session.took_part().back()) == "Bram Postma");
    CHECK(session.who_was_here() == "Anna, Bram Postma (huisarts)");
}

TEST_CASE("who was forgotten on the start card is no latecomer, and who comes back is here again") {
    Program program;
    begin(program, "nl.alp.test.minimal", {0});
    program->pass(120);
    set(program, "Bert", "Hier");
    CHECK(session(program).who_was_here() == "Anna, Bert");
    program->pass(60 * 60);
    set(program, "Bert", "Eerder weg");
    CHECK(here(program) == Names{"Anna"});
    set(program, "Bert", "Hier");
    CHECK(session(program).who_was_here() == "Anna, Bert");
    set(program, "Bert", "Niet hier");
    CHECK(session(program).who_was_here() == "Anna");
}

TEST_CASE("the people of a meeting stand in the order of the team, also after a restart") {
    Program program;
    begin(program, "nl.alp.test.minimal", {4, 1, 3, 0});
    set(program, "Carla", "Hier");
    const Names order{"Anna", "Bert", "Carla", "Dirk", "Els"};
    CHECK(here(program) == order);
    program.settle();
    program.start();
    program->click("Ga verder");
    program.settle();
    REQUIRE(program.meeting());
    CHECK(here(program) == order);
}

TEST_CASE("Bakens: a latecomer gets the keyboard, and who scored and left still counts") {
    Program program{"bakens"};
    begin(program, "nl.alp.bakens", {0, 1, 2});
    program.meeting()->go_to("bw.1");
    program->frames(3);
    const auto score = [&](const char* name) {
        program->click(std::string("Ik ben ") + name + ": begin");
        program->type("44444444");
        program->click("Klaar: geef door");
        program->frames(2);
    };
    score("Anna");
    CHECK(program->shows("Gescoord: 1 van 3"));
    set(program, "Els", "Hier");
    CHECK(program->shows("Gescoord: 1 van 4"));
    set(program, "Anna", "Eerder weg");
    CHECK(program->shows("Gescoord: 1 van 4"));
    set(program, "Bert", "Eerder weg");
    CHECK(program->shows("Gescoord: 1 van 3"));
    score("Carla");
    CHECK_FALSE(program->shows("Iedereen heeft gescoord."));
    score("Els");
    CHECK(program->shows("Iedereen heeft gescoord."));
    program->click("reveal");
    program->frames(3);
    CHECK(session(program).ratings("bw.score", "baken.1").size() == 3);
}

TEST_CASE("Bakens: who scored and is put on “Niet hier” was here, and stands with those who were until then") {
    Program program{"bakens"};
    begin(program, "nl.alp.bakens", {0, 1, 2});
    program.meeting()->go_to("bw.1");
    program->frames(3);
    for (const std::string name : {"Anna", "Bert"}) {
        program->click("Ik ben " + name + ": begin");
        program->type("44444444");
        program->click("Klaar: geef door");
        program->frames(2);
    }
    program->pass(30 * 60);
    set(program, "Carla", "Niet hier");  // gave nothing
    set(program, "Anna", "Niet hier");
    CHECK(here(program) == Names{"Bert"});
    CHECK(session(program).who_was_here().starts_with("Anna (tot "));
    CHECK(session(program).who_was_here().ends_with("), Bert"));
    program->click("reveal");
    program->frames(3);
    set(program, "Bert", "Niet hier");
    CHECK(session(program).took_part().size() == 2);
}

TEST_CASE("Bakens: the round of dots follows who takes part, and who left early keeps theirs") {
    Program program{"bakens"};
    begin(program, "nl.alp.bakens", {0, 1});
    program.meeting()->go_to("bw.5");
    program->frames(3);
    CHECK(program->shows("Stippen gegeven: 0 van 2"));
    set(program, "Els", "Hier");
    CHECK(program->shows("Stippen gegeven: 0 van 3"));
    program->click("Ik ben Anna: begin");
    program->click("baken.1/+");
    program->click("Klaar: geef door");
    set(program, "Anna", "Eerder weg");
    set(program, "Bert", "Eerder weg");
    CHECK(program->shows("Stippen gegeven: 1 van 2"));
}

TEST_CASE("Partnerschapskaart: the round has a turn for a latecomer, and none for who left; what they said stays") {
    Program program{"partnerschapskaart"};
    begin(program, "nl.alp.partnerschapskaart", {0, 1});
    program.meeting()->go_to("waarden");  // after the welcome of the plan
    program->frames(2);
    program->click("ways/Om de beurt");
    program->frames(2);
    CHECK(program->shows("2 mensen nog niet aan de beurt"));
    set(program, "Els", "Hier");
    CHECK(program->shows("3 mensen nog niet aan de beurt"));
    program->click("Begin de ronde");
    program->frames(2);
    session(program).add_contribution("waarden", "pk.1.1", "dichtbij zijn", member(program, "Anna"));
    program->click("Volgende persoon");
    program->frames(2);
    CHECK(program->shows("2 mensen nog niet aan de beurt"));
    set(program, "Anna", "Eerder weg");
    set(program, "Bert", "Eerder weg");
    CHECK(program->shows("1 persoon nog niet aan de beurt"));
    CHECK(session(program).contributions("waarden", "pk.1.1").front()->author == member(program, "Anna"));
    const Report report = program.meeting()->report();
    CHECK(std::ranges::any_of(report.facts, [](const auto& fact) { return fact.second.starts_with("Anna (tot "); }));
}

TEST_CASE("Casusleren: a latecomer can take a role, and who left keeps the one they had") {
    Program program{"casusleren"};
    begin(program, "nl.alp.casusleren", {0, 1});
    const auto offers = [&](const char* name) {
        program->click("role-1");
        program->frames(2);
        const bool found = program->shows(name);
        program->key("Escape");
        program->frames(2);
        return found;
    };
    CHECK_FALSE(offers("Els"));
    set(program, "Els", "Hier");
    CHECK(offers("Els"));
    program->click("role-1");
    program->click("Els");
    program->frames(2);
    CHECK(program->shows("Casusinbrenger: Els"));
    set(program, "Els", "Eerder weg");
    CHECK(program->shows("Casusinbrenger: Els"));
}

TEST_CASE("Bakens: the time for each in a shortened round follows who is here") {
    Program program{"bakens"};
    begin(program, "nl.alp.bakens", {0, 1});
    Plan plan = program.meeting()->plan();
    plan.phases.at(plan.place_of("score")).minutes = 2;
    program.meeting()->change_plan("korter", plan);
    const auto plan_says = [&](const char* text) {
        program->click("plan");
        program->frames(2);
        const bool said = program->shows(text);
        program->key("Escape");
        program->frames(2);
        return said;
    };
    CHECK(plan_says("60 s per persoon"));
    set(program, "Els", "Hier");
    CHECK(plan_says("40 s per persoon"));
    set(program, "Anna", "Eerder weg");
    CHECK(plan_says("60 s per persoon"));
}

TEST_CASE("Enter right after F2 changes nobody: it closes the dialog") {
    Program program;
    begin(program, "nl.alp.test.minimal", {0, 1});
    program->key("F2");
    program->frames(3);
    REQUIRE(program->shows("Wie is er?"));
    CHECK(program->focused().ends_with("Klaar"));
    program->key("Enter");
    program->frames(3);
    CHECK_FALSE(program->shows("Wie is er?"));
    CHECK(here(program) == Names{"Anna", "Bert"});
}

TEST_CASE("nobody comes or goes in a meeting that is closed") {
    Program program;
    begin(program, "nl.alp.test.minimal", {0});
    const Id id = session(program).id();
    program.workspace().meetings().close();
    REQUIRE(program.open(id));
    program->key("F2");
    program->frames(2);
    CHECK_FALSE(program->shows("Wie is er?"));
    CHECK_FALSE(program->has("people"));
}
