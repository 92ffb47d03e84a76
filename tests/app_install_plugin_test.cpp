// Installing an instrument from a file, and removing it, on the Instruments screen.
#include "support/program.h"

#include "cli/program.h"
#include "support/places.h"
#include "support/plugin_folder.h"

#include <doctest/doctest.h>

#include <cstdlib>

namespace fs = std::filesystem;
using namespace alp;

namespace {

// Until the file was looked over and its dialog is drawn.
void wait_for_offer(Program& program) {
    program.workspace().jobs().wait();
    program->frames(4);
}

void look_over(Program& program, const fs::path& file) {
    program.app().navigator().show("instruments");
    program->frames(2);
    program->type("plugin-file", file.string() + "\n");
    wait_for_offer(program);
}

// The program with one instrument in another folder than the user's own, as one that came with it.
struct WithShipped {
    PluginFolder shipped{"good"};
    std::unique_ptr<cli::Program> app;
    testing::Screen screen{[this] {
        if (app) app->frame();
    }};

    WithShipped() {
        fs::create_directories(own());
        workspace::Options options;
        options.store = shipped.store();
        options.plugins = shipped.options();
        options.plugins.folders.push_back(own());
        options.plugins.own = own();
        options.plugins.validator = testing::built("bin/alp-validate");
        options.language = "en";
        app = std::make_unique<cli::Program>(options);
        Team team;
        team.name = "Wijkteam Noord";
        app->workspace().teams().create(team);
    }
    ~WithShipped() { app.reset(); }
    fs::path own() const { return shipped.state() / "own"; }
    void look_over(const fs::path& file) {
        app->navigator().show("instruments");
        screen.frames(2);
        screen.type("plugin-file", file.string() + "\n");
        app->workspace().jobs().wait();
        screen.frames(4);
    }
};

}  // namespace

