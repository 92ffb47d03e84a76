// "Is everyone on board?": taps that nobody has seen yet are kept, and tell no more than how many there are of each.
#include "support/year_ago.h"

#include "look_back/quarter.h"

#include <alp/text.h>

using namespace alp;

namespace {

struct Asking : YearAgo {
    Id quarter;

    explicit Asking(bool newcomer = false) : YearAgo(4, newcomer) {
        REQUIRE(program.look_back(session));
        quarter = now().id();
        go();
    }
    void go() {
        if (!program.meeting()) REQUIRE(program.open(quarter));
        program.meeting()->go_to(look_back::aboard_step);
        program->frames(2);
    }
    void tap(const char* letters) {
        for (; *letters; ++letters) {
            program->type(std::string(1, *letters));
            program->frames(1);
        }
        program.settle();
    }
    int waiting() { return program.workspace().store().sealed().waiting(quarter).value_or(0); }
};

}  // namespace

TEST_CASE("who tapped is counted on after the program was killed, and after it was closed") {
    Asking asking;
    Program& program = asking.program;
    asking.tap("jjhnj");
    SUBCASE("killed") { program.crash(); }
    SUBCASE("closed") { program.stop(); }
    program.start();
    asking.go();
    CHECK(program->shows("Dank je. 5 van de"));
    CHECK_FALSE(program->has("Neem de laatste tik terug"));  // which it was is not kept
    asking.tap("j");
    CHECK(program->shows("Dank je. 6 van de"));
    program->click("Laat de antwoorden zien");
    program->frames(2);
    const look_back::Aboard shown = look_back::aboard_of(asking.now());
    CHECK(shown.yes == 4);
    CHECK(shown.half == 1);
    CHECK(shown.no == 1);
    CHECK(asking.waiting() == 0);
}

TEST_CASE("until they are shown no row and no operation has a tap, and what is sealed has no order and no name") {
    Asking asking;
    const std::uint64_t before = asking.now().revision();
    asking.tap("njh");
    CHECK(asking.now().revision() == before);
    CHECK(asking.now().ratings(look_back::aboard_scale).empty());
    const Json& kept = asking.now().sealed("aboard");
    CHECK(kept["yes"] == 1);
    CHECK(kept["half"] == 1);
    CHECK(kept["no"] == 1);
    CHECK(kept.size() == 4);
    CHECK_FALSE(Id::parse(kept["round"].get<std::string>()).has_value());
    asking.program->click("Neem de laatste tik terug");
    CHECK(look_back::given_aboard(asking.now()).answers() == 2);
}

TEST_CASE("who closes the meeting or the program before the taps are shown is told how many wait") {
    Asking asking;
    Program& program = asking.program;
    asking.tap("jn");
    CHECK(asking.waiting() == 2);
    program->key("Ctrl+Q");
    CHECK(program->shows("2 mensen hebben iets gegeven dat nog niet getoond is."));
    CHECK_FALSE(program.app().wants_to_end());
}

TEST_CASE("one answer cannot be shown, and fewer answers than people only after the question") {
    Asking asking(true);  // three people
    Program& program = asking.program;
    asking.tap("n");
    CHECK(program->shows("Je kunt de antwoorden laten zien als twee of meer mensen antwoord gaven."));
    CHECK_FALSE(program->has("Laat de antwoorden zien"));
    program.meeting()->go_to(look_back::result_step);  // going on shows nothing either
    program->frames(3);
    CHECK(look_back::aboard_of(asking.now()).answers() == 0);
    asking.go();
    asking.tap("j");
    program->click("Laat de antwoorden zien");
    program->frames(2);
    CHECK(program->shows("2 van de 3 gaven antwoord. Nu laten zien?"));
    CHECK(look_back::aboard_of(asking.now()).answers() == 0);
    program->click("Wacht op de anderen");
    program->frames(2);
    CHECK(asking.waiting() == 2);
    program->click("Laat de antwoorden zien");
    program->frames(2);
    program->click("Laat ze nu zien");
    program->frames(2);
    CHECK(look_back::aboard_of(asking.now()).answers() == 2);
    CHECK(asking.waiting() == 0);
}

TEST_CASE("cut off between showing the taps and clearing them away, they do not count twice") {
    Asking asking;
    asking.tap("jj");
    const Json then = asking.now().sealed("aboard");
    look_back::show_aboard(asking.now());
    asking.now().seal("aboard", then, 2);  // as it would be on the disk
    CHECK(look_back::given_aboard(asking.now()).answers() == 0);
    asking.program.meeting()->go_to(look_back::result_step);
    asking.program->frames(2);
    CHECK(look_back::aboard_of(asking.now()).yes == 2);
    CHECK(asking.waiting() == 0);
}

TEST_CASE("Ctrl+Z after the answers were shown says that they stay, and they are all there after another edit") {
    Asking asking;
    Program& program = asking.program;
    asking.tap("jjhn");
    program->click("Laat de antwoorden zien");
    program->frames(2);
    REQUIRE(look_back::aboard_of(asking.now()).answers() == 4);
    for (int i = 0; i < 5; ++i) program.app().shell().undo();
    program->frames(2);
    CHECK(program->shows("kun je niet ongedaan maken: wat getoond is, blijft getoond."));
    CHECK(look_back::aboard_of(asking.now()).answers() == 4);
    asking.now().add_contribution(look_back::aboard_step, "", "iets anders");
    for (int i = 0; i < 5; ++i) program.app().shell().undo();
    CHECK(look_back::aboard_of(asking.now()).answers() == 4);
    program.app().shell().redo();
    CHECK(look_back::aboard_of(asking.now()).answers() == 4);
    SUBCASE("also tomorrow") {
        program.stop();
        program.start();
        asking.go();
        for (int i = 0; i < 5; ++i) program.app().shell().undo();
        CHECK(look_back::aboard_of(asking.now()).answers() == 4);
    }
}
