// A whole meeting on the guided form, as a team holds it: no window, real frames.
#include "support/meeting.h"

#include <alp/instrument.h>
#include <alp/testing.h>
#include <alp/ui/parts.h>

#include <doctest/doctest.h>

using namespace alp;
using alp::testing::day;
using alp::testing::InLanguage;
using alp::testing::said;
using alp::testing::Screen;
using alp::testing::TestMeeting;
using Texts = std::vector<std::string>;

namespace {

// The form on a page, with the little that the program does around it.
struct Desk {
    InLanguage language;
    TestMeeting meeting;
    Session session;
    View view;
    bool closed = false;
    Screen screen;

    explicit Desk(const char* step, bool read_only = false, const char* code = "nl", const Outline& outline = alp::testing::whole_outline(),
                  alp::testing::ScreenOptions options = {})
        : language(code), meeting(outline), session(meeting.records, meeting.id, read_only), screen([this] { draw(); }, options) {
        view.read_only = read_only;
        go(step);
    }
    void draw() {
        alp::testing::on_page([&] {
            view.go_to.clear();
            view.close = false;
            draw_guided_form(session, view);
            closed |= view.close;
        });
        if (!view.go_to.empty()) view.step = view.go_to;
    }
    void go(const char* step) {
        view.step = step;
        screen.frames(3);
    }
    Texts texts(const char* question, const char* step = "vertellen") const { return meeting.texts(step, question); }
    const Action& action(std::size_t at = 0) const { return *session.actions().at(at); }
    bool has_field(const char* question) const { return screen.has(std::string(question) + "/Nieuwe bijdrage"); }
};

std::string focused_of(const Screen& screen, int levels) {
    std::string path = screen.focused();
    std::size_t at = path.size();
    for (int i = 0; i < levels && at != path.npos; ++i) at = at == 0 ? path.npos : path.rfind('/', at - 1);
    return at == path.npos ? path : path.substr(at + 1);
}

}  // namespace

