// What stands half typed when the program is killed is there again: in forms and on the start card.
#include "support/killed_run.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace alp;

TEST_CASE("what stands half typed in a form is there after a kill") {
    Program program;
    in_a_run_that_is_killed(program, [&] {
        program->click("Maak je team");
        program->type("Naam van het team", "Wijkteam Oost");
        program->type("Teamleden", "Anna\nBilal\nCar");
    });
    program->click("Maak je team");
    program->frames(2);
    CHECK(program->shows("Wijkteam Oost"));
    program->click("Maak dit team");
    program.settle();
    std::vector<std::string> names;
    for (const Member* member : program.workspace().records().table<Member>().rows()) names.push_back(member->name);
    CHECK(names == std::vector<std::string>{"Anna", "Bilal", "Car"});

    in_a_run_that_is_killed(program, [&] {
        program.app().navigator().show("team");
        program->frames(2);
        program->type("Nieuw teamlid", "Fatma de Vr");
        program.workspace().meetings().ask_start(program.first_instrument());
        program->frames(2);
        program->click("Bilal");
        program->type("guest", "Gerrit\n");
        program->type("guest", "Han");
    });
    program.workspace().meetings().ask_start(program.first_instrument());
    program->frames(2);
    CHECK(program->shows("Gerrit"));
    CHECK(program->shows("Han"));
    CHECK(program.workspace().meetings().start_request().present.size() == 2);
    program->click("Nu niet");
    program.app().navigator().show("team");
    program->frames(2);
    CHECK(program->shows("Fatma de Vr"));
}

TEST_CASE("a guest who stands half typed on the start card after a kill is at the meeting that begins, as without one") {
    Program program;
    program.make_team("Team Noord", {"Anna", "Bilal"});
    const auto ask = [&] {
        program.workspace().meetings().ask_start(program.first_instrument());
        program->frames(2);
    };
    in_a_run_that_is_killed(program, [&] {
        ask();
        program->type("guest", "Fatma");
    });
    ask();
    SUBCASE("begun") {
        program->click("Begin");
        program.settle();
        std::vector<std::string> guests;
        for (const Attendance* one : program.meeting()->session().present())
            if (!one->member) guests.push_back(one->guest);
        CHECK(guests == std::vector<std::string>{"Fatma"});
    }
    SUBCASE("not now: the next card begins without that name") {
        program->click("Nu niet");
        ask();
        CHECK_FALSE(program->shows("Fatma"));
    }
}

TEST_CASE("the name, the form and the changed plan on a start card are there after a kill") {
    Program program({"bakens"});
    program.make_team("Team Noord", {"Anna", "Bilal", "Carla"});
    const auto ask = [&] {
        program.workspace().meetings().ask_start("nl.alp.bakens");
        program->frames(2);
    };
    in_a_run_that_is_killed(program, [&] {
        ask();
        program->click("form/Kort: twee bakens die je zelf kiest · 20 min");
        program->click("talk/out");
        program->type("Naam van de bijeenkomst", "tweede meting");
    });
    ask();
    const workspace::StartRequest& card = program.workspace().meetings().start_request();
    CHECK(card.title == "tweede meting");
    CHECK(card.variant == "two");
    REQUIRE(card.plan);
    CHECK(card.plan->phases.at(card.plan->place_of("talk")).left_out);
    CHECK_FALSE(card.plan->phases.at(card.plan->place_of("score")).left_out);
    program->click("Begin");
    CHECK(program.meeting()->session().header().title == "tweede meting");
}
