// A meeting in the program: from the start card to the timeline, over a night and over a crash.
#include "support/program.h"

#include <doctest/doctest.h>

using namespace alp;

namespace {

void begin_stoplicht(Program& program) {
    program.workspace().meetings().ask_start(program.first_instrument());
    program->frames(2);
    program->click("Begin");
    program.settle();
}

}  // namespace

TEST_CASE("three clicks after the team is made, the first question is on the screen") {
    Program program;
    CHECK(program->shows("Welkom"));
    program.make_team("Team Noord", {"Anna", "Bert", "Cem"});
    CHECK(program->shows("Team Noord"));
    begin_stoplicht(program);
    REQUIRE(program.meeting());
    CHECK(program->shows("Op welke kleur staan we?"));
    CHECK(program.meeting()->session().people() == 3);
}

TEST_CASE("who is not here is taken off the start card, and a guest is put on it") {
    Program program;
    program.make_team("Team Noord", {"Anna", "Bert", "Cem"});
    program.workspace().meetings().ask_start(program.first_instrument());
    program->frames(2);
    program->click("Bert");
    program->type("guest", "Fatma\n");
    program->type("guest", "Gerrit");  // without Enter: it counts as well
    program->click("Begin");
    std::vector<std::string> names;
    const Session& session = program.meeting()->session();
    for (const Attendance* one : session.present()) names.push_back(one->member ? session.name_of(one->member) : one->guest);
    CHECK(names == std::vector<std::string>{"Anna", "Cem", "Fatma", "Gerrit"});
}

TEST_CASE("the start card says when people and minutes do not fit") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    program.workspace().meetings().ask_start(program.first_instrument());
    program->frames(2);
    CHECK(program->shows("Het past met 1 persoon."));
    CHECK(program->shows("Gemaakt voor 2 tot 12 mensen."));
}

TEST_CASE("what was typed is there the next day, and the meeting goes on where it was") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    begin_stoplicht(program);
    program.meeting()->go_to("why");
    program->frames(2);
    program.meeting()->session().add_contribution("why", "why.red", "Te veel telefoon");
    program.settle();
    program.start();
    REQUIRE(program.workspace().teams().current());
    CHECK(program.workspace().teams().current()->name == "Team Noord");
    CHECK(program->shows("onderbroken"));
    program->click("Ga verder");
    REQUIRE(program.meeting());
    CHECK(program.meeting()->view().step == "why");
    CHECK(program->shows("Te veel telefoon"));
    CHECK_FALSE(program.meeting()->session().header().paused);
}

TEST_CASE("a meeting that goes on after a pause is in the phase of its step, not at its welcome") {
    Program program({"partnerschapskaart"});
    program.make_team("Team Noord", {"Anna"});
    begin_stoplicht(program);
    REQUIRE(program.meeting());
    CHECK(program.meeting()->phase() == 0);
    program.meeting()->go_to("acties");
    program->frames(2);
    program.settle();
    program.start();
    program->click("Ga verder");
    program->frames(3);
    workspace::Meeting* meeting = program.meeting();
    REQUIRE(meeting);
    CHECK(meeting->plan().phases.at(meeting->phase()).phase.steps == std::vector<std::string>{"acties"});
}

TEST_CASE("the clock of a phase goes on where it was when the meeting was interrupted") {
    Program program({"partnerschapskaart"});
    program.make_team("Team Noord", {"Anna"});
    program.workspace().meetings().start({.instrument = "nl.alp.partnerschapskaart"});
    program->set_time(program.app().now());
    program->frames(2);
    program.meeting()->go_to_phase(2, program.app().now());
    program->pass(180);
    program.settle();
    program.start();
    program->click("Ga verder");
    program->frames(2);
    REQUIRE(program.meeting());
    const workspace::PhaseClock& later = program.meeting()->clock();
    CHECK(program.meeting()->phase() == 2);
    CHECK(later.seconds(program.app().now()) >= 180);
    CHECK(later.seconds(program.app().now()) < 300);
}

