// The keyboard is where the eye is: it comes back to the field that was written in, and what no field takes is said and goes nowhere else.
#include "support/program.h"

#include <doctest/doctest.h>

using namespace alp;

namespace {

const char* const no_field = "Er staat geen veld open: klik op een veld of druk op Tab";

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

TEST_CASE("letters that nothing takes are said, and do not come into the field that is clicked, reached by Tab or opened by a key") {
    InMeeting program;
    program->key("Escape");
    program->type("verdwaald");
    program->frames(2);
    CHECK(program->shows(no_field));
    CHECK(program.said().empty());
    SUBCASE("clicked") { program->click(program.question); }
    SUBCASE("reached by Tab") { REQUIRE(program.tab_to("Ik vind het sociaal wijkteam succesvol als…")); }
    program->type("wij luisteren\n");
    CHECK(program.said() == std::vector<std::string>{"wij luisteren"});
    program->frames(2);
    CHECK_FALSE(program->shows(no_field));
}

TEST_CASE("letters that nothing takes do not come along to another step, screen or dialog, or to the beamer and back") {
    InMeeting program;
    const auto open_gate = [](Progress& row) { row.stage = Stage::passed, row.revealed = true; };
    program.meeting()->session().set_progress("Toch verder", "waarden", "", open_gate);  // else one stays in the first step
    program->frames(2);
    program->key("Escape");
    program->type("verdwaald");
    SUBCASE("another step") {
        program.meeting()->go_to("relaties");
        program->frames(2);
        CHECK(program->shows("Stap 2 van 5"));
        CHECK_FALSE(program->shows("verdwaald"));
        program.meeting()->go_to("waarden");
    }
    SUBCASE("another screen") {
        program.app().navigator().show("actions");
        program->frames(1);
        program.app().navigator().show("meeting");
    }
    SUBCASE("who is here") {
        program->key("F2");
        program->click("guest");
        program->frames(2);
        CHECK_FALSE(program->shows("verdwaald"));
        program->key("Escape");
        program->key("Escape");
    }
    SUBCASE("the search") {
        program->key("Ctrl+K");
        program->frames(2);
        CHECK_FALSE(program->shows("verdwaald"));
        program->key("Escape");
    }
    SUBCASE("the beamer") {
        program->key("F11");
        program->frames(2);
        program->key("F11");
    }
    program->frames(2);
    program->click(program.question);
    program->type("wij luisteren\n");
    CHECK(program.said() == std::vector<std::string>{"wij luisteren"});
    CHECK_FALSE(program->shows("verdwaald"));
}

TEST_CASE("what is pasted where no field is open is said as letters are") {
    InMeeting program;
    program->key("Escape");
    ImGui::SetClipboardText("geplakt");
    SUBCASE("Ctrl+V") { program->key("Ctrl+V"); }
    SUBCASE("Shift+Insert") { program->key("Shift+Insert"); }
    program->frames(2);
    CHECK(program->shows(no_field));
    program->click(program.question);
    program->frames(2);
    CHECK_FALSE(program->shows(no_field));
    program->key("Ctrl+V");
    program->frames(2);
    CHECK_FALSE(program->shows(no_field));
    program->type("\n");
    CHECK(program.said() == std::vector<std::string>{"geplakt"});
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
    CHECK(program->shows(no_field));
    CHECK(program.meeting()->session().document("rounds").dump().size() == before);
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
    CHECK_FALSE(program->shows(no_field));
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
    CHECK(program->shows(no_field));
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

TEST_CASE("a score that is typed on the page that hands the keyboard on comes into no field") {
    Program program({"bakens"});
    program.make_team("Team Noord", {"Anna", "Bilal"});
    workspace::StartRequest request{.instrument = "nl.alp.bakens", .variant = {}};
    request.present = program.workspace().teams().members_today();
    program.workspace().meetings().start(request);
    program.settle();
    program.meeting()->go_to("bw.1");
    program->frames(3);
    program->type("35");
    program->frames(2);
    CHECK(program->shows(no_field));
    program->key("F2");
    program->click("guest");
    program->frames(2);
    program->type("Fatma");
    CHECK(program->shows("Fatma"));
    CHECK_FALSE(program->shows("35Fatma"));
}
