// Where a list was left belongs to the meeting in which it was left.
#include "support/program.h"

#include <doctest/doctest.h>

using namespace alp;

namespace {

// The cards of the box on the beamer, more than fit on its screen.
void show_cards(Program& program) {
    program.workspace().meetings().start(
        {.instrument = program.first_instrument(), .present = program.workspace().teams().members_today()});
    program.settle();
    program.meeting()->go_to("kb.1");
    program->frames(4);
    program->key("F11");
    program->frames(4);
}

}  // namespace

TEST_CASE("a meeting opens its cards on the beamer at the first page, wherever those of another meeting were left") {
    Program program{"kantelbox"};
    program.make_team("Team Noord", {"Anna", "Bert", "Carla"});
    program->resize(900, 700);
    show_cards(program);
    REQUIRE(program->has("Volgende pagina →"));
    CHECK_FALSE(program->has("← Vorige pagina"));
    program->click("Volgende pagina →");
    CHECK(program->has("← Vorige pagina"));
    program->key("F11");
    program.workspace().meetings().close();
    program.settle();
    show_cards(program);
    CHECK(program->has("Volgende pagina →"));
    CHECK_FALSE(program->has("← Vorige pagina"));
}