TEST_CASE("a card that was interrupted while it was grouped goes on there, in another step it does not") {
    Program program({"partnerschapskaart"});
    program.make_team("Team Noord", {"Anna"});
    program.workspace().meetings().start({.instrument = "nl.alp.partnerschapskaart"});
    program->frames(2);
    program.meeting()->go_to("waarden");
    program->frames(2);
    Session& session = program.meeting()->session();
    session.mark_theme(session.add_contribution("waarden", "pk.1.1", "dichtbij"), session.add_theme("waarden", "Nabij"), true);
    program->click("ways/Thema's");
    program.settle();
    program.start();
    program->click("Ga verder");
    program->frames(2);
    CHECK(program->shows("Zonder thema"));
    program->click("ways/Schrijven");
    program->frames(2);
    CHECK_FALSE(program->shows("Zonder thema"));
    program.meeting()->session().set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    program.meeting()->go_to("relaties");
    program.settle();
    program.start();
    program->click("Ga verder");
    program->frames(2);
    CHECK_FALSE(program->shows("Zonder thema"));
}

TEST_CASE("a double click on Begin opens the welcome of the card, and Next its step 1, not the question whether to leave it") {
    Program program({"partnerschapskaart"});
    program.make_team("Team Noord", {"Anna", "Bert"});
    for (const ImVec2 size : {ImVec2{1366, 768}, ImVec2{1440, 900}}) {
        program.screen().resize(size.x, size.y);
        program.workspace().meetings().ask_start("nl.alp.partnerschapskaart");
        program->frames(2);
        program->double_click("Begin");
        program.settle();
        program->frames(3);
        REQUIRE(program.meeting());
        CHECK(program->shows("Welkom en geboden van de dialoog"));
        program->key("F9");
        program->key("F9");
        CHECK_FALSE(program->shows("Nog niet over alle waarden eens"));
        program->type("dichtbij\n");
        CHECK(program.meeting()->session().contribution_count() == 1);
        program.workspace().meetings().close();
        program.settle();
    }
}

TEST_CASE("the arrows and space that turn over a card that is read aloud do not leave the meeting") {
    Program program({"partnerschapskaart"});
    program.make_team("Team Noord", {"Anna"});
    program.workspace().meetings().start({.instrument = "nl.alp.partnerschapskaart"});
    program->frames(2);
    program.meeting()->session().set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    program.meeting()->go_to("afsluiten");
    program->frames(3);
    program->click("Lees de kaart voor");
    for (const char* key : {"Right", "Left", "Left", "Space", "Space"}) program->key(key);
    CHECK(program->shows("3 van 5, van links naar rechts"));
    for (const char* key : {"Left", "Right", "Space", "Space"}) program->key(key);
    CHECK(program->shows("5 van 5, van links naar rechts"));
    program->key("Space");
    CHECK(program->shows("Wie er waren"));
}

TEST_CASE("a card that was interrupted while the lines of a year ago were gone through goes on at its columns") {
    Program program({"partnerschapskaart"});
    program.make_team("Team Noord", {"Anna"});
    program.workspace().meetings().start({.instrument = "nl.alp.partnerschapskaart"});
    program->frames(2);
    program.meeting()->go_to("waarden");
    program->frames(2);
    Session& session = program.meeting()->session();
    session.mark_theme(session.add_contribution("waarden", "pk.1.1", "dichtbij"), session.add_theme("waarden", "Nabij"), true);
    session.edit("x", [&](Edit& edit) {
        edit.change<SessionHeader>(session.id(), [](SessionHeader& header) { header.looks_back_on = make_id(); });
    });
    program.settle();
    program.start();
    program->click("Ga verder");
    program->frames(2);
    CHECK(program->has("Ik vind het sociaal wijkteam succesvol als…##field"));
    CHECK_FALSE(program->shows("Zonder thema"));
}

