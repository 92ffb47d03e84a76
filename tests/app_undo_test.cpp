// Taking back and doing again, anywhere in the program.
#include "support/program.h"

#include <doctest/doctest.h>

using namespace alp;

TEST_CASE("Ctrl+Z names what it takes back, Ctrl+Y does it again") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    program.workspace().teams().edit("Teamlid hernoemd", [&](Edit& edit) {
        const Id anna = program.workspace().records().table<Member>().rows().front()->id;
        edit.change<Member>(anna, [](Member& m) { m.name = "Annelies"; });
    });
    program->frames(2);
    program->key("Ctrl+Z");
    program->frames(2);
    CHECK(program.workspace().records().table<Member>().rows().front()->name == "Anna");
    CHECK(program->shows("Ongedaan gemaakt: Teamlid hernoemd."));
    program->key("Ctrl+Y");
    program->frames(2);
    CHECK(program.workspace().records().table<Member>().rows().front()->name == "Annelies");
    CHECK(program->shows("Opnieuw gedaan: Teamlid hernoemd."));
}

TEST_CASE("what was done before the program was started is only taken back at the second Ctrl+Z") {
    Program program;
    program.make_team("Team Noord");
    program.workspace().teams().edit("Anna erbij", [&](Edit& edit) {
        Member anna;
        anna.team = program.workspace().teams().current()->id;
        anna.name = "Anna";
        edit.add(anna);
    });
    program.settle();
    program.start();
    const auto anna = [&] { return !program.workspace().records().table<Member>().rows().empty(); };
    program->key("Ctrl+Z");
    program->key("Ctrl+Z");  // struck twice: nobody read what is asked
    program->frames(2);
    CHECK(anna());
    CHECK(program->shows("Nog een keer Ctrl+Z"));
    program->set_time(alp::now());
    program->pass(1);
    program->key("Ctrl+Z");
    program->frames(2);
    CHECK_FALSE(anna());
    program->key("Ctrl+Y");
    program->frames(2);
    CHECK(anna());
}

TEST_CASE("a team that was made stays, however often one takes back") {
    Program program;
    program.app().navigator().show("welcome");
    program->frames(2);
    program->click("Maak je team##open");
    program->type("Team Zuid\n\nAnna\nBram");
    program->click("Maak dit team");
    program->frames(2);
    REQUIRE(program.workspace().teams().current());
    program.workspace().teams().edit("Naam anders", [&](Edit& edit) {
        edit.change<Team>(program.workspace().teams().current()->id, [](Team& team) { team.name = "Team Oost"; });
    });
    for (int i = 0; i < 6; ++i) program->key("Ctrl+Z");
    program->frames(2);
    REQUIRE(program.workspace().teams().current());
    CHECK(program.workspace().teams().current()->name == "Team Zuid");
    CHECK(program.workspace().records().table<Member>().rows().size() == 2);
}

TEST_CASE("Ctrl+Z takes back what was added last also while the empty field below it has the keyboard") {
    Program program({"partnerschapskaart"});
    program.make_team("Team Noord", {"Anna"});
    program.workspace().meetings().start({.instrument = "nl.alp.partnerschapskaart"});
    program.meeting()->go_to("waarden");
    program->frames(3);
    program->click("Ik vind het sociaal wijkteam succesvol als…##field");
    program->type("een\n");
    program->type("twee\n");
    const auto count = [&] { return program.meeting()->session().contribution_count(); };
    REQUIRE(count() == 2);
    program->type("dr");
    program->key("Ctrl+Z");  // the field's own
    program->frames(2);
    CHECK(count() == 2);
    program->key("Ctrl+Z");
    program->frames(2);
    CHECK(count() == 1);
    CHECK(program->shows("Ongedaan gemaakt: Bijdrage toegevoegd."));
    program->key("Ctrl+Z");
    program->frames(2);
    CHECK(count() == 0);
    program->type("drie\n");
    CHECK(count() == 1);
    program->key("Ctrl+Z");
    program->frames(2);
    CHECK(count() == 0);
    program->key("Ctrl+Y");
    program->frames(2);
    CHECK(count() == 1);
}

TEST_CASE("taking back in a meeting never takes back the meeting itself") {
    Program program;
    program.make_team("Team Noord");
    program.workspace().meetings().start({.instrument = program.first_instrument()});
    program->frames(2);
    program.meeting()->session().add_contribution("why", "why.red", "Een");
    program->key("Ctrl+Z");
    program->frames(1);
    CHECK(program.meeting()->session().contribution_count() == 0);
    program->key("Ctrl+Z");
    program->frames(2);
    REQUIRE(program.meeting());
    CHECK(program->shows("Er is niets om ongedaan te maken."));
}
