// The fifteen-minute plugin: an instrument that declares an outline and draws nothing is a whole instrument.
#include "support/bare_session.h"

#include "plugins/catalogue.h"
#include "report/render.h"
#include "support/places.h"

#include <alp/testing.h>

#include <doctest/doctest.h>

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <utility>

using namespace alp;

namespace {

// What the program does around an instrument, small.
struct Checkin {
    plugins::Catalogue catalogue{{.folders = {testing::built("instruments")}}};
    testing::TestMeeting held{catalogue.find("nl.alp.test.minimal")->outline};
    std::unique_ptr<plugins::Instance> instance = catalogue.open("nl.alp.test.minimal");
    View view = at_step("light");
    bool closed = false;
    testing::Screen screen{[this] { testing::on_page([this] { draw(); }); }};

    void draw() {
        instance->draw(held.session, view);
        closed |= view.close;
        if (!view.go_to.empty()) view.step = std::exchange(view.go_to, {});
    }
};

}  // namespace

TEST_SUITE("instruments") {
    TEST_CASE("an instrument of under a hundred lines that draws nothing is worked through from the first step to the last") {
        std::ifstream source(testing::sources("tests/instruments/minimal/stoplicht.cpp"));
        CHECK(std::count(std::istreambuf_iterator<char>(source), {}, '\n') < 100);

        add_catalogue_folder(testing::built("share/locale").string());
        const testing::InLanguage dutch("nl");
        Checkin team;
        testing::Screen& screen = team.screen;
        Session& session = team.held.session;
        screen.frames(2);
        CHECK(screen.shows("Op welke kleur staan we?"));
        screen.click("light.work/1 rood");
        screen.click("light.team/3 groen");
        CHECK(session.ratings("light", "light.work").at(0)->value == 1);
        CHECK(session.ratings("light", "light.team").at(0)->value == 3);

        screen.click("Stap 2 Waarom →");
        CHECK(screen.shows("Wat kost nu te veel?"));
        screen.type("why:why.red/Nieuwe bijdrage", "de wachtlijst\nde telefoon\n");
        screen.type("why:why.green/Nieuwe bijdrage", "samen op huisbezoek\n");
        CHECK(session.contributions("why", "why.red").size() == 2);
        CHECK(session.contributions("why", "why.green").at(0)->text == "samen op huisbezoek");

        screen.click("Stap 3 Acties →");
        CHECK(screen.shows("Wat doen we deze week?"));
        screen.type("team/Nieuwe actie", "dinsdag een uur zonder telefoon\n");
        REQUIRE(session.actions().size() == 1);
        CHECK(session.actions().at(0)->text == "dinsdag een uur zonder telefoon");
        CHECK(session.actions().at(0)->level == Level::team);
        screen.click("Sluit de bijeenkomst");
        CHECK(team.closed);

        const Report paper = team.instance->report(session);
        CHECK(team.instance->error().empty());
        const std::string text = report::markdown(paper);
        for (const char* said : {"Stoplicht", "de wachtlijst", "samen op huisbezoek", "dinsdag een uur zonder telefoon", "rood"})
            CHECK_MESSAGE(text.find(said) != std::string::npos, said);
        const auto folder = std::filesystem::temp_directory_path() / ("alp-stoplicht-" + std::to_string(getpid()));
        std::filesystem::create_directories(folder);
        const auto files = report::write(paper, report::Format::pdf, folder / "stoplicht.pdf");
        REQUIRE(files.size() == 1);
        std::string head(5, ' ');
        std::ifstream(files.front(), std::ios::binary).read(head.data(), 5);
        CHECK(head == "%PDF-");
        std::filesystem::remove_all(folder);
    }
}