TEST_CASE("after a crash the meeting is offered again, with all that was acknowledged") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    begin_stoplicht(program);
    program.meeting()->session().add_contribution("why", "why.red", "Wachtlijst");
    program.settle();
    program.crash();
    program.start();
    CHECK(program->shows("onderbroken"));
    program->click("Ga verder");
    REQUIRE(program.meeting());
    CHECK(program.meeting()->session().contribution_count() == 1);
}

TEST_CASE("a closed meeting is looked at without changing, and opened again when the coach asks") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    begin_stoplicht(program);
    const Id id = program.meeting()->session().id();
    program.workspace().meetings().close();
    program.settle();
    CHECK(program.app().navigator().shows("today"));
    CHECK(program.workspace().meetings().interrupted().empty());
    REQUIRE(program.open(id));
    program->frames(2);
    CHECK(program->shows("Die is gesloten"));
    CHECK(program.meeting()->session().read_only());
    program->click("Weer openen om te wijzigen");
    REQUIRE(program.meeting());
    CHECK_FALSE(program.meeting()->session().read_only());
}

TEST_CASE("a meeting in the bin comes back") {
    Program program;
    program.make_team("Team Noord");
    begin_stoplicht(program);
    const Id id = program.meeting()->session().id();
    program.workspace().meetings().to_bin(id);
    program.settle();
    CHECK(program.workspace().store().timeline().empty());
    program->click("Terugzetten");
    program.settle();
    REQUIRE(program.workspace().store().timeline().size() == 1);
    CHECK(program.workspace().store().timeline().front().header.id == id);
}

TEST_CASE("the report lands in the documents folder, and the program says where") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    begin_stoplicht(program);
    program.meeting()->session().add_contribution("why", "why.red", "Te veel telefoon");
    program.write_report(report::Format::markdown);
    program.settle();
    const auto folder = program.folder() / "documents";
    REQUIRE(std::filesystem::exists(folder));
    const auto file = std::filesystem::directory_iterator(folder)->path();
    CHECK(file.extension() == ".md");
    CHECK(program->shows("Bewaard: "));
    program->click("Open de map");
    CHECK(program.opened() == std::vector{folder});
}

TEST_CASE("the start card that comes from Ctrl+K has the keyboard") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    program->key("Ctrl+K");
    program->type("start stoplicht");
    program->frames(3);
    program->key("Enter");
    program->frames(6);
    CHECK(program->focused().find("Begin") != std::string::npos);
    CHECK_FALSE(program.meeting());
    program->key("Enter");
    program->frames(3);
    CHECK(program.meeting());
}

TEST_CASE("an arrow down or up in the page does not go to the sidebar") {
    Program program{"partnerschapskaart"};
    program.add_examples();
    program.settle();
    program->resize(1366, 768);
    Id card;
    for (const auto& line : program.workspace().store().timeline()) card = line.header.id;
    REQUIRE(program.look_back(card));
    program.meeting()->go_to("acties");
    program->frames(3);
    REQUIRE(program.tab_to("Vervallen"));
    for (const char* arrow : {"Down", "Up"})
        for (int i = 0; i < 14; ++i) {
            program->key(arrow);
            program->frames(2);
            CHECK(program->focused().find("sidebar") == std::string::npos);
        }
}

TEST_CASE("a long name stays inside its card on the start page") {
    Program program;
    program.make_team("Team Noord", {"Marieke-Antoinette van der Wildenberg-Oosterbeek tot Groenendael en de Lange Laan", "Bé"});
    program->resize(1366, 768);
    program.workspace().meetings().ask_start(program.first_instrument());
    program->frames(3);
    const auto plan = program->item("Begin");
    for (const auto& item : program->items())
        if (item.path.find("Marieke-Antoinette") != std::string::npos) CHECK(item.max.x < plan.min.x + 530);
    CHECK(program->shows("Marieke-Antoinette van der"));
}
