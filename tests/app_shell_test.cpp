// What stands around the screens: saved or not, keys, presenting, the store that cannot be opened.
#include "support/program.h"

#include <doctest/doctest.h>

#include <fstream>

using namespace alp;

TEST_CASE("F1 shows all keys, Escape puts the sheet away") {
    Program program;
    program.make_team("Team Noord");
    program->key("F1");
    program->frames(2);
    CHECK(program->shows("zoek in alles"));
    CHECK(program->shows("terugkijken: staat nog, bijstellen, vervalt"));
    CHECK(program->shows("herijken: blijft, anders, weg"));
    program->key("Escape");
    program->frames(2);
    CHECK_FALSE(program->shows("zoek in alles, elke opdracht"));
}

TEST_CASE("every screen is readable at each size: no character is missing from its typeface") {
    for (const float scale : {1.0f, 2.0f}) {
        Program program;
        program.make_team("Team Noord", {"Anna", "Bilal"});
        program.workspace().preferences().change([&](workspace::Settings& settings) { settings.text_scale = scale; });
        for (const char* place : {"Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5", "Ctrl+6", "Ctrl+7", "Ctrl+8"}) {
            program->key(place);
            program->frames(3);
            CAPTURE(scale);
            CAPTURE(place);
            CHECK(program->unreadable() == std::vector<std::string>{});
        }
    }
}

TEST_CASE("Ctrl and a digit goes from screen to screen") {
    Program program;
    program.make_team("Team Noord");
    program->key("Ctrl+2");
    CHECK(program.app().navigator().shows("timeline"));
    program->key("Ctrl+3");
    CHECK(program.app().navigator().shows("actions"));
    program->key("Ctrl+4");
    CHECK(program.app().navigator().shows("themes"));
    program->key("Ctrl+5");
    CHECK(program.app().navigator().shows("compare"));
    program->key("Ctrl+6");
    CHECK(program.app().navigator().shows("team"));
    program->key("Ctrl+8");
    CHECK(program.app().navigator().shows("settings"));
    program->key("Ctrl+1");
    CHECK(program.app().navigator().shows("today"));
}

TEST_CASE("in a store that may only be read no field of the team takes words that would be lost") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    program.settle();
    const auto file = program.workspace().store().file();
    program.stop();
    {
        const auto other = store::Store::open(file, store::Mode::write);  // somebody else has it open
        program.start();
        REQUIRE(program.workspace().store().read_only());
        program->key("Ctrl+6");
        program->frames(2);
        program->click("Naam van het team");
        program->type("zzz");
        program->click("Naam");
        program->type("zzz");
        program->frames(2);
        CHECK(program.workspace().teams().current()->name == "Team Noord");
        CHECK(program.workspace().records().table<Member>().rows().front()->name == "Anna");
        CHECK_FALSE(program->has("Nieuw teamlid"));
        CHECK_FALSE(program->has("Weghalen"));
        program.stop();
    }
    program.start();
    CHECK_FALSE(program.workspace().store().read_only());
}

TEST_CASE("every command can be found by name and run by keyboard alone") {
    Program program;
    program.make_team("Team Noord");
    program->key("Ctrl+K");
    program->frames(2);
    program->type("instellingen");
    program->key("Enter");
    program->frames(2);
    CHECK(program.app().navigator().shows("settings"));
    program->key("Ctrl+K");
    program->frames(2);
    program->type("english");
    program->key("Enter");
    program->frames(2);
    CHECK(language() == "en");
    CHECK(program->shows("Settings"));
}

TEST_CASE("the language, look and text size chosen are those of the next day") {
    Program program;
    program.workspace().preferences().change([](workspace::Settings& s) {
        s.language = "en";
        s.text_scale = 1.5f;
        s.look = ui::Look::dark;
    });
    program.start();
    CHECK(language() == "en");
    CHECK(program.workspace().preferences().settings().text_scale == 1.5f);
    CHECK(ui::look() == ui::Look::dark);
    program.workspace().preferences().change([](workspace::Settings& s) { s = {}; });
}

TEST_CASE("the example teams are there once, however often one asks for them") {
    Program program({"partnerschapskaart"});
    program.add_examples();
    program.settle();
    const auto teams = program.workspace().store().teams().size();
    REQUIRE(teams == 6);
    program.add_examples();
    program->frames(2);
    CHECK(program->shows("De voorbeeldteams zijn er al."));
    program.settle();
    CHECK(program.workspace().store().teams().size() == teams);
}

