// A whole meeting on the guided form, as a team holds it: no window, real frames. What is written and scored, and how it is shown.
#include "support/form_desk.h"

#include <doctest/doctest.h>

using namespace alp;
using alp::test::Desk;
using alp::testing::day;
using alp::testing::InLanguage;
using alp::testing::said;
using alp::testing::Screen;
using Texts = std::vector<std::string>;

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
        desk.screen.key("Backspace");
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

    TEST_CASE("Escape keeps what was typed, and undo gives the contribution back as it was") {
        Desk desk("vertellen");
        desk.session.add_contribution("vertellen", "v.1", "samen");
        desk.screen.type("samen", "xyz");
        const Texts typed = desk.texts("v.1");
        CHECK(typed[0] != "samen");
        desk.screen.key("Escape");
        CHECK(desk.texts("v.1") == typed);
        desk.session.undo();
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

    TEST_CASE("a scale that has a word for no value says that word, on the screen and on paper") {
        Outline outline = testing::whole_outline();
        for (Scale& scale : outline.scales)
            if (scale.id == "sterk") scale.words.push_back({{{"nl", "n.v.t."}, {"en", "n/a"}}});
        CHECK(problems(outline).empty());
        Desk desk("score", false, "nl", outline);
        CHECK_FALSE(desk.screen.has("s.2/weet niet"));
        desk.screen.click("s.2/n.v.t.");
        CHECK_FALSE(desk.session.ratings("sterk", "s.2")[0]->value);
        bool said = false;
        for (const Block& block : outline_report(desk.session).blocks)
            if (const auto* grid = std::get_if<Grid>(&block))
                for (const auto& row : grid->rows) said |= std::find(row.begin(), row.end(), "n.v.t.") != row.end();
        CHECK(said);
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
        CHECK_FALSE(desk.screen.has(less));  // nobody has the turn
        desk.screen.click("Toon de stippen");
        desk.screen.frames(2);
        if (desk.screen.has("Toon ze nu")) desk.screen.click("Toon ze nu");
        CHECK(desk.session.progress("kiezen")->revealed);
        CHECK(desk.session.undo().label.empty());  // what was shown stays shown
        desk.screen.frames(1);
        CHECK(desk.screen.shows("2 stippen gegeven"));
    }

    TEST_CASE("with nothing written there is nothing to choose from, and the form says so") {
        Desk desk("kiezen");
        CHECK(desk.screen.shows("Er is nog niets geschreven om uit te kiezen."));
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
