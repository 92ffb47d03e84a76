// Writing on the card: nothing that was typed waits for Enter to be kept, and Tab and the names of themes do what a scribe expects.
#include "meeting.h"

#include <alp/text.h>

using namespace pk_test;

namespace {

void open_step(Meeting& m, const char* step) {
    m.session().set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    m.view().step = step;
    m->frames(3);
}

}  // namespace

TEST_CASE("what stands in a field is on the card before Enter; Ctrl+Z takes back all of it at once") {
    const Dutch dutch;
    Meeting m;
    m->click(question_1 + "##field");
    m->type("half getypt");
    CHECK(m.texts("waarden", "pk.1.1") == std::vector<std::string>{"half getypt"});
    m->type(" en af\n");
    CHECK(m.texts("waarden", "pk.1.1") == std::vector<std::string>{"half getypt en af"});
    CHECK(m.session().undo_label() == "Bijdrage toegevoegd");
    m->type("nog een\n");
    CHECK(m.texts("waarden", "pk.1.1") == std::vector<std::string>{"half getypt en af", "nog een"});
    m.session().undo();
    m.session().undo();
    m->frames(2);
    CHECK(m.texts("waarden", "pk.1.1").empty());
}

TEST_CASE("a label that is being written is not also shown above its field, and one that is emptied leaves nothing") {
    const Dutch dutch;
    Meeting m;
    m->click(question_1 + "##field");
    m->type("dicht");
    CHECK_FALSE(m->has("dicht"));
    m->key("Ctrl+A");
    m->key("Delete");
    m->type("\n");
    CHECK(m.texts("waarden", "pk.1.1").empty());
    m->type("dichtbij");
    m->click("ways/Thema's");  // leaving the field keeps it
    CHECK(m->has("dichtbij"));
    CHECK(m.texts("waarden", "pk.1.1") == std::vector<std::string>{"dichtbij"});
}

TEST_CASE("an action is an action from its first letter, with the same words") {
    const Dutch dutch;
    Meeting m;
    open_step(m, "acties");
    m->click("Wat ga ik doen op individueel niveau?##field");
    m->type("ik bel Ge");
    REQUIRE(m.session().actions().size() == 1);
    m->type("rda\n");
    REQUIRE(m.session().actions().size() == 1);
    CHECK(m.session().actions().front()->text == "ik bel Gerda");
    CHECK(m.session().actions().front()->level == Level::individual);
    m->type("x");
    m->key("Backspace");
    CHECK(m.session().actions().size() == 1);
}

TEST_CASE("what is written on the beamer is kept from the first letter too") {
    const Dutch dutch;
    Meeting m;
    m.view().presenter = true;
    m->frames(3);
    m->click(question_1 + "##field");
    m->type("groot op het doek");
    CHECK(m.texts("waarden", "pk.1.1") == std::vector<std::string>{"groot op het doek"});
    m->type("\n");
    CHECK(m->shows("groot op het doek"));
}

TEST_CASE("Tab goes past a question that nobody answers and past the link to skip it; Shift+Tab comes to that link") {
    const Dutch dutch;
    Meeting m;
    open_step(m, "handelen");
    m->click("Wat moeten we kunnen?##field");
    m->key("Tab");
    m->key("Tab");
    m->type("we vragen het en luisteren\n");
    CHECK(m.texts("handelen", "pk.3.3") == std::vector<std::string>{"we vragen het en luisteren"});
    m->key("Shift+Tab");
    m->key("Shift+Tab");
    CHECK(m->focused().find("Vraag overslaan") != std::string::npos);
    m->key("Shift+Tab");
    m->type("elke week bellen\n");
    CHECK(m.texts("handelen", "pk.3.2") == std::vector<std::string>{"elke week bellen"});
}

TEST_CASE("Tab in a label that was opened stays with that label, whatever field was written in before") {
    const Dutch dutch;
    Meeting m;
    open_step(m, "handelen");
    m->click("Wat moeten we kunnen?##field");
    m->type("luisteren\n");
    m->click("luisteren");
    m->key("Tab");
    CHECK(m->focused().find("bewoner") != std::string::npos);
}