TEST_SUITE("guided_form") {
    TEST_CASE("one scribe writes on: Enter adds, and the field keeps the keyboard") {
        Desk desk("vertellen");
        desk.screen.type("v.1/Nieuwe bijdrage", "we belden aan\n");
        desk.screen.type("zij deed open\nhij niet\n");
        CHECK(desk.texts("v.1") == Texts{"we belden aan", "zij deed open", "hij niet"});
        CHECK(desk.screen.shows("zij deed open"));
        desk.screen.key("Enter");
        desk.screen.type("   \n");
        CHECK(desk.texts("v.1").size() == 3);
        CHECK(desk.session.undo().label == "Bijdrage toegevoegd");
        CHECK(desk.texts("v.1") == Texts{"we belden aan", "zij deed open"});
    }

    TEST_CASE("coming into a step one can write at once, and Tab goes on to the next question") {
        Desk desk("score");
        desk.go("vertellen");
        desk.screen.type("eerste\n");
        desk.screen.key("Tab");
        desk.screen.type("tweede");
        desk.screen.key("Tab");
        desk.screen.type("eigen punt\n");
        CHECK(desk.texts("v.1") == Texts{"eerste"});
        CHECK(desk.texts("v.2") == Texts{"tweede"});
        CHECK(desk.texts("") == Texts{"eigen punt"});
        desk.screen.key("Shift+Tab");
        CHECK(desk.screen.focused().find("Nieuwe bijdrage") == std::string::npos);
    }

    TEST_CASE("what is half typed is kept without Enter, once, and stands in the list when the keyboard goes elsewhere") {
        Desk desk("vertellen");
        desk.screen.type("v.1/Nieuwe bijdrage", "half een zi");
        REQUIRE(desk.texts("v.1") == Texts{"half een zi"});
        CHECK(ui::being_written(desk.session.contributions("vertellen", "v.1")[0]->id));
        CHECK_FALSE(desk.screen.has("v.1/Bijdrage"));  // not twice on the screen
        REQUIRE(desk.meeting.records.settles_at());
        desk.meeting.records.settle(*desk.meeting.records.settles_at());
        CHECK(desk.meeting.journal.operations.back().changes[0].born.at("text") == "half een zi");
        desk.screen.type("n");
        desk.screen.click("Wat gebeurde er?");
        CHECK(desk.texts("v.1") == Texts{"half een zin"});
        CHECK(desk.screen.has("v.1/Bijdrage"));
        CHECK(desk.session.undo().label == "Bijdrage toegevoegd");
        CHECK(desk.session.undo_label().empty());
    }

    TEST_CASE("what is half typed is kept when the step changes under it") {
        Desk desk("vertellen");
        desk.screen.type("v.1/Nieuwe bijdrage", "half");
        desk.go("score");
        CHECK(desk.texts("v.1") == Texts{"half"});
        desk.go("vertellen");
        CHECK(desk.screen.has("v.1/Bijdrage"));
        desk.screen.type("heel\n");
        CHECK(desk.texts("v.1") == Texts{"half", "heel"});
    }

    TEST_CASE("what is typed and taken back at once was never there") {
        Desk desk("vertellen");
        desk.screen.type("v.1/Nieuwe bijdrage", "x");
        desk.screen.key("Backspace");
        CHECK(desk.texts("v.1").empty());
        desk.screen.type("y");
        desk.screen.key("Escape");
        CHECK(desk.texts("v.1").empty());
        desk.session.flush();
        CHECK(desk.session.undo_label().empty());
        CHECK(desk.meeting.journal.operations.empty());
    }

    TEST_CASE("half typed words of one team are never seen by the next") {
        std::string seen;
        {
            Desk desk("vertellen");
            desk.screen.type("v.1/Nieuwe bijdrage", "geheim van team een");
        }
        Desk desk("vertellen");
        for (const std::string& text : desk.screen.texts()) seen += text;
        CHECK(seen.find("geheim") == std::string::npos);
        CHECK(desk.texts("v.1").empty());
    }

    TEST_CASE("a contribution is changed where it stands, and keeps its text when the keyboard goes elsewhere") {
        Desk desk("vertellen");
        desk.session.add_contribution("vertellen", "v.1", "samen");
        desk.screen.click("samen");
        desk.screen.key("End");
        desk.screen.type(" op pad");
        SUBCASE("by a click elsewhere") { desk.screen.click("Wat gebeurde er?"); }
        SUBCASE("by Tab") { desk.screen.key("Tab"); }
        SUBCASE("by Enter, and the next words go to the field below") {
            desk.screen.key("Enter");
            desk.screen.type("en verder\n");
            REQUIRE(desk.texts("v.1").size() == 2);
            CHECK(desk.texts("v.1")[1] == "en verder");
            desk.session.undo();
        }
        SUBCASE("by another step") { desk.screen.click("Score"); }
        desk.go("vertellen");
        CHECK(desk.texts("v.1") == Texts{"samen op pad"});
        CHECK(desk.session.undo().label == "Tekst aangepast");
        CHECK(desk.texts("v.1") == Texts{"samen"});
    }

    TEST_CASE("Escape gives a contribution back as it was") {
        Desk desk("vertellen");
        desk.session.add_contribution("vertellen", "v.1", "samen");
        desk.screen.type("samen", "xyz");
        CHECK(desk.texts("v.1")[0] != "samen");
        desk.screen.key("Escape");
        CHECK(desk.texts("v.1") == Texts{"samen"});
    }

    TEST_CASE("an emptied contribution is removed, and one undo brings it back whole") {
        Desk desk("vertellen");
        desk.session.add_contribution("vertellen", "v.1", "niet meer nodig");
        desk.screen.click("niet meer nodig");
        desk.screen.key("Ctrl+A");
        desk.screen.key("Delete");
        SUBCASE("by a click elsewhere") { desk.screen.click("Wat gebeurde er?"); }
        SUBCASE("by Enter") { desk.screen.key("Enter"); }
        SUBCASE("by Tab") { desk.screen.key("Tab"); }
        CHECK(desk.texts("v.1").empty());
        CHECK(desk.session.undo().label == "Bijdrage weggehaald");
        CHECK(desk.texts("v.1") == Texts{"niet meer nodig"});
        CHECK(desk.session.undo_label() == "Bijdrage toegevoegd");
    }

    TEST_CASE("an emptied contribution that gets other words is changed, not removed") {
        Desk desk("vertellen");
        desk.session.add_contribution("vertellen", "v.1", "oud");
        desk.screen.click("oud");
        desk.screen.key("End");
        for (int i = 0; i < 3; ++i) desk.screen.key("Backspace");
        desk.screen.type("nieuw\n");
        CHECK(desk.texts("v.1") == Texts{"nieuw"});
        desk.session.undo();
        CHECK(desk.texts("v.1") == Texts{"oud"});
    }

    TEST_CASE("a question is skipped with a reason, and taken up again") {
        Desk desk("vertellen");
        desk.screen.click("v.1/Vraag overslaan");
        CHECK_FALSE(desk.has_field("v.1"));
        CHECK(desk.has_field("v.2"));
        CHECK(desk.screen.shows("Overgeslagen: dat is niet het antwoord ‘nee’."));
        desk.screen.type("v.1/Reden", "te weinig tijd\n");
        REQUIRE(desk.session.progress("vertellen", "v.1"));
        CHECK(desk.session.progress("vertellen", "v.1")->note == "te weinig tijd");
        CHECK(desk.session.progress("vertellen", "v.1")->stage == Stage::skipped);
        desk.screen.click("v.1/Toch invullen");
        CHECK(desk.has_field("v.1"));
        CHECK(desk.session.undo().label == "Vraag toch opgepakt");
        CHECK(desk.session.undo().label == "Reden aangepast");
        CHECK(desk.session.undo().label == "Vraag overgeslagen");
        CHECK(desk.session.progress("vertellen", "v.1") == nullptr);
        desk.screen.type("v.1/Nieuwe bijdrage", "toch een antwoord\n");
        CHECK_FALSE(desk.screen.has("v.1/Vraag overslaan"));
    }

    TEST_CASE("scores are given by the group, \"weet niet\" is no value, and choosing it again takes it back") {
        Desk desk("score");
        desk.screen.click("s.1/4 meestal");
        desk.screen.click("s.2/weet niet");
        REQUIRE(desk.session.ratings("sterk").size() == 2);
        CHECK(desk.session.ratings("sterk", "s.1")[0]->value == 4);
        CHECK_FALSE(desk.session.ratings("sterk", "s.2")[0]->value);
        desk.screen.click("s.1/2 soms");
        CHECK(desk.session.ratings("sterk", "s.1")[0]->value == 2);
        desk.screen.click("s.1/2 soms");
        CHECK(desk.session.ratings("sterk", "s.1").empty());
        CHECK(desk.session.undo().label == "Score weggehaald");
        CHECK(desk.session.ratings("sterk", "s.1")[0]->value == 2);
        CHECK(desk.session.undo().label == "Score gegeven");
        CHECK(desk.session.ratings("sterk", "s.1")[0]->value == 4);
    }

    TEST_CASE("dots are given to what was written before, and can be hidden until everyone has given theirs") {
        Desk desk("vertellen");
        const Id first = desk.session.add_contribution("vertellen", "v.1", "bellen"),
                 second = desk.session.add_contribution("vertellen", "v.2", "mailen");
        desk.go("kiezen");
        const std::string more = first.text() + "/+", less = first.text() + "/–";
        desk.screen.click(more);
        desk.screen.click(more);
        desk.screen.click(second.text() + "/+");
        CHECK(desk.screen.shows("3 stippen gegeven"));
        desk.screen.click(less);
        REQUIRE(desk.session.votes("kiezen").size() == 2);
        for (const Vote* vote : desk.session.votes("kiezen")) CHECK(vote->dots == 1);
        desk.screen.click("Stippen verbergen tijdens het kiezen");
        REQUIRE(desk.session.progress("kiezen"));
        CHECK_FALSE(desk.session.progress("kiezen")->revealed);
        desk.screen.click("Stippen tonen");
        CHECK(desk.session.progress("kiezen")->revealed);
        for (const char* label : {"Stippen getoond", "Stippen verborgen", "Stippen gegeven"}) CHECK(desk.session.undo().label == label);
        desk.screen.frames(1);
        CHECK(desk.screen.shows("3 stippen gegeven"));
    }

    TEST_CASE("with nothing written there is nothing to choose from, and the form says so") {
        Desk desk("kiezen");
        CHECK(desk.screen.shows("Er is nog niets geschreven om uit te kiezen."));
    }

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

    TEST_CASE("a meeting is held with the keyboard alone, in either language") {
        for (const char* code : {"nl", "en"}) {
            CAPTURE(code);
            Desk desk("terug", false, code);
            Screen& screen = desk.screen;
            const auto tab_to = [&](std::string_view what) {
                for (int i = 0; i < 60; ++i) {
                    screen.key("Tab");
                    if (screen.focused().ends_with(what)) return;
                }
                FAIL("Tab never came to ", std::string(what), ", but to ", screen.focused(), "\n", screen.tree());
            };
            tab_to("##after");
            screen.key("Enter");
            REQUIRE(desk.view.step == "vertellen");
            screen.type("zag iets\n");
            screen.key("Tab");
            screen.type("deed iets\n");
            screen.key("Tab");
            screen.type("punt\n");
            screen.key("Escape");
            tab_to("##after");
            screen.key("Space");
            REQUIRE(desk.view.step == "score");
            tab_to(code == std::string("nl") ? "5 bijna altijd" : "5 nearly always");
            screen.key("Space");
            tab_to("##after");
            screen.key("Enter");
            REQUIRE(desk.view.step == "kiezen");
            tab_to("##Dot more");
            screen.key("Enter");
            tab_to("##after");
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
            tab_to("##after");
            screen.key("Enter");
            REQUIRE(desk.view.step == "sluiten");
            screen.key("Escape");
            tab_to(code == std::string("nl") ? "Sluit de bijeenkomst" : "Close the meeting");
            screen.key("Enter");
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
            CHECK(undone == 7);
            CHECK(desk.session.contribution_count() == 0);
        }
    }

    TEST_CASE("no two things on a step share an id, and everything is said in the language of the screen") {
        for (const char* code : {"nl", "en"}) {
            Desk desk("vertellen", false, code);
            desk.meeting.earlier_action("een");
            desk.meeting.earlier_action("twee");
            for (const char* question : {"v.1", "v.2", ""})
                for (const char* text : {"gelijk", "gelijk"}) desk.session.add_contribution("vertellen", question, text);
            for (const Step& step : desk.session.outline().steps) {
                CAPTURE(step.id);
                for (const bool presenter : {false, true}) {
                    desk.view.presenter = presenter;
                    desk.go(step.id.c_str());
                    CHECK(desk.screen.duplicates() == Texts{});
                    CHECK(desk.screen.shows(step.heading.shown()));
                }
                desk.view.presenter = false;
            }
            desk.go("acties");
            for (const char* level : {"individual", "team", "external"})
                for (int i = 0; i < 2; ++i) desk.screen.type(std::string(level) + "/new", "gelijk\n");
            CHECK(desk.session.actions().size() == 6);
            CHECK(desk.screen.duplicates() == Texts{});
            CHECK(desk.screen.shows(code == std::string("nl") ? "Wat vragen we anderen?" : "What do we ask others?"));
        }
    }

    TEST_CASE("looking at the past shows everything and takes nothing") {
        Desk desk("vertellen");
        const Id open = desk.meeting.earlier_action("van eerder");
        desk.session.add_contribution("vertellen", "v.1", "we belden aan");
        desk.session.rate("score", "sterk", "s.1", {}, 4);
        desk.session.rate("score", "sterk", "s.2", {}, std::nullopt);
        desk.go("acties");
        desk.screen.type("external/Nieuwe actie", "gemeente vragen\n");
        desk.session.set_progress("skipped", "vertellen", "v.2", [](Progress& row) {
            row.stage = Stage::skipped;
            row.note = "geen tijd";
        });
        const auto revision = desk.meeting.records.revision();

        Session past(desk.meeting.records, desk.meeting.id, true);
        View view;
        view.read_only = true;
        Screen screen([&] {
            alp::testing::on_page([&] {
                view.go_to.clear();
                draw_guided_form(past, view);
            });
            if (!view.go_to.empty()) view.step = view.go_to;
        });
        const std::pair<const char*, Texts> shown[] = {{"terug", {"van eerder", "Open"}},
                                                       {"vertellen", {"we belden aan", "geen tijd", "Hier is niets geschreven."}},
                                                       {"score", {"4 meestal", "weet niet"}},
                                                       {"kiezen", {"we belden aan"}},
                                                       {"acties", {"gemeente vragen", "Hier is niets afgesproken."}},
                                                       {"sluiten", {"1 bijdrage · 1 actie", "Niet gepland."}}};
        for (const auto& [at, texts] : shown) {
            const std::string step = at;
            CAPTURE(step);
            view.step = step;
            screen.frames(3);
            for (const std::string& text : texts) CHECK_MESSAGE(screen.shows(text), text, " is not in\n", screen.tree());
            CHECK(screen.duplicates() == Texts{});
            for (const auto& item : screen.items())
                if (item.visible && item.path.find("strip-") == std::string::npos) {
                    if (item.path.ends_with("##after") || item.path.ends_with("##before")) continue;
                    screen.click_at({(item.min.x + item.max.x) / 2, (item.min.y + item.max.y) / 2});
                    screen.type("x");
                    screen.key("Delete");
                }
            CHECK(view.step == step);
        }
        CHECK(desk.meeting.records.revision() == revision);
        CHECK(past.open_actions()[0]->id == open);
    }

    TEST_CASE("the beamer shows the question large, and no reason why one was skipped") {
        Desk desk("vertellen");
        desk.screen.click("v.2/Vraag overslaan");
        desk.screen.type("v.2/Reden", "ruzie\n");
        desk.view.presenter = true;
        desk.screen.frames(3);
        CHECK_FALSE(desk.screen.has("Reden"));
        CHECK_FALSE(desk.screen.shows("ruzie"));
        CHECK_FALSE(desk.screen.has("Vraag overslaan"));
        CHECK_FALSE(desk.screen.has("strip-score"));
        float size = 0;
        for (const auto& text : desk.screen.all_texts())
            if (text.text == "Wat gebeurde er?") size = text.size;
        CHECK(size >= 48);
        desk.screen.type("v.1/Nieuwe bijdrage", "groot geschreven\n");
        CHECK(desk.texts("v.1") == Texts{"groot geschreven"});
    }

    TEST_CASE("of 20,000 contributions only those in sight are drawn, and one can still be changed") {
        Desk desk("vertellen");
        desk.session.edit("loaded", [&](Edit& edit) {
            for (int i = 0; i < 20000; ++i) {
                Contribution row;
                row.session = desk.session.id();
                row.step = "vertellen";
                row.question = "v.1";
                row.text = "bijdrage " + std::to_string(i);
                row.place = i;
                edit.add(row);
            }
        });
        desk.screen.frames(2);
        CHECK(desk.screen.items().size() < 100);
        desk.screen.click("bijdrage 3");
        desk.screen.key("End");
        desk.screen.type("!\n");
        CHECK(desk.session.contributions("vertellen", "v.1")[3]->text == "bijdrage 3!");
        desk.screen.type("de laatste\n");  // Enter went to the field far below
        CHECK(desk.texts("v.1").back() == "de laatste");
        CHECK(desk.screen.shows("bijdrage 19999"));
    }

    TEST_CASE("lines stay readable: no field is wider than 720 design pixels, and nothing is cut off at twice the size") {
        for (const float scale : {1.0f, 2.0f}) {
            CAPTURE(scale);
            Desk desk("vertellen", false, "nl", alp::testing::whole_outline(), {.width = 1366, .height = 768, .text_scale = scale});
            desk.session.add_contribution("vertellen", "v.1", std::string(400, 'w') + " einde");
            desk.meeting.earlier_action(
                "een actie met heel veel woorden die niet op een regel past, en dan nog een stuk verder gaat dan dat");
            for (const Step& step : desk.session.outline().steps) {
                desk.go(step.id.c_str());
                for (const auto& item : desk.screen.items()) {
                    CAPTURE(item.path);
                    CHECK(item.max.x <= 1366 - 16);
                    CHECK(item.max.x - item.min.x <= 752 * scale);
                }
            }
        }
    }
}