TEST_SUITE("installing an instrument") {
    TEST_CASE("an instrument from a file is looked over, shown, installed, used, and removed; its meeting can still be read") {
        Program program({});
        program.make_team("Team Dieze", {"Anna", "Bilal"});
        look_over(program, testing::built("instruments/minimal.so"));
        CHECK(program->shows("Even peilen hoe het staat") == false);  // the purpose is the card's; here stands what it says of itself
        CHECK(program->shows("Een korte peiling vooraf."));
        CHECK(program->shows("3 stappen"));
        CHECK(program->shows("controles zijn goed"));
        CHECK_FALSE(fs::exists(program.plugins() / "minimal.so"));
        program->click("Installeer");
        program->frames(3);
        CHECK(fs::exists(program.plugins() / "minimal.so"));
        REQUIRE(program.workspace().catalogue().find("nl.alp.test.minimal"));

        program.workspace().meetings().start({.instrument = "nl.alp.test.minimal", .variant = "short"});
        program->frames(3);
        const Id session = program.meeting()->session().id();
        program.meeting()->session().add_contribution("why", "why.red", "de wachtlijst");
        program.workspace().meetings().close();
        program.settle();

        program.app().navigator().show("instruments");
        program->frames(3);
        program->click("Verwijder…");
        CHECK(program->shows("de bijeenkomsten die ermee gehouden zijn; je leest ze als gewoon formulier"));
        program->click("Verwijder het instrument");
        program->frames(3);
        CHECK_FALSE(fs::exists(program.plugins() / "minimal.so"));
        CHECK_FALSE(program.workspace().catalogue().find("nl.alp.test.minimal"));
        REQUIRE(program.open(session));
        program.meeting()->go_to("why");
        program->frames(3);
        CHECK(program->shows("de wachtlijst"));
    }

    TEST_CASE("a file that will not do is refused with what is wrong, and nothing is copied") {
        Program program({});
        program.make_team("Team Dieze");
        look_over(program, testing::built("bad/crashes_in_create.so"));
        CHECK(program->shows("Mislukt: "));
        CHECK_FALSE(program->has("Installeer"));
        program->click("Niet installeren");
        CHECK(fs::is_empty(program.plugins()));
        CHECK_FALSE(program.workspace().installer().offered());

        program->type("plugin-file", "");
        program.workspace().installer().offer("/nowhere/thing.so");
        program->frames(2);
        CHECK(program->shows("Er is geen bestand /nowhere/thing.so."));
    }

    TEST_CASE("a file that is called as that of another instrument does not take its place unasked") {
        Program program({"minimal"});
        program.make_team("Team Dieze");
        fs::create_directories(program.folder() / "from a friend");
        fs::copy_file(testing::built("bad/good.so"), program.folder() / "from a friend/minimal.so");
        look_over(program, program.folder() / "from a friend/minimal.so");
        program->click("Installeer");
        program->frames(3);
        CHECK(program->shows("staat al in een bestand dat minimal.so heet. Verwijder dat eerst."));
        CHECK(program.workspace().catalogue().find("nl.alp.test.minimal"));
        CHECK(program.workspace().catalogue().entries().size() == 1);
    }

    TEST_CASE("a file with the id of an instrument that stands elsewhere is refused, and both are named") {
        WithShipped program;
        program.look_over(testing::built("bad/good_rebuilt.so"));
        CHECK(program.screen.shows("The id of “good_rebuilt”, nl.alp.bad.good, is that of “good”, which is loaded from " +
                                   program.shipped.file("good").string()));
        CHECK_FALSE(program.screen.has("Install"));
        program.app->workspace().installer().install();
        CHECK(fs::is_empty(program.own()));
        CHECK(program.app->workspace().catalogue().find("nl.alp.bad.good")->version == "1.0.0");
    }

    TEST_CASE("a newer version names the one in the user's folder whose place it takes, and both versions") {
        Program program({"good"});
        program.make_team("Team Dieze");
        look_over(program, testing::built("bad/good_rebuilt.so"));
        CHECK(program->shows("Nu staat “good” 1.0.0 in je map met instrumenten"));
        CHECK(program->shows("“good_rebuilt” 2.0.0 komt ervoor in de plaats"));
        program->click("Vervang “good” 1.0.0 door 2.0.0");
        program->frames(3);
        CHECK(program->shows("“good_rebuilt” is geïnstalleerd."));
        CHECK(program.workspace().catalogue().entries().size() == 1);
        CHECK(program.workspace().catalogue().find("nl.alp.bad.good")->version == "2.0.0");
    }

    TEST_CASE("the field takes a file from the home folder on, and what is no instrument is not said to stand among them") {
        Program program({});
        program.make_team("Team Dieze");
        const char* home = std::getenv("HOME");
        const std::string before = home ? home : "";
        ::setenv("HOME", program.folder().c_str(), 1);
        fs::copy_file(testing::sources("README.md"), program.folder() / "thing.so");
        look_over(program, "~/thing.so");
        CHECK(program->shows((program.folder() / "thing.so").string()));
        CHECK(program->shows("Dit is geen programmabibliotheek. Een instrument is het .so-bestand dat zijn bouw maakt."));
        ::setenv("HOME", before.c_str(), 1);
    }

    TEST_CASE("an instrument that hangs while it is looked over can be given up, and the program ends at once") {
        Program program({});
        program.make_team("Team Dieze");
        program.app().navigator().show("instruments");
        program.workspace().installer().offer(testing::built("bad/hangs_in_create.so"));
        while (program.workspace().jobs().shown().empty()) program->frames(1);
        program.workspace().jobs().cancel(program.workspace().jobs().shown().front().number);
        program.workspace().jobs().wait();
        program->frames(3);
        CHECK_FALSE(program.workspace().installer().offered());
    }

    TEST_CASE("what came with the program cannot be removed") {
        Program program({"minimal"});
        program.make_team("Team Dieze");
        program.app().navigator().show("instruments");
        program->frames(2);
        CHECK(program->has("Verwijder…"));  // the test's folder is the user's own
        plugins::Entry shipped;
        shipped.file = testing::built("plugins/partnerschapskaart.so");
        CHECK_FALSE(program.workspace().installer().is_own(shipped));
    }
}
