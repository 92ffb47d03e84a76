// Bad instruments in the whole program, with a real store: what the coach sees, and what is still there the next day.
#include "support/plugin_folder.h"

#include "cli/program.h"

#include <alp/testing.h>

#include <doctest/doctest.h>

using namespace alp;

namespace {

struct Program {
    explicit Program(const PluginFolder& folder) {
        workspace::Options options;
        options.store = folder.store();
        options.documents = folder.state();
        options.plugins = folder.options();
        options.language = "en";
        app = std::make_unique<cli::Program>(options);
        if (app->workspace().teams().current()) return;
        Team team;
        team.name = "Wijkteam Noord";
        app->workspace().teams().create(team);
    }

    // Starts a meeting with a contribution in it, and draws it.
    void meet(const std::string& instrument, const char* typed) {
        workspace::StartRequest request;
        request.instrument = instrument;
        app->workspace().meetings().start(request);
        REQUIRE(app->workspace().meetings().current());
        app->workspace().meetings().current()->session().add_contribution("one", {}, typed);
        screen.frames(3);
    }

    std::unique_ptr<cli::Program> app;
    testing::Screen screen{[this] {
        if (app) app->frame();
    }};
};

}  // namespace

TEST_SUITE("plugins: in the program") {
    TEST_CASE("an instrument goes wrong in a meeting: the coach reads why, sees what was typed, and meets with another instrument") {
        PluginFolder folder{"good", "fails_assert"};
        {
            Program program(folder);
            program.meet("nl.alp.bad.fails_assert", "samen op huisbezoek");
            CHECK(program.screen.shows("“fails_assert” stopped while drawing: wrong use of ImGui"));
            CHECK(program.screen.shows("What the team wrote is kept."));
            CHECK(program.screen.has("Open the instrument again"));
            program.app->workspace().meetings().pause();
            program.screen.frames(2);
            program.meet("nl.alp.bad.good", "één telefoonnummer");
            CHECK(program.screen.shows("good"));
            CHECK_FALSE(program.screen.shows("stopped while drawing"));
            program.app->end();
        }
        const auto store = store::Store::open(folder.store(), store::Mode::read);
        std::vector<std::string> kept;
        for (const auto& line : store->timeline(store->teams().at(0).team.id)) {
            const Rows rows = store->load_session(line.header.id);
            for (const Contribution& row : rows.of<Contribution>()) kept.push_back(row.text);
        }
        CHECK(kept == std::vector<std::string>{"één telefoonnummer", "samen op huisbezoek"});
    }

    TEST_CASE("files that will not do stand on the instruments screen, each with its sentence and a button to try it again") {
        PluginFolder folder{"good", "imgui_version", "crashes_in_create"};
        folder.write("text", "no library");
        Program program(folder);
        program.app->navigator().show("instruments");
        program.screen.frames(3);
        CHECK(program.screen.shows("Built with ImGui 1.91.50, this program with "));
        CHECK(program.screen.shows("“crashes_in_create” crashed in its trial (Segmentation fault)"));
        CHECK(program.screen.shows("This is not a program library."));
        folder.put("good_rebuilt", "crashes_in_create");
        std::filesystem::remove(folder.file("good"));
        program.screen.click("Look through the folders again");
        CHECK(program.app->workspace().catalogue().find("nl.alp.bad.good")->version == "2.0.0");
    }

    TEST_CASE("an instrument that is rebuilt during a meeting takes over that meeting") {
        PluginFolder folder;
        folder.put("good", "mine");
        Program program(folder);
        program.meet("nl.alp.bad.good", "samen op huisbezoek");
        folder.put("good_rebuilt", "mine");
        program.screen.set_time(alp::now());
        program.screen.pass(2);
        program.screen.frames(2);
        CHECK(program.screen.shows("A rebuilt instrument was taken over."));
        CHECK(program.app->workspace().catalogue().find("nl.alp.bad.good")->version == "2.0.0");
        CHECK(program.app->workspace().meetings().current()->trouble().empty());
        CHECK(program.app->workspace().meetings().current()->session().outline().version == 2);  // migrated, in one operation
        CHECK(program.app->workspace().meetings().current()->session().contributions("one").size() == 2);
    }

    TEST_CASE("a rebuilt file that hangs or crashes is not taken over, and the program says so at once") {
        for (const char* bad : {"hangs_in_create", "crashes_in_create"}) {
            PluginFolder folder;
            folder.put("good", "mine");
            Program program(folder);
            program.meet("nl.alp.bad.good", "samen op huisbezoek");
            folder.put(bad, "mine");
            program.screen.set_time(alp::now());
            program.screen.pass(2);
            program.screen.frames(2);
            CHECK_FALSE(program.screen.shows("A rebuilt instrument was taken over."));
            CHECK(program.screen.shows("The rebuilt file was not loaded, the one before it still is."));
            CHECK(program.app->workspace().meetings().current()->trouble().empty());
            CHECK(program.app->workspace().meetings().current()->session().contribution_count() == 1);
        }
    }

    TEST_CASE("a meeting gets its instrument back when the file is put back while the meeting is open") {
        PluginFolder folder;
        folder.put("good", "mine");
        Program program(folder);
        program.meet("nl.alp.bad.good", "samen op huisbezoek");
        const Id id = program.app->workspace().meetings().current()->session().id();
        program.app->workspace().meetings().pause();
        std::filesystem::remove(folder.file("mine"));
        program.app->navigator().show("instruments");
        program.screen.frames(3);
        program.screen.click("Look through the folders again");
        program.app->workspace().store().wait_for_disk(std::chrono::seconds(5));
        program.app->workspace().meetings().open(id);
        program.screen.frames(2);
        REQUIRE(program.app->workspace().meetings().current());
        CHECK_FALSE(program.app->workspace().meetings().current()->trouble().empty());
        folder.put("good", "mine");
        program.app->navigator().show("instruments");
        program.screen.frames(3);
        program.screen.click("Look through the folders again");
        CHECK(program.app->workspace().meetings().current()->trouble().empty());
        CHECK(program.app->workspace().meetings().current()->session().contribution_count() == 1);
    }
}
