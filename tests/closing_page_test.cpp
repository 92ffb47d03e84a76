// The last page of every instrument: its paper at the same place, also of a meeting that is closed, and one day of looking back.
#include "support/program.h"

#include <alp/dates.h>
#include <alp/text.h>

#include <doctest/doctest.h>

#include <algorithm>

using namespace alp;

namespace {

const char* const all[] = {"bakens", "casusleren", "kantelbox", "partnerschapskaart"};

struct LastPage {
    Program program;

    explicit LastPage(const char* instrument) : program{instrument} {
        program.make_team("Team Noord", {"Anna", "Bert"});
        program->resize(1440, 2600);
        program.workspace().meetings().start(
            {.instrument = program.first_instrument(), .present = program.workspace().teams().members_today()});
        program->frames(3);
    }
    testing::Screen* operator->() { return program.operator->(); }
    Session& session() { return program.meeting()->session(); }
    const SessionHeader& header() { return session().header(); }
    void go() {
        if (session().outline().step("kb.1")) {  // there is nothing to agree on without a card on the table
            program.meeting()->go_to("kb.1");
            program->frames(3);
            program->click("Ik wil een scootmobiel.");
            program->frames(3);
        }
        // The card has a gate at step 1.
        if (session().outline().step("waarden"))
            session().set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
        program.meeting()->go_to(session().steps().back()->id);
        program->frames(4);
        REQUIRE(program.meeting()->view().step == session().steps().back()->id);
    }
};

}  // namespace

TEST_CASE("a closed meeting of every instrument offers its paper where the open one does, and nothing to close") {
    for (const char* instrument : all) {
        CAPTURE(instrument);
        LastPage page(instrument);
        page.go();
        CHECK(page->has("Bewaar als PDF"));
        CHECK(page->has("Sluit de bijeenkomst"));
        const Id id = page.session().id();
        page->click("Sluit de bijeenkomst");
        page.program.settle();
        REQUIRE(page.program.open(id));
        REQUIRE(page.session().read_only());
        page.program.meeting()->go_to(page.session().steps().back()->id);
        page->frames(4);
        CHECK(page->has("Bewaar als PDF"));
        CHECK_FALSE(page->has("Sluit de bijeenkomst"));
        page->click("Bewaar als PDF");
        page.program.settle();
        const std::filesystem::directory_iterator papers(page.program.folder() / "documents");
        CHECK(std::any_of(begin(papers), end(papers), [](const auto& file) { return file.path().extension() == ".pdf"; }));
    }
}

TEST_CASE("every instrument is closed and put on paper with one button on its last page") {
    for (const char* instrument : all) {
        CAPTURE(instrument);
        LastPage page(instrument);
        page.go();
        page->click("Sluit en bewaar als PDF");
        page.program.settle();
        CHECK_FALSE(page.program.meeting());
        const std::filesystem::directory_iterator papers(page.program.folder() / "documents");
        CHECK(std::any_of(begin(papers), end(papers), [](const auto& file) { return file.path().extension() == ".pdf"; }));
    }
}

TEST_CASE("every instrument proposes one day to look back on its last page; taken away it stays away, and Vandaag says it") {
    for (const char* instrument : all) {
        CAPTURE(instrument);
        LastPage page(instrument);
        CHECK_FALSE(page.header().look_back);
        page.go();
        const Date day = weeks_after(local_date(page.header().held), 6);
        REQUIRE(page.header().look_back);
        CHECK(*page.header().look_back == day);
        page.session().undo();
        page->frames(4);
        CHECK_FALSE(page.header().look_back);  // who takes it back means it
        page.session().redo();
        page->frames(4);
        CHECK(*page.header().look_back == day);
        page.session().plan_look_back({}, {});
        page->frames(4);
        CHECK_FALSE(page.header().look_back);
        page.session().plan_look_back(day, std::nullopt);
        page->frames(2);
        page.program.workspace().meetings().close();
        page.program.settle();
        page.program.app().navigator().show("today");
        page->frames(3);
        CHECK(page->shows(date_in_words(day)));
    }
}
