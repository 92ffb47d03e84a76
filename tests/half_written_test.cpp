// What is half written in silence when the program ends, or its step is left, comes back for its field: covered, until its writer goes on with it.
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
    std::string was_that_you = "Iemand was halverwege een zin. Was dat jij?";
    std::string question = "Ik vind het sociaal wijkteam succesvol als…##field";
};

}  // namespace

TEST_CASE("after a crash a half sentence is covered, and is one contribution when its writer goes on and finishes it") {
    InSilence desk;
    Program& program = desk.program;
    program->click(desk.question);
    program->type("wij luisteren\n");
    program->type("wij wer");
    desk.crash();
    CHECK_FALSE(program->shows("wij wer"));
    CHECK_FALSE(program->shows("wij luisteren"));
    CHECK(program->shows(desk.was_that_you));
    program->click("Ja, ik ga ermee verder");
    program->frames(3);
    CHECK(program->shows("wij wer"));
    CHECK_FALSE(program->shows("wij luisteren"));  // finished: hidden until all is shown
    program->key("End");
    program->type("ken samen\n");
    CHECK(desk.said() == std::vector<std::string>{"wij luisteren", "wij werken samen"});
    CHECK_FALSE(program->shows("wij werken samen"));
    desk.crash();
    CHECK_FALSE(program->shows("wij werken samen"));
    CHECK_FALSE(program->shows(desk.was_that_you));
}

TEST_CASE("whoever was not half way writes a new sentence, and nothing of the half one is lost or seen") {
    InSilence desk;
    Program& program = desk.program;
    program->click(desk.question);
    program->type("wij wer");
    SUBCASE("after a crash") { desk.crash(); }
    SUBCASE("when the page was left and opened again") {
        program->key("Ctrl+1");
        program->frames(4);
        program->key("Ctrl+9");
        desk.go_on();
    }
    SUBCASE("when the meeting was closed and opened again") {
        program.workspace().meetings().leave();
        program.settle();
        desk.go_on();
    }
    program->frames(3);
    CHECK(program->shows(desk.was_that_you));
    CHECK_FALSE(program->shows("wij wer"));
    program->key("Ctrl+Z");
    program->frames(3);
    CHECK_FALSE(program->shows("wij wer"));
    program->key("Ctrl+Y");
    program->frames(3);
    CHECK_FALSE(program->shows("wij wer"));
    REQUIRE(program->shows(desk.was_that_you));
    program->click("Nee, een nieuwe zin");
    program->frames(3);
    program->type("wij vragen door\n");
    program->frames(3);
    CHECK(desk.said() == std::vector<std::string>{"wij wer", "wij vragen door"});
    CHECK_FALSE(program->shows("wij wer"));
    CHECK(program->shows("2 bijdragen, nog niet getoond"));
}

TEST_CASE("who keeps typing in silence is never covered") {
    InSilence desk;
    Program& program = desk.program;
    program->click(desk.question);
    for (const char* words : {"wij", " werken", " samen"}) {
        program->type(words);
        program->pass(2);
        CHECK_FALSE(program->shows(desk.was_that_you));
    }
    CHECK(desk.said() == std::vector<std::string>{"wij werken samen"});
}

TEST_CASE("a half sentence is not locked away as scores are, and is shown with the others") {
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

TEST_CASE("whoever closes the meeting or the program is told how much written in silence is not shown yet") {
    InSilence desk;
    Program& program = desk.program;
    program->click(desk.question);
    program->type("wij luisteren\n");
    program->type("wij wer");
    const std::string waits = "2 bijdragen die in stilte zijn geschreven, zijn nog niet getoond.";
    SUBCASE("by Ctrl+Q") { program->key("Ctrl+Q"); }
    SUBCASE("by the window") { program.app().leave(); }
    SUBCASE("in the menu of the meeting") {
        program->click("more");
        program->click("Sluit de bijeenkomst");
    }
    SUBCASE("by a button of the instrument, or past the last phase") { program.workspace().meetings().ask_to_close(); }
    program->frames(3);
    CHECK(program->shows(waits));
    CHECK_FALSE(program.app().wants_to_end());
    REQUIRE(program.meeting());
    program->click("Blijven");
    program->frames(3);
    CHECK_FALSE(program->shows(waits));
    REQUIRE(program.meeting());
    program.meeting()->session().set_silence("Getoond", "waarden", "", false);
    program->frames(2);
    program->key("Ctrl+Q");
    program->frames(2);
    CHECK(program.app().wants_to_end());  // all of it was shown
}

TEST_CASE("a half sentence beneath the question about closing is still its writer's to finish") {
    InSilence desk;
    Program& program = desk.program;
    program->click(desk.question);
    program->type("wij wer");
    program.app().leave();
    program->frames(3);
    REQUIRE(program->shows("Nog niet getoond"));
    SUBCASE("staying") {
        program->click("Blijven");
        program->frames(3);
        program->type("ken samen\n");
    }
    SUBCASE("closed, and opened the next day") {
        program->click("Nog niet getoond/Sluiten");
        program.start();
        desk.go_on();
        CHECK_FALSE(program->shows("wij wer"));
        program->click("Ja, ik ga ermee verder");
        program->frames(3);
        program->key("End");
        program->type("ken samen\n");
    }
    CHECK(desk.said() == std::vector<std::string>{"wij werken samen"});
}
