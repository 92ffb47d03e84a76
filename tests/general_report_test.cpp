// The general report takes the place of the instrument's own only with a word to the user, in the window and on the command line.
#include "support/alp_command.h"
#include "support/plugin_folder.h"

#include "cli/program.h"

#include <alp/testing.h>

#include <doctest/doctest.h>

#include <cstdlib>

using namespace alp;

namespace {

// A meeting that was held with this plugin; its store stays. The toasts that came with its paper are in `said`.
struct Held {
    explicit Held(const char* way) : folder{way} {
        workspace::Options options;
        options.store = folder.store();
        options.documents = folder.state() / "documents";
        options.plugins = folder.options();
        options.language = "en";
        app = std::make_unique<cli::Program>(options);
        Team team;
        team.name = "Wijkteam Noord";
        app->workspace().teams().create(team);
        app->workspace().meetings().start({.instrument = std::string("nl.alp.bad.") + way});
        REQUIRE(app->workspace().meetings().current());
        app->workspace().meetings().current()->session().add_contribution("one", {}, "samen op huisbezoek");
        screen.frames(3);
        app->workspace().documents().write_report(*app->workspace().meetings().current(), report::Format::markdown);
        screen.frames(2);
    }
    ~Held() { app.reset(); }

    // What `alp report` says, with the plugin files as they are now.
    std::string on_the_command_line() {
        app->end();
        app.reset();
        ::setenv("ALP_PLUGIN_PATH", folder.plugins().c_str(), 1);
        const Answer said = alp_command(
            folder.state(),
            "--lang en --store " + folder.store().string() + " report last --format md --out " + (folder.state() / "paper.md").string(),
            true);
        ::unsetenv("ALP_PLUGIN_PATH");
        CHECK(said.code == 0);
        return said.out;
    }

    PluginFolder folder;
    std::unique_ptr<cli::Program> app;
    testing::Screen screen{[this] {
        if (app) app->frame();
    }};
};

}  // namespace

TEST_SUITE("the general report") {
    TEST_CASE("an instrument that cannot make its report is told of, and the general report is written") {
        const std::string why = "“throws_in_report” could not make its report: no paper. The general report takes its place.";
        Held held("throws_in_report");
        CHECK(held.screen.shows(why));
        const std::string said = held.on_the_command_line();
        CHECK_MESSAGE(said.find("alp: " + why) != said.npos, said);
        CHECK_MESSAGE(said.find("paper.md") != said.npos, said);
    }

    TEST_CASE("a report with something off in it is written as it is, without a word") {
        Held held("bad_report");
        CHECK_FALSE(held.screen.shows("The general report takes its place."));
        const std::string said = held.on_the_command_line();
        CHECK_MESSAGE(said.find("alp: ") == said.npos, said);
    }

    TEST_CASE("an instrument that is not there is named when its meeting goes on paper") {
        Held held("good");
        std::filesystem::remove(held.folder.file("good"));
        const std::string said = held.on_the_command_line();
        CHECK_MESSAGE(
            said.find("alp: The instrument of this meeting (nl.alp.bad.good) is not loaded, so this is the general report.") != said.npos,
            said);
    }
}
