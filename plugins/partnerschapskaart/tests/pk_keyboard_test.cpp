// After every button that leads to writing, the field has the keyboard.
#include "meeting.h"

#include <alp/text.h>

using namespace pk_test;

namespace {
std::vector<std::string> said(const Meeting& m) { return m.texts("waarden", "pk.1.1"); }
}  // namespace

TEST_CASE("in a round every button leaves the keyboard in the field") {
    const Dutch dutch;
    Meeting m({}, 2);
    m->click("ways/Om de beurt");
    m->type("na de knop van de ronde\n");
    CHECK(said(m).back() == "na de knop van de ronde");
    for (const char* button :
         {"Begin de ronde", "Volgende persoon", "Volgende persoon", "Nog een ronde", "Bilal", "Zet de naam bij de bijdrage"}) {
        CAPTURE(button);
        m->click(button);
        m->type(std::string("na ") + button + "\n");
        CHECK(said(m).back() == std::string("na ") + button);
    }
}

TEST_CASE("in silent writing, beginning it, being ready and showing the labels leave it there too") {
    const Dutch dutch;
    Meeting m({}, 2);
    for (const char* button : {"Eerst stil schrijven", "Anna", "Toon bijdragen"}) {
        CAPTURE(button);
        m->click(button);
        m->type(std::string("na ") + button + "\n");
        CHECK(said(m).back() == std::string("na ") + button);
    }
}

TEST_CASE("a label that is done with, or taken away, gives the keyboard to the field of its question") {
    const Dutch dutch;
    Meeting m;
    m->type("eerst\ntweede\n");
    m->click("eerst");
    m->click("Klaar##line");
    m->type("daarna\n");
    CHECK(said(m).back() == "daarna");
    m->click("tweede");
    m->click("Weghalen##line");
    m->type("en verder\n");
    CHECK(said(m) == std::vector<std::string>{"eerst", "daarna", "en verder"});
}

TEST_CASE("a step that has labels already is written on in, where nothing is written yet") {
    const Dutch dutch;
    Meeting m;
    m.session().set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    m.session().add_contribution("handelen", "pk.3.1", "luisteren");
    m.go_to("handelen");
    m->frames(3);
    m->type("met respect\n");
    CHECK(m.texts("handelen", "pk.3.2") == std::vector<std::string>{"met respect"});
}

TEST_CASE("a question that is answered after all is written in at once") {
    const Dutch dutch;
    Meeting m;
    m.session().set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    m.go_to("handelen");
    m->frames(3);
    m->click("pk.3.1/Vraag overslaan");
    m->click("pk.3.1/Toch invullen");
    m->type("we bellen\n");
    CHECK(m.texts("handelen", "pk.3.1") == std::vector<std::string>{"we bellen"});
}

TEST_CASE("one line an action: its words, who, by when; Enter goes on to the next one") {
    const Dutch dutch;
    Meeting m;
    m.session().set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    m.go_to("acties");
    m->frames(3);
    m->type("ik bel Gerda\n");
    const testing::Item words = m->item("Bijdrage##text"), who = m->item("Wie doet het?"), when = m->item("Wanneer klaar?");
    CHECK(who.min.x > words.max.x);
    CHECK(when.min.x > who.max.x);
    CHECK(std::abs((who.min.y + who.max.y) - (when.min.y + when.max.y)) < 4);
    CHECK(who.min.y < words.max.y);
    m->click("Bijdrage##text");
    m->key("End");
    m->type(" morgen\n");
    m->type("en nog iets\n");
    REQUIRE(m.session().actions().size() == 2);
    CHECK(m.session().actions().front()->text == "ik bel Gerda morgen");
    m->click("Wie doet het?");
    m->click("Bilal");
    CHECK(m.session().actions().front()->owner == m.member(1));
}
