// What stands around the screens: saved or not, search, keys, presenting, taking back.
#include "support/program.h"

#include <doctest/doctest.h>

#include <fstream>
#include <future>

#include <sys/stat.h>
#include <unistd.h>

using namespace alp;

namespace {

const std::string& stoplicht(Program& program) { return program.workspace().catalogue().entries().front().id; }

}  // namespace

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

TEST_CASE("search finds what a team once wrote, and opens that meeting") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    program.workspace().meetings().start({.instrument = stoplicht(program)});
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
    program.workspace().meetings().start({.instrument = stoplicht(program)});
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

TEST_CASE("Ctrl+Z names what it takes back, Ctrl+Y does it again") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    program.workspace().teams().edit("Teamlid hernoemd", [&](Edit& edit) {
        const Id anna = program.workspace().records().table<Member>().rows().front()->id;
        edit.change<Member>(anna, [](Member& m) { m.name = "Annelies"; });
    });
    program->frames(2);
    program->key("Ctrl+Z");
    program->frames(2);
    CHECK(program.workspace().records().table<Member>().rows().front()->name == "Anna");
    CHECK(program->shows("Ongedaan gemaakt: Teamlid hernoemd."));
    program->key("Ctrl+Y");
    program->frames(2);
    CHECK(program.workspace().records().table<Member>().rows().front()->name == "Annelies");
    CHECK(program->shows("Opnieuw gedaan: Teamlid hernoemd."));
}

TEST_CASE("what was done before the program was started is only taken back at the second Ctrl+Z") {
    Program program;
    program.make_team("Team Noord");
    program.workspace().teams().edit("Anna erbij", [&](Edit& edit) {
        Member anna;
        anna.team = program.workspace().teams().current()->id;
        anna.name = "Anna";
        edit.add(anna);
    });
    program.settle();
    program.start();
    const auto anna = [&] { return !program.workspace().records().table<Member>().rows().empty(); };
    program->key("Ctrl+Z");
    program->key("Ctrl+Z");  // struck twice: nobody read what is asked
    program->frames(2);
    CHECK(anna());
    CHECK(program->shows("Nog een keer Ctrl+Z"));
    program->set_time(alp::now());
    program->pass(1);
    program->key("Ctrl+Z");
    program->frames(2);
    CHECK_FALSE(anna());
    program->key("Ctrl+Y");
    program->frames(2);
    CHECK(anna());
}

TEST_CASE("a team that was made stays, however often one takes back") {
    Program program;
    program.app().navigator().show("welcome");
    program->frames(2);
    program->click("Maak je team##open");
    program->type("Team Zuid\n\nAnna\nBram");
    program->click("Maak dit team");
    program->frames(2);
    REQUIRE(program.workspace().teams().current());
    program.workspace().teams().edit("Naam anders", [&](Edit& edit) {
        edit.change<Team>(program.workspace().teams().current()->id, [](Team& team) { team.name = "Team Oost"; });
    });
    for (int i = 0; i < 6; ++i) program->key("Ctrl+Z");
    program->frames(2);
    REQUIRE(program.workspace().teams().current());
    CHECK(program.workspace().teams().current()->name == "Team Zuid");
    CHECK(program.workspace().records().table<Member>().rows().size() == 2);
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

TEST_CASE("Ctrl+Z takes back what was added last also while the empty field below it has the keyboard") {
    Program program({"partnerschapskaart"});
    program.make_team("Team Noord", {"Anna"});
    program.workspace().meetings().start({.instrument = "nl.alp.partnerschapskaart"});
    program->frames(3);
    program->click("Ik vind het sociaal wijkteam succesvol als…##field");
    program->type("een\n");
    program->type("twee\n");
    const auto count = [&] { return program.meeting()->session().contribution_count(); };
    REQUIRE(count() == 2);
    program->type("dr");
    program->key("Ctrl+Z");  // the field's own
    program->frames(2);
    CHECK(count() == 2);
    program->key("Ctrl+Z");
    program->frames(2);
    CHECK(count() == 1);
    CHECK(program->shows("Ongedaan gemaakt: Bijdrage toegevoegd."));
    program->key("Ctrl+Z");
    program->frames(2);
    CHECK(count() == 0);
    program->type("drie\n");
    CHECK(count() == 1);
    program->key("Ctrl+Z");
    program->frames(2);
    CHECK(count() == 0);
    program->key("Ctrl+Y");
    program->frames(2);
    CHECK(count() == 1);
}

TEST_CASE("taking back in a meeting never takes back the meeting itself") {
    Program program;
    program.make_team("Team Noord");
    program.workspace().meetings().start({.instrument = stoplicht(program)});
    program->frames(2);
    program.meeting()->session().add_contribution("why", "why.red", "Een");
    program->key("Ctrl+Z");
    program->frames(1);
    CHECK(program.meeting()->session().contribution_count() == 0);
    program->key("Ctrl+Z");
    program->frames(2);
    REQUIRE(program.meeting());
    CHECK(program->shows("Er is niets om ongedaan te maken."));
}

TEST_CASE("presenting shows the question and hides the sidebar, B blanks the screen, Escape goes back") {
    Program program;
    program.make_team("Team Noord");
    program.workspace().meetings().start({.instrument = stoplicht(program)});
    program->frames(2);
    CHECK(program->shows("Instellingen"));
    program->key("F11");
    program->frames(2);
    CHECK(program.app().navigator().presenting());
    CHECK_FALSE(program->shows("Instellingen"));
    CHECK_FALSE(program->shows("Team Noord"));
    CHECK(program->shows("Op welke kleur staan we?"));
    program->key("B");
    program->frames(2);
    CHECK_FALSE(program->shows("Op welke kleur staan we?"));
    program->key("B");
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
    CHECK(program->shows("De opslag kan niet worden geopend"));
    std::filesystem::remove(store);
    program->click("Probeer opnieuw");
    program->frames(2);
    CHECK(program->shows("Welkom"));
}

TEST_CASE("damaged settings give the usual ones") {
    Program program;
    program.stop();
    std::ofstream(program.folder() / "config/settings.json") << "{\"language\": 7, \"text_scale\": \"groot\", \"look\"";
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
