// What is half written in silence when the program ends comes back in its field, and its writer goes on with it.
#include "support/program.h"

#include <doctest/doctest.h>

using namespace alp;

namespace {

struct InSilence {
    Program program{"partnerschapskaart"};
    Id session;

    InSilence() {
        program.make_team("Team Noord", {"Anna", "Bilal", "Carla"});
        workspace::StartRequest request{.instrument = "nl.alp.partnerschapskaart", .variant = "full"};
        request.present = program.workspace().teams().members_today();
        program.workspace().meetings().start(request);
        program.settle();
        session = program.meeting()->session().id();
        go_on();
        program.meeting()->session().set_silence("Stil", "waarden", "", true);
        program->frames(3);
    }
    void go_on() {
        if (!program.meeting()) REQUIRE(program.open(session));
        program.meeting()->go_to("waarden");
        program.settle();
    }
    void crash() {
        program.settle();
        program.crash();
        program.start();
        go_on();
    }
    std::vector<std::string> said() {
        std::vector<std::string> texts;
        for (const Contribution* row : program.meeting()->session().contributions("waarden", "pk.1.1")) texts.push_back(row->text);
        return texts;
    }
    std::string question = "Ik vind het sociaal wijkteam succesvol als…##field";
};

}  // namespace

TEST_CASE("after a crash a half sentence stands in the field again, and is one contribution when it is finished") {
    InSilence desk;
    Program& program = desk.program;
    program->click(desk.question);
    program->type("wij luisteren\n");
    program->type("wij wer");
    desk.crash();
    CHECK(program->shows("wij wer"));
    CHECK_FALSE(program->shows("wij luisteren"));  // finished: hidden until all is shown
    program->click(desk.question);
    program->key("End");
    program->type("ken samen\n");
    CHECK(desk.said() == std::vector<std::string>{"wij luisteren", "wij werken samen"});
    CHECK_FALSE(program->shows("wij werken samen"));
    desk.crash();
    CHECK_FALSE(program->shows("wij werken samen"));
}

TEST_CASE("a half sentence holds nobody up who closes the program, and is shown with the others") {
    InSilence desk;
    Program& program = desk.program;
    program->click(desk.question);
    program->type("wij wer");
    desk.crash();
    CHECK_FALSE(program.workspace().store().sealed().waiting(desk.session));
    program.meeting()->session().set_silence("Getoond", "waarden", "", false);
    program->frames(3);
    CHECK(program.workspace().store().sealed().parts(desk.session).empty());
    CHECK(desk.said() == std::vector<std::string>{"wij wer"});
    CHECK(program->shows("wij wer"));
}

TEST_CASE("after “Who is here?” the field that had the cursor takes what is typed") {
    InSilence desk;
    Program& program = desk.program;
    program->click(desk.question);
    program->type("wij luisteren\n");
    program->key("F2");
    program->frames(3);
    REQUIRE(program->shows("Wie is er?"));
    SUBCASE("by Ready") { program->click("Wie is er?/Klaar"); }
    SUBCASE("by Escape") { program->key("Escape"); }
    program->frames(3);
    CHECK_FALSE(program->shows("Wie is er?"));
    program->type("wij werken samen\n");
    CHECK(desk.said() == std::vector<std::string>{"wij luisteren", "wij werken samen"});
}