TEST_CASE("agreed while the gate is asked: the question whether to go on all the same is gone, and every way on goes on") {
    const Dutch dutch;
    Meeting m;
    const Id line = m.session().add_contribution("waarden", "pk.1.1", "dichtbij");
    m.session().mark_theme(line, m.session().add_theme("waarden", "Dichtbij"), true);
    m->frames(2);
    m->click("← Stap 2 Relaties");
    CHECK(m->shows("Nog niet over alle waarden eens"));
    m->click("Eens");
    m->frames(2);
    CHECK_FALSE(m->shows("Nog niet over alle waarden eens"));
    SUBCASE("by the button of agreeing") { m->click("We zijn het eens: verder met stap 2"); }
    SUBCASE("by no second button that does the same") {
        CHECK_FALSE(m->has("← Stap 2 Relaties"));
        m->click("We zijn het eens: verder met stap 2");
    }
    SUBCASE("by the program's own way on") {
        m.view().go_to = "relaties";
        m->frames(2);
    }
    CHECK_FALSE(m->shows("Nog niet over alle waarden eens"));
    CHECK(m.view().step == "relaties");
    CHECK(m.session().progress("waarden")->stage == Stage::agreed);
}

TEST_CASE("a reservation is written at once: its field has the keyboard") {
    const Dutch dutch;
    Meeting m;
    const Id line = m.session().add_contribution("waarden", "pk.1.1", "dichtbij");
    m.session().mark_theme(line, m.session().add_theme("waarden", "Dichtbij"), true);
    m->click("ways/Eens worden");
    m->click("Dichtbij/Kanttekening");
    m->type("niet voor iedereen");
    REQUIRE(m.session().ratings("consensus").size() == 1);
    CHECK(m.session().ratings("consensus").front()->note == "niet voor iedereen");
}

TEST_CASE("a double click on the way on goes one step, not two") {
    const Dutch dutch;
    Meeting m;
    open_step(m, "relaties");
    m->double_click("← Stap 3 Handelen");
    m->frames(3);
    CHECK(m.view().step == "handelen");
}

TEST_CASE("the name of a new theme is what is typed, and stays “Thema 1” when nothing is") {
    const Dutch dutch;
    Meeting m;
    for (const char* text : {"een", "twee"}) m.session().add_contribution("waarden", "pk.1.1", text);
    m->click("ways/Thema's");
    m->drag("een", "twee");
    REQUIRE(m.session().themes("waarden").size() == 1);
    CHECK(m.session().themes("waarden").front()->name == "Thema 1");
    m->type("Dichtbij");
    CHECK(m.session().themes("waarden").front()->name == "Dichtbij");
    m->key("Ctrl+A");
    m->key("Delete");
    CHECK(m.session().themes("waarden").front()->name == "Thema 1");
    m->type("Vindbaar\n");
    CHECK(m.session().themes("waarden").front()->name == "Vindbaar");
}

TEST_CASE("whoever begins, or comes to another step, types at once") {
    Meeting m;
    m->frames(3);
    m->type("dichtbij\n");
    CHECK(m.texts("waarden", "pk.1.1") == std::vector<std::string>{"dichtbij"});
    m.session().set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    m.go_to("relaties");
    m->frames(3);
    m->type("elkaar bellen\n");
    CHECK(m.texts("relaties", "pk.2.1") == std::vector<std::string>{"elkaar bellen"});
    m.go_to("waarden");
    m->frames(3);
    m->type("vindbaar\n");
    CHECK(m.texts("waarden", "pk.1.1") == std::vector<std::string>{"dichtbij", "vindbaar"});
}

TEST_CASE("what may point to a resident is asked about below the question it was written to, and one click puts another word") {
    const Dutch dutch;
    Meeting m;
    m->click(question_1 + "##field");
    m->type("mevrouw Jansen noemt ons een baken");
    REQUIRE(m->has("replace"));
    m->click("leave");
    CHECK_FALSE(m->has("replace"));
    m->click(question_1 + "##field");
    m->type("haar dochter Samira belde zelf\n");
    REQUIRE(m->has("replace"));  // it stays until somebody says what to do
    m->click("replace");
    CHECK_FALSE(m->has("replace"));
    const auto texts = m.texts("waarden", "pk.1.1");
    CHECK(texts.back() == "haar dochter belde zelf");
}
