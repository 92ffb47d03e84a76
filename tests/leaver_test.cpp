// Somebody leaves before everything was given: the round goes on, what was given counts, and the page says so.
#include "support/bakens_team.h"

#include <alp/text.h>

#include <doctest/doctest.h>

#include <optional>
#include <stdexcept>

using namespace alp;

namespace {

constexpr const char* goes_on = "De ronde wacht daar niet meer op; wat gegeven is, blijft staan en telt mee";

struct Three : BakensTeam {
    Three() : BakensTeam({"Anna", "Bert", "Carla"}) {}
    Id row_of(const char* name) {
        for (const Attendance* row : session().took_part())
            if (session().name_of(*row) == name) return row->id;
        throw std::runtime_error(filled("{} is not on the list", name));
    }
    void set_left(const char* name, std::optional<Time> at) {
        session().edit("weg", [&, id = row_of(name)](Edit& edit) { edit.change<Attendance>(id, [&](Attendance& row) { row.left = at; }); });
        program->frames(3);
    }
    void leaves(const char* name) { set_left(name, program.app().now()); }
    void comes_back(const char* name) { set_left(name, {}); }
    void is_taken_off(const char* name) {
        session().edit("niet hier", [&, id = row_of(name)](Edit& edit) { edit.remove<Attendance>(id); });
        program->frames(3);
    }
};

}  // namespace

TEST_CASE("who leaves without a score is not waited for, and the page says that the round goes on") {
    Three team;
    CHECK_FALSE(team->shows(goes_on));
    team.score("Anna", "12345123");
    team.leaves("Bert");
    CHECK(team->shows("Bert is eerder weggegaan."));
    CHECK(team->shows(goes_on));
    CHECK(team->shows("Gescoord: 1 van 2"));
    team.score("Carla", "22222222");
    CHECK(team->shows("Iedereen heeft gescoord."));
    team->click("reveal");
    team->frames(3);
    CHECK_FALSE(team->shows("Nog niet:"));
    CHECK(team.session().ratings("bw.score").size() == 16);
}

TEST_CASE("the scores of who leaves afterwards stay and are counted") {
    Three team;
    team.score("Anna", "12345123");
    team.score("Bert", "33333333");
    team.leaves("Anna");
    CHECK(team->shows("Anna is eerder weggegaan."));
    CHECK(team->shows("Gescoord: 2 van 3"));
    team.score("Carla", "22222222");
    team->click("reveal");
    team->frames(3);
    CHECK(team.session().ratings("bw.score").size() == 24);
}

TEST_CASE("who leaves half way through a slip: it is off the screen at once, what was given counts, and the others score on") {
    Three team;
    team->click("Bert");
    team->click("Ik ben Bert: begin");
    team->type("1234");
    SUBCASE("left early") { team.leaves("Bert"); }
    SUBCASE("taken off the list") { team.is_taken_off("Bert"); }
    SUBCASE("while something else is on the screen") {
        team.go_to("bw.3");
        team.is_taken_off("Bert");
        team.go_to("bw.1");
    }
    CHECK_FALSE(team->shows("Alleen jij ziet dit"));
    CHECK_FALSE(team->shows("was halverwege"));
    CHECK(team.session().sealed("slip").is_null());
    CHECK(team->shows("Gescoord: 1 van 3"));
    team.score("Anna", "12345123");
    team.score("Carla", "22222222");
    CHECK(team->shows("Iedereen heeft gescoord."));
    team->click("reveal");
    team->frames(3);
    CHECK_FALSE(team->shows("Nog niet:"));
    CHECK(team.session().ratings("bw.score", "baken.4").size() == 3);
    CHECK(team.session().ratings("bw.score", "baken.5").size() == 2);
}

TEST_CASE("who left half way and comes back goes on with what was still open, and is counted once") {
    Three team;
    team.score("Anna", "11111111");
    team->click("Bert");
    team->click("Ik ben Bert: begin");
    team->type("1234");
    team.leaves("Bert");
    CHECK(team->shows("Gescoord: 2 van 3"));
    team.comes_back("Bert");
    CHECK(team->shows("Gescoord: 1 van 3"));
    team->click("Bert");
    team->click("Ik ben Bert: begin");
    CHECK(team->shows("nog 4 bakens"));
    CHECK(team->shows("Wat je gaf voor je wegging, telt al mee."));
    CHECK_FALSE(team->has("baken.1/score"));
    team->type("5555");
    team->click("Klaar: geef door");
    team->frames(2);
    CHECK(team->shows("Gescoord: 2 van 3"));
    team.score("Carla", "22222222");
    team->click("reveal");
    team->frames(3);
    CHECK(team.session().ratings("bw.score").size() == 24);
    CHECK(team.session().document("scorers")["people"] == 3);
}

TEST_CASE("who began and gave nothing before leaving counts for nothing") {
    Three team;
    team->click("Bert");
    team->click("Ik ben Bert: begin");
    team.leaves("Bert");
    CHECK_FALSE(team->shows("Alleen jij ziet dit"));
    CHECK(team->shows("Gescoord: 0 van 2"));
}

TEST_CASE("dots that were not given hold nothing up, and those that were given count") {
    Three team;
    team.score("Anna", "12345123");
    team.score("Bert", "33333333");
    team.score("Carla", "22222222");
    team->click("reveal");
    team->frames(3);
    team.go_to("bw.5");
    team->resize(1440, 2600);
    team->frames(2);
    team->click("Ik ben Anna: begin");
    team->click("baken.1/+");
    team->click("baken.1/+");
    team->click("Klaar: geef door");
    team.leaves("Bert");
    CHECK(team->shows(goes_on));
    CHECK_FALSE(team->has("Toon de stippen"));  // those of Anna alone
    team->click("Ik ben Carla: begin");
    team->click("baken.2/+");
    team->click("Klaar: geef door");
    team->click("Toon de stippen");
    team->frames(3);
    CHECK(team->shows("2 stippen"));
    CHECK_FALSE(team->shows(goes_on));  // the round is over
}
