// Search in all that the teams wrote, from everywhere by Ctrl+K.
#include "support/program.h"

#include <doctest/doctest.h>

#include <future>

using namespace alp;

TEST_CASE("search finds what a team once wrote, and opens that meeting") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    program.workspace().meetings().start({.instrument = program.first_instrument()});
    program.meeting()->session().add_contribution("why", "why.red", "Mopperhoek op maandag");
    program.settle();
    program.workspace().meetings().close();
    program.settle();
    program->key("Ctrl+K");
    program->frames(2);
    program->type("mopper");
    program->frames(2);
    CHECK(program->shows("Mopperhoek op maandag"));
    CHECK(program->shows("bijdrage"));
    program->key("Enter");
    program->frames(2);
    REQUIRE(program.meeting());
    CHECK(program.app().navigator().shows("meeting"));
}

TEST_CASE("what reaches the disk while one searches is found without typing on, and the chosen line stays chosen") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    std::promise<void> disk_moves;
    program.workspace().store().writer()->run([wait = disk_moves.get_future().share()](store::Store&) { wait.get(); });
    program.workspace().meetings().start({.instrument = program.first_instrument()});
    program.meeting()->session().add_contribution("why", "why.red", "Instellingen van de telefoon");
    program.workspace().meetings().close();
    program->frames(2);
    program->key("Ctrl+K");
    program->frames(2);
    program->type("instellingen");
    program->frames(2);
    CHECK_FALSE(program->shows("Instellingen van de telefoon"));
    disk_moves.set_value();
    program.settle();
    CHECK(program->shows("Instellingen van de telefoon"));
    program->key("Enter");
    program->frames(2);
    CHECK(program.app().navigator().shows("settings"));  // the command, chosen before
}

TEST_CASE("search goes away at one Escape, and after Enter on nothing found one types on") {
    Program program;
    program.make_team("Team Noord");
    program->key("Ctrl+K");
    program->frames(2);
    program->type("zzz");
    program->key("Enter");
    program->frames(2);
    CHECK(program->shows("Niets gevonden."));
    program->key("Ctrl+A");
    program->type("instell");
    program->frames(2);
    CHECK(program->shows("Ctrl+8"));
    program->key("Escape");
    program->frames(2);
    CHECK_FALSE(program->shows("Ctrl+8"));
    program->key("Ctrl+K");
    program->frames(2);
    program->type("start ");
    program->frames(2);
    CHECK(program->shows("Start " + program.workspace().catalogue().entries().front().name));
}

TEST_CASE("what people write in silence is not found before it is shown") {
    Program program({"partnerschapskaart"});
    program.make_team("Team Noord", {"Anna"});
    program.workspace().meetings().start({.instrument = "nl.alp.partnerschapskaart"});
    program->frames(3);
    Session& session = program.meeting()->session();
    session.set_progress("x", "waarden", "", [](Progress& row) { row.revealed = false; });
    session.add_contribution("waarden", "pk.1.1", "geheimpje");
    program.settle();
    const auto found = [&] { return program.workspace().store().reader().search("geheimpje").size(); };
    CHECK(found() == 0);
    session.set_progress("x", "waarden", "", [](Progress& row) { row.revealed = true; });
    program.settle();
    CHECK(found() == 1);
}

TEST_CASE("a command is found by what people call it: pdf, afdrukken, voorbeeld") {
    Program program;
    program.make_team("Team Noord");
    const auto shows_for = [&](const char* typed, const char* command) {
        program->key("Ctrl+K");
        program->frames(2);
        program->type(typed);
        program->frames(2);
        const bool shown = program->shows(command);
        program->key("Escape");
        program->frames(2);
        return shown;
    };
    CHECK(shows_for("pdf", "Open de map met verslagen"));
    CHECK(shows_for("voorbeeld", "Oefen met voorbeeldteams"));
    CHECK(shows_for("undo", "Ongedaan maken"));
    CHECK(shows_for("prullenbak", "Prullenbak"));
    program.workspace().meetings().start({.instrument = program.first_instrument()});
    program->frames(3);
    for (const char* word : {"pdf", "afdrukken", "PRINT", "verslag", "papier"}) CHECK_MESSAGE(shows_for(word, "Papier: PDF, A4"), word);
    CHECK(shows_for("beamer", "F11"));
    CHECK_FALSE(shows_for("erslag", "Papier: PDF, A4"));  // not the middle of such a word
}

TEST_CASE("what came of an action is found, says of which, and opens it") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    auto& app = program.app();
    app.workspace().records().edit(app.workspace().teams().current()->id, {}, "", [&](Edit& edit) {
        Action action;
        action.id = make_id();
        action.team = app.workspace().teams().current()->id;
        action.text = "Bel de corporatie";
        action.effect = "een woning gevonden";
        edit.add(action);
    });
    program.settle();
    program->key("Ctrl+K");
    program->frames(2);
    program->type("gevonden");
    program->frames(2);
    CHECK(program->shows("een woning gevonden"));
    CHECK(program->shows("wat er kwam van “Bel de corporatie”"));
    program->key("Enter");
    program->frames(3);
    CHECK(program.app().navigator().shows("actions"));
}

TEST_CASE("an old card opened by Ctrl+K says that the meeting that was going on is paused, and leads back to it") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    program.workspace().meetings().start({.instrument = program.first_instrument()});
    program.meeting()->session().add_contribution("why", "why.red", "Mopperhoek op maandag");
    program.settle();
    program.workspace().meetings().close();
    program.settle();
    program.workspace().meetings().start({.instrument = program.first_instrument()});
    const Id running = program.meeting()->session().id();
    program.meeting()->session().add_contribution("why", "why.green", "Nog bezig");
    program.settle();
    program->key("Ctrl+K");
    program->frames(2);
    program->type("mopper");
    program->frames(2);
    program->key("Enter");
    program.settle();
    REQUIRE(program.meeting());
    CHECK(program.meeting()->session().id() != running);
    CHECK(program->shows("Je bent weggegaan uit Stoplicht."));
    program->click("Ga terug");
    program.settle();
    REQUIRE(program.meeting());
    CHECK(program.meeting()->session().id() == running);
    CHECK_FALSE(program.meeting()->session().read_only());
}
