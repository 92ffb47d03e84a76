// The keyboard is where the eye is: it comes back to the field that was written in, and what nothing takes is said and not lost.
#include "support/program.h"

#include <doctest/doctest.h>

using namespace alp;

namespace {

const char* const nothing_takes = "Niets neemt deze letters aan";

struct InMeeting : Program {
    InMeeting() : Program({"partnerschapskaart"}) {
        make_team("Team Noord", {"Anna", "Bilal", "Carla"});
        workspace::StartRequest request{.instrument = "nl.alp.partnerschapskaart", .variant = "full"};
        request.present = workspace().teams().members_today();
        workspace().meetings().start(request);
        settle();
        meeting()->go_to("waarden");
        settle();
        screen().click(question);
    }
    std::vector<std::string> said() {
        std::vector<std::string> texts;
        for (const Contribution* row : meeting()->session().contributions("waarden", "pk.1.1")) texts.push_back(row->text);
        return texts;
    }
    std::string question = "Ik vind het sociaal wijkteam succesvol als…##field";
};

}  // namespace

TEST_CASE("back in the meeting by a key, one writes on in the same field, in the middle of a word too") {
    InMeeting program;
    program->type("wij wer");
    program->key("Ctrl+1");
    REQUIRE(program.app().navigator().shows("today"));
    program->key("Ctrl+9");
    program->type("ken samen\n");
    REQUIRE_FALSE(program.said().empty());
    std::string all;
    for (const std::string& text : program.said()) all += text;
    CHECK(all == "wij werken samen");
}

TEST_CASE("back in the meeting by the sidebar, after clicking about elsewhere, the field has the keyboard again") {
    InMeeting program;
    program->type("eerst\n");
    program->click("sidebar/Vandaag");
    program->click("sidebar/Acties");
    program->click("sidebar/Partnerschapskaart");
    program->type("daarna\n");
    CHECK(program.said() == std::vector<std::string>{"eerst", "daarna"});
}

TEST_CASE("letters that nothing takes are said, and the next empty field that is clicked begins with them") {
    InMeeting program;
    program->key("Escape");
    program->type("wij luisteren");
    program->frames(2);
    CHECK(program->shows(nothing_takes));
    CHECK(program.said().empty());
    program->click(program.question);
    program->type(" goed\n");
    CHECK(program.said() == std::vector<std::string>{"wij luisteren goed"});
    CHECK_FALSE(program->shows(nothing_takes));
}

TEST_CASE("a blank in words that nothing takes presses no button") {
    InMeeting program;
    program->click("Om de beurt");
    program->key("Escape");
    REQUIRE(program.tab_to("Begin de ronde"));
    const std::size_t before = program.meeting()->session().document("rounds").dump().size();
    program->type("zo");
    program->key("Space");
    program->type("gaat het");
    CHECK(program->shows(nothing_takes));
    CHECK(program.meeting()->session().document("rounds").dump().size() == before);
}

TEST_CASE("letters that were kept too long are not put into a field any more, and a field with words does not get them") {
    InMeeting program;
    program->type("er staat al iets\n");
    program->key("Escape");
    program->type("verdwaald");
    program->frames(2);
    REQUIRE(program->shows(nothing_takes));
    SUBCASE("a label that is there keeps its words") {
        program->click("er staat al iets");
        CHECK(program.said() == std::vector<std::string>{"er staat al iets"});
    }
    SUBCASE("after a while") {
        for (int i = 0; i < 30 * 61; ++i) program->frames(1);
        program->click(program.question);
        program->type("nieuw\n");
        CHECK(program.said() == std::vector<std::string>{"er staat al iets", "nieuw"});
    }
}

TEST_CASE("a tap of Alt or Num Lock changes nothing") {
    InMeeting program;
    program->type("half");
    for (const char* key : {"Alt", "NumLock"}) {
        program->key(key);
        program->type(".");
    }
    program->type("\n");
    CHECK(program.said() == std::vector<std::string>{"half.."});
    CHECK_FALSE(program->shows(nothing_takes));
}

TEST_CASE("a plugin that is taken over anew leaves the keyboard where it was") {
    InMeeting program;
    program->type("voor ");
    program.meeting()->restart(program.workspace().catalogue());
    program->frames(3);
    program->type("en na\n");
    std::string all;
    for (const std::string& text : program.said()) all += text;
    CHECK(all.find("voor") != std::string::npos);
    CHECK(all.find("en na") != std::string::npos);
}

TEST_CASE("on the beamer it is said too, without the letters") {
    InMeeting program;
    program->key("Escape");  // out of the field, which would have it on the beamer too
    program->frames(2);
    program->key("F11");
    program->frames(2);
    program->type("geheim");
    CHECK(program->shows(nothing_takes));
    CHECK_FALSE(program->shows("geheim"));
}

TEST_CASE("on the beamer nothing that people wrote is found, and no other team") {
    InMeeting program;
    program->type("heel bijzondere woorden\n");
    program.settle();
    program->key("F11");
    program->key("Ctrl+K");
    program->type("bijzondere");
    program->frames(3);
    CHECK_FALSE(program->shows("bijdrage · Team Noord"));
    program->key("F11");
    program->frames(3);
    CHECK(program->shows("bijdrage · Team Noord"));
    program->key("F11");
    program->frames(3);
    CHECK_FALSE(program->shows("bijdrage · Team Noord"));
}