TEST_CASE("presenting shows the question and hides the sidebar, B blanks the screen, Escape goes back") {
    Program program;
    program.make_team("Team Noord");
    program.workspace().meetings().start({.instrument = program.first_instrument()});
    program->frames(2);
    CHECK(program->shows("Instellingen"));
    program->key("F11");
    program->frames(2);
    CHECK(program.app().navigator().presenting());
    CHECK_FALSE(program->shows("Instellingen"));
    CHECK_FALSE(program->shows("Team Noord"));
    CHECK(program->shows("Op welke kleur staan we?"));
    program->key(".");
    program->frames(2);
    CHECK_FALSE(program->shows("Op welke kleur staan we?"));
    program->key(".");
    program->key("Escape");
    program->frames(2);
    CHECK_FALSE(program.app().navigator().presenting());
    CHECK(program->shows("Instellingen"));
}

TEST_CASE("the top bar says that all is saved, and when") {
    Program program;
    program.make_team("Team Noord");
    CHECK(program->shows("Bewaard " + time_of_day(*program.workspace().store().save_state().last)));
}

TEST_CASE("a second program on the same store may read, and says who has it") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    workspace::Options options;
    options.store = program.folder() / "alp.store";
    cli::Program second(std::move(options));
    CHECK(second.workspace().store().read_only());
    CHECK_FALSE(second.workspace().store().why().empty());
    REQUIRE(second.workspace().teams().current());
    CHECK(second.workspace().teams().current()->name == "Team Noord");
    second.workspace().teams().edit("Niets", [](Edit&) { FAIL("nothing may be changed"); });
}

TEST_CASE("a store that cannot be opened gives a page that says so, and a way on") {
    Program program;
    program.stop();
    const auto store = program.folder() / "alp.store";
    for (const char* ending : {"", "-wal", "-shm"}) std::filesystem::remove(store.string() + ending);
    std::filesystem::create_directory(store);
    program.start();
    CHECK(program->shows("Het teambestand kan niet worden geopend"));
    std::filesystem::remove(store);
    program->click("Probeer opnieuw");
    program->frames(2);
    CHECK(program->shows("Welkom"));
}

TEST_CASE("damaged settings give the usual ones") {
    Program program;
    program.stop();
    std::ofstream settings(program.folder() / "config/settings.json");
    SUBCASE("cut off") { settings << "{\"language\": 7, \"text_scale\": \"groot\", \"look\""; }
    SUBCASE("nested without end") { settings << "{\"language\":" << std::string(200'000, '[') << std::string(200'000, ']') << "}"; }
    settings.close();
    program.start();
    CHECK(program.workspace().preferences().settings() == workspace::Settings{});
}

TEST_CASE("at large text on a small screen everything stays in reach") {
    Program program;
    program.make_team("Team Noord");
    program.workspace().preferences().change([](workspace::Settings& s) { s.text_scale = 2; });
    program->resize(1366, 768);
    program->frames(3);
    for (const char* place : {"Vandaag", "Tijdlijn", "Acties", "Thema's", "Vergelijken", "Team", "Instrumenten", "Instellingen"}) {
        CAPTURE(place);
        const testing::Item item = program->item(std::string("sidebar/") + place);
        CHECK(item.visible);
        CHECK(item.max.x <= 1366);
        CHECK(item.max.y <= 768);
    }
    program.workspace().preferences().change([](workspace::Settings& s) { s.text_scale = 1; });
    program->frames(2);
}

TEST_CASE("while presenting the palette leads to no other page, and F11 says of a page that is not for the room why not") {
    Program program;
    program.make_team("Team Noord");
    program.workspace().meetings().start({.instrument = program.first_instrument()});
    program->frames(2);
    program->key("F11");
    program->frames(2);
    program->key("Ctrl+K");
    program->frames(2);
    program->type("team");
    program->frames(2);
    program->key("Enter");
    program->frames(3);
    program->key("Escape");
    program->frames(2);
    CHECK_FALSE(program.app().navigator().shows("team"));
    if (program.app().navigator().presenting()) program->key("F11");
    program->frames(2);
    program.app().navigator().show("team");
    program->frames(2);
    program->key("F11");
    program->frames(2);
    CHECK_FALSE(program.app().navigator().presenting());
    CHECK(program->shows("voor jou en niet voor de zaal"));
    for (const char* page : {"themes", "actions"}) {
        CAPTURE(page);
        program.app().navigator().show(page);
        program->frames(2);
        program->key("F11");
        program->frames(3);
        CHECK(program.app().navigator().presenting());
        program->key("F11");
        program->frames(2);
    }
}
