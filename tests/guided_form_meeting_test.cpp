// The second half of a meeting on the guided form: actions, looking back, closing, and all of it with the keyboard alone.
#include "support/form_desk.h"

#include <doctest/doctest.h>

using namespace alp;
using alp::test::Desk;
using alp::testing::day;
using alp::testing::InLanguage;
using alp::testing::said;
using alp::testing::Screen;
using Texts = std::vector<std::string>;

namespace {

std::string focused_of(const Screen& screen, int levels) {
    std::string path = screen.focused();
    std::size_t at = path.size();
    for (int i = 0; i < levels && at != path.npos; ++i) at = at == 0 ? path.npos : path.rfind('/', at - 1);
    return at == path.npos ? path : path.substr(at + 1);
}

}  // namespace

TEST_SUITE("guided_form") {
    TEST_CASE("actions are agreed on three levels, each with who and when") {
        Desk desk("acties");
        desk.screen.type("individual/Nieuwe actie", "mevrouw bellen\n");
        desk.screen.type("team/Nieuwe actie", "elke maand casus\n");
        desk.screen.type("external/Nieuwe actie", "gemeente om ruimte vragen\n");
        REQUIRE(desk.session.actions().size() == 3);
        CHECK(desk.action(0).level == Level::individual);
        CHECK(desk.action(1).level == Level::team);
        CHECK(desk.action(2).level == Level::external);
        CHECK(desk.action(2).step == "acties");

        desk.screen.click("individual/Wie?");
        desk.screen.click("Bert");
        CHECK(desk.action(0).owner == desk.meeting.bert);
        desk.screen.click("individual/Wanneer klaar?");
        desk.screen.click("Over 2 weken: dinsdag 26 januari 2016");
        CHECK(desk.action(0).due == day(2016, 1, 26));
        desk.screen.click("team/het team");
        desk.screen.click("teamlid 3");
        CHECK(desk.action(1).owner == desk.meeting.clara);

        desk.screen.type("external/Partij buiten het team", "gemeente\n");
        desk.screen.click("external/Wie vraagt het?");
        desk.screen.click("Anna");
        CHECK(desk.action(2).outside == "gemeente");
        CHECK(desk.action(2).asks == desk.meeting.anna);
        CHECK_FALSE(desk.action(2).owner);
        CHECK(ui::owner_words(desk.session, desk.action(2)) == "gemeente, gevraagd door Anna");

        for (const char* label : {"Trekker gekozen", "Partij buiten het team aangepast", "Trekker gekozen", "Datum gekozen",
                                  "Trekker gekozen", "Actie afgesproken", "Actie afgesproken", "Actie afgesproken"})
            CHECK(desk.session.undo().label == label);
        CHECK(desk.session.actions().empty());
    }

    TEST_CASE("an action is changed where it stands, and removed by its button or by emptying it") {
        Desk desk("acties");
        desk.screen.type("team/Nieuwe actie", "overleg\n");
        desk.screen.click("team/Actie");
        desk.screen.key("End");
        desk.screen.type(" op maandag\n");
        CHECK(desk.action().text == "overleg op maandag");
        desk.screen.type("en nog een\n");
        REQUIRE(desk.session.actions().size() == 2);
        desk.screen.click("team/Weghalen");
        REQUIRE(desk.session.actions().size() == 1);
        CHECK(desk.action().text == "en nog een");
        desk.screen.click("team/Actie");
        desk.screen.key("Ctrl+A");
        desk.screen.key("Delete");
        desk.screen.click("Wat gaan we doen?");
        CHECK(desk.session.actions().empty());
        desk.session.undo();
        CHECK(desk.action().text == "en nog een");
        CHECK(desk.session.undo().label == "Actie weggehaald");
        CHECK(desk.session.actions().size() == 2);
    }

    TEST_CASE("looking back: status by a click or one key, and what came of it; a done action stays in sight") {
        Desk desk("vertellen");
        const Id late = desk.meeting.earlier_action("meelopen met Anna", ActionStatus::open, day(2015, 12, 20));
        const Id other = desk.meeting.earlier_action("folder maken", ActionStatus::busy);
        desk.go("terug");
        CHECK(desk.screen.shows("uiterlijk 20 dec 2015 · 3 weken te laat"));
        desk.screen.click(late.text() + "/Gedaan");
        CHECK(desk.meeting.records.find<Action>(late)->status == ActionStatus::done);
        desk.screen.frames(2);
        desk.screen.type(late.text() + "/Effect", "veel geleerd\n");
        CHECK(desk.meeting.records.find<Action>(late)->effect == "veel geleerd");
        desk.screen.click(other.text() + "/Loopt");  // the status has the keyboard now
        desk.screen.type("v");
        CHECK(desk.meeting.records.find<Action>(other)->status == ActionStatus::stuck);
        CHECK(desk.session.undo().label == "Status aangepast");
        CHECK(desk.session.undo().label == "Effect aangepast");
        CHECK(desk.session.undo().label == "Status aangepast");
        CHECK(desk.meeting.records.find<Action>(late)->status == ActionStatus::open);
    }

    TEST_CASE("without open actions the look-back says so") {
        Desk desk("terug");
        CHECK(desk.screen.shows("Er staan geen acties meer open van eerdere bijeenkomsten."));
    }

    TEST_CASE("closing reads back what there is, plans the look-back, and closes") {
        Desk desk("vertellen");
        desk.session.edit("present", [&](Edit& edit) {
            Attendance row;
            row.session = desk.session.id();
            row.member = desk.meeting.anna;
            edit.add(row);
            row.member = {};
            row.guest = "wijkagent";
            edit.add(row);
        });
        desk.session.add_contribution("vertellen", "v.1", "een");
        desk.screen.frames(1);
        desk.screen.click("v.2/Vraag overslaan");
        desk.screen.type("v.2/Reden", "geen tijd\n");
        desk.go("acties");
        desk.screen.type("team/Nieuwe actie", "elke maand casus\n");
        desk.go("sluiten");
        CHECK(desk.screen.shows("Aanwezig: Anna, wijkagent"));
        CHECK(desk.screen.shows("1 bijdrage · 1 actie"));
        CHECK(desk.screen.shows("elke maand casus"));
        CHECK(desk.screen.shows("Overgeslagen: Wat deed je? (geen tijd)"));
        desk.screen.type("z.1/Nieuwe bijdrage", "ja, iedereen\n");
        CHECK(desk.texts("z.1", "sluiten") == Texts{"ja, iedereen"});
        desk.screen.click("brief");
        desk.screen.click("Over 6 weken: dinsdag 23 februari 2016");
        CHECK(desk.session.header().look_back == day(2016, 2, 23));
        desk.screen.click("whole");
        desk.screen.click("Over 52 weken: dinsdag 10 januari 2017");
        CHECK(desk.session.header().recalibrate == day(2017, 1, 10));
        CHECK(desk.session.header().look_back == day(2016, 2, 23));
        CHECK(desk.session.undo().label == "Terugkijken gepland");
        CHECK_FALSE(desk.closed);
        desk.screen.click("Sluit de bijeenkomst");
        CHECK(desk.closed);
    }

    TEST_CASE("the way through the steps: by the buttons, and by the strip above") {
        Desk desk("terug");
        desk.screen.click("Stap 2 Vertellen →");
        CHECK(desk.view.step == "vertellen");
        desk.screen.click("← Stap 1 Terugbrengen");
        CHECK(desk.view.step == "terug");
        CHECK_FALSE(desk.screen.has("before"));
        desk.screen.click("strip-acties");
        CHECK(desk.view.step == "acties");
        desk.screen.type("team/Nieuwe actie", "overleg\n");
        CHECK(desk.screen.has("✓ Acties"));
        CHECK_FALSE(desk.screen.has("✓ Vertellen"));
    }
    void tab_to(Screen & screen, std::string_view what) {
        for (int i = 0; i < 60; ++i) {
            screen.key("Tab");
            if (screen.focused().ends_with(what)) return;
        }
        FAIL("Tab never came to ", std::string(what), ", but to ", screen.focused(), "\n", screen.tree());
    }

    // From the first step to the last; `code` is the language.
    void hold_by_keyboard(Desk & desk, const std::string& code) {
        Screen& screen = desk.screen;
        tab_to(screen, "##after");
        screen.key("Enter");
        REQUIRE(desk.view.step == "vertellen");
        screen.type("zag iets\n");
        screen.key("Tab");
        screen.type("deed iets\n");
        screen.key("Tab");
        screen.type("punt\n");
        screen.key("Escape");
        tab_to(screen, "##after");
        screen.key("Space");
        REQUIRE(desk.view.step == "score");
        tab_to(screen, code == "nl" ? "5 bijna altijd" : "5 nearly always");
        screen.key("Space");
        tab_to(screen, "##after");
        screen.key("Enter");
        REQUIRE(desk.view.step == "kiezen");
        tab_to(screen, "##Dot more");
        screen.key("Enter");
        tab_to(screen, "##after");
        screen.key("Enter");
        REQUIRE(desk.view.step == "acties");
        screen.type("iets doen\n");
        screen.key("Escape");
        screen.key("Shift+Tab");
        screen.key("Shift+Tab");  // over "Remove" to "By when?"
        CHECK(focused_of(screen, 1).ends_with("##due"));
        screen.key("Enter");
        screen.key("Down");
        screen.key("Enter");
        tab_to(screen, "##after");
        screen.key("Enter");
        REQUIRE(desk.view.step == "sluiten");
        screen.key("Escape");
        tab_to(screen, code == "nl" ? "Sluit de bijeenkomst" : "Close the meeting");
        screen.key("Enter");
    }

    TEST_CASE("a meeting is held with the keyboard alone, in either language") {
        for (const char* code : {"nl", "en"}) {
            CAPTURE(code);
            Desk desk("terug", false, code);
            hold_by_keyboard(desk, code);
            CHECK(desk.closed);
            CHECK(desk.texts("v.1") == Texts{"zag iets"});
            CHECK(desk.texts("v.2") == Texts{"deed iets"});
            CHECK(desk.texts("") == Texts{"punt"});
            REQUIRE(desk.session.ratings("sterk", "s.1").size() == 1);
            CHECK(desk.session.ratings("sterk", "s.1")[0]->value == 5);
            CHECK(desk.session.votes("kiezen").size() == 1);
            REQUIRE(desk.session.actions().size() == 1);
            CHECK(desk.action().due.has_value());
            int undone = 0;
            for (; !desk.session.undo_label().empty(); ++undone) CHECK(desk.session.undo().kept == 0);
            CHECK(undone == 8);  // the day to look back, which was proposed, as well
            CHECK(desk.session.contribution_count() == 0);
        }
    }
}
