// An instrument that fails: the team's words stay in sight, the program goes on.
#include "support/program.h"

#include <doctest/doctest.h>

using namespace alp;

TEST_CASE("an instrument that throws closes with its message, and the content stands below as a form") {
    Program program({"throws_in_draw"});
    program.make_team("Team Noord", {"Anna"});
    const std::string id = program.first_instrument();
    program.workspace().meetings().start({.instrument = id});
    program.meeting()->session().add_contribution("one", "", "Ons eerste punt");
    program->frames(3);
    REQUIRE(program.meeting());
    CHECK(program->shows("the chart has no"));
    CHECK(program->shows("Ons eerste punt"));
    CHECK(program->shows("Wat het team schreef, is bewaard."));
    CHECK(program->has("Open het instrument opnieuw"));
    program->click("Open het instrument opnieuw");
    program->frames(2);
    CHECK(program->shows("the chart has no"));  // it failed again, and the program goes on
    program->key("Ctrl+8");
    CHECK(program.app().navigator().shows("settings"));
}

TEST_CASE("a meeting whose plugin is gone is shown from its outline") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    program.workspace().meetings().start({.instrument = program.first_instrument()});
    const Id id = program.meeting()->session().id();
    program.meeting()->session().add_contribution("why", "why.red", "Te veel telefoon");
    program.settle();
    program.stop();
    std::filesystem::remove(program.plugins() / "minimal.so");
    program.start();
    REQUIRE(program.open(id));
    program.meeting()->go_to("why");
    program->frames(3);
    CHECK(program->shows("is niet geladen"));
    CHECK(program->shows("Te veel telefoon"));
    CHECK(program->shows("Wat staat op rood?"));
}
