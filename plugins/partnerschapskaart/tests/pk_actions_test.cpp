// Step 5: actions with their owners and dates, and the threads from them to the values.
#include "meeting.h"

#include <alp/text.h>

using namespace pk_test;

TEST_CASE("an action has a level, an owner or an outside party with who asks it, a date and its line on the card") {
    const Dutch dutch;
    Meeting m;
    m.view().step = "acties";
    m.session().set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    m->frames(3);
    write(m, "Wat ga ik doen op individueel niveau?", {"meelopen met Carla"});
    write(m, "Wat vragen we anderen te doen op extern niveau?", {"wijkagent op het spreekuur"});
    REQUIRE(m.session().actions().size() == 2);
    m->click("Wie doet het?");
    m->click("Dirk##3");
    m->click("Wanneer klaar?");
    m->click("Over 6 weken: dinsdag 23 februari 2016");
    CHECK(iso(*m.session().actions()[0]->due) == "2016-02-23");
    m->click("due");
    m->type("30-2-2016\n");
    CHECK(m->shows("30 februari 2016 bestaat niet"));
    m->key("Ctrl+A");
    m->type("1 – 3 – 2016\n");
    m->type("Partij buiten het team##outside", "politie");
    m->click("Wie vraagt het?");
    m->click("Anna##0");
    const auto actions = m.session().actions();
    CHECK(actions[0]->level == Level::individual);
    CHECK(m.session().name_of(actions[0]->owner) == "Dirk");
    CHECK(iso(*actions[0]->due) == "2016-03-01");
    CHECK(actions[0]->contribution == m.line("meelopen met Carla"));
    CHECK(actions[1]->level == Level::external);
    CHECK(actions[1]->outside == "politie");
    CHECK(m.session().name_of(actions[1]->asks) == "Anna");
    CHECK(m->shows("Dirk"));
    CHECK(m->shows("politie"));
    CHECK(m->shows("Anna"));
}

TEST_CASE("in a narrow column the date of an action goes to the next line, and a long name is shortened") {
    const Dutch dutch;
    for (const float scale : {1.0f, 2.0f}) {
        Meeting m({1366, 768, scale}, 3, "short");  // steps 2 to 5 together: the narrowest
        m.edit_team("x", [&](Edit& edit) {
            edit.change<Member>(m.member(0), [](Member& member) { member.name = "Annemarijke Oosterhuis-van Leeuwenhoek tot Zwanenburg"; });
        });
        m.session().set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
        m.go_to("acties");
        m->frames(3);
        write(m, "Wat ga ik doen op individueel niveau?", {"meelopen"});
        m.session().edit("x", [&](Edit& edit) {
            edit.change<Action>(m.session().actions().front()->id, [&](Action& row) { row.owner = m.member(0); });
        });
        m->frames(3);
        const float right = m->item("Acties##head").max.x;
        for (const char* button : {"owner", "due"}) {
            m->scroll_to(button);
            CHECK(m->item(button).max.x <= right);
        }
        m->scroll_to("…##more");
        m->click("…##more");
        m->frames(3);
        for (const char* button : {"owner", "due", "author", "Andere vraag###question"}) {
            m->scroll_to(button);
            CHECK(m->item(button).max.x <= right);
        }
        m->scroll_to("due");
        CHECK(m->shows("Wanneer klaar?"));
        const auto texts = m->texts();
        CHECK(std::any_of(texts.begin(), texts.end(),
                          [](const std::string& text) { return text.starts_with("Annem") && text.ends_with("…"); }));
    }
}

TEST_CASE("an action of a guest stands with what others are asked to do, under the guest's name") {
    const Dutch dutch;
    Meeting m;
    m.view().step = "acties";
    m.session().set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    m->frames(3);
    write(m, "Wat ga ik doen op individueel niveau?", {"de sleutel regelen"});
    m->click("Wie doet het?");
    m->click("Een gast, of iemand anders buiten het team…");
    m->frames(2);
    m->type("Gerda van het buurthuis");
    REQUIRE(m.session().actions().size() == 1);
    CHECK(m.session().actions().front()->outside == "Gerda van het buurthuis");
    CHECK(m.session().actions().front()->level == Level::external);
    CHECK(m.texts("acties", "pk.5.3") == std::vector<std::string>{"de sleutel regelen"});
}

TEST_CASE("changing the words of an action changes both the line and the action, as one undoable step") {
    const Dutch dutch;
    Meeting m;
    m.view().step = "acties";
    m.session().set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    m->frames(3);
    write(m, "Wat gaan we doen als team op teamniveau?", {"open dag"});
    m->click("open dag");
    m->key("End");
    m->type(" in mei\n");
    CHECK(m.session().actions()[0]->text == "open dag in mei");
    CHECK(m.line("open dag in mei") == m.session().actions()[0]->contribution);
    m.session().undo();
    CHECK(m.session().actions()[0]->text == "open dag");
    m->click("…##more");
    m->click("Weghalen##line");
    CHECK(m.session().actions().empty());
    CHECK(m.session().contributions("acties").empty());
    m.session().undo();
    CHECK(m.session().actions().size() == 1);
    CHECK(m.session().contributions("acties").size() == 1);
}

TEST_CASE("a thread goes from a line to a line further right, and what hangs loose is listed") {
    const Dutch dutch;
    Meeting m;
    const Id near = m.session().add_contribution("waarden", "pk.1.1", "dicht bij bewoners");
    m.session().add_contribution("waarden", "pk.1.1", "plezier in het werk");
    m.session().set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    m.view().step = "acties";
    m->frames(3);
    write(m, "Wat gaan we doen als team op teamniveau?", {"spreekuur in de wijk", "koffie"});
    CHECK(m->shows("2 waarden nog zonder actie · 2 losse acties"));
    m->click("…##more");  // of the first
    m->click("Draden trekken");
    CHECK(m->shows("op de regels waaraan dit bijdraagt: “spreekuur in de wijk”"));
    m->click("dicht bij bewoners");
    CHECK(m.session().linked(m.line("spreekuur in de wijk"), near));
    m->click("dicht bij bewoners");
    CHECK_FALSE(m.session().linked(m.line("spreekuur in de wijk"), near));
    m->click("dicht bij bewoners");
    m->click("Klaar met draden");
    CHECK(m->shows("1 waarde nog zonder actie · 1 losse actie"));
    m->click("1 waarde nog zonder actie · 1 losse actie");
    CHECK(m->shows("Waarden zonder actie"));
    CHECK(m->has("Nog niet verbonden/plezier in het werk"));
    CHECK(m->has("Nog niet verbonden/koffie"));
    CHECK_FALSE(m->has("Nog niet verbonden/spreekuur in de wijk"));
}
