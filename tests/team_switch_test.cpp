// Going to another team while a meeting is open: it is paused, it is said, and there is a way back.
#include "support/program.h"

#include <alp/text.h>

#include <doctest/doctest.h>

using namespace alp;

namespace {

struct TwoTeams {
    Program program;
    Id other;

    explicit TwoTeams(std::initializer_list<const char*> plugins = {"minimal"}) : program(plugins) {
        program.make_team("Team Zuid", {"Zoë"});
        other = program.workspace().teams().current()->id;
        program.make_team("Team Noord", {"Anna", "Bert", "Carla"});
        program.workspace().meetings().start(
            {.instrument = program.first_instrument(), .present = program.workspace().teams().members_today()});
        program.settle();
    }
    testing::Screen* operator->() { return program.operator->(); }
    std::string team() { return program.workspace().teams().current()->name; }
    void to_other_team() {
        program->click("sidebar/##team");
        program->frames(2);
        program->click("Team Zuid");
        program->frames(3);
        program.settle();
    }
};

}  // namespace

TEST_CASE("another team is opened: the meeting of this one is paused, that is said, and one press goes back to it") {
    TwoTeams two;
    const Id meeting = two.program.meeting()->session().id();
    two.to_other_team();
    CHECK(two.team() == "Team Zuid");
    CHECK_FALSE(two.program.meeting());
    CHECK(two->shows("van Team Noord staat op pauze; alles is bewaard."));
    two->click("Ga terug");
    two.program.settle();
    REQUIRE(two.program.meeting());
    CHECK(two.program.meeting()->session().id() == meeting);
    CHECK(two.team() == "Team Noord");
}

TEST_CASE("a new team is made: the meeting is paused as visibly") {
    TwoTeams two;
    two.program.make_team("Team West");
    two->frames(2);
    CHECK(two->shows("van Team Noord staat op pauze"));
}

TEST_CASE("nothing is said when no meeting was going on, or the team itself goes") {
    TwoTeams two;
    two.program.workspace().meetings().close();
    two.program.settle();
    two.to_other_team();
    CHECK_FALSE(two->shows("staat op pauze"));
}

TEST_CASE("with scores that are not shown yet it is asked first, in the words of closing") {
    TwoTeams two{"bakens"};
    two.program.meeting()->go_to("bw.1");
    two->frames(3);
    two->click("Anna");
    two->click("Ik ben Anna: begin");
    two->type("12345123");
    two->click("Klaar: geef door");
    two->frames(2);
    two.to_other_team();
    CHECK(two.team() == "Team Noord");
    REQUIRE(two->shows("Nog niet getoond"));
    two->click("Blijven");
    two->frames(3);
    CHECK(two.program.meeting());
    two.to_other_team();
    two->click("Pauzeer de bijeenkomst");
    two.program.settle();
    CHECK(two.team() == "Team Zuid");
    CHECK(two->shows("van Team Noord staat op pauze"));
    two->click("Ga terug");
    two.program.settle();
    two.program.meeting()->go_to("bw.1");
    two->frames(3);
    CHECK(two->shows("Gescoord: "));
    CHECK_FALSE(two->shows("0 van 3"));  // hers is there still
}
