// Labels come together in themes, by mouse and by keyboard, and the team agrees on them.
#include "meeting.h"

#include <alp/text.h>

using namespace pk_test;

TEST_CASE("labels are grouped by mouse: one onto another makes a theme, more onto the theme, the words stay") {
    const Dutch dutch;
    Meeting m;
    write(m, question_1, {"zichtbaar zijn", "vindbaar zijn", "dicht in de wijk", "humor"});
    m->click("ways/Thema's");
    m->drag("zichtbaar zijn", "vindbaar zijn");
    REQUIRE(m.session().themes("waarden").size() == 1);
    m->key("Ctrl+A");
    m->type("Vindbaar\n");
    CHECK(m.session().themes("waarden").front()->name == "Vindbaar");
    m->drag("dicht in de wijk", "Naam van het thema");
    m->drag("humor", "Restthema");
    CHECK(m->shows("Elke bijdrage heeft een thema."));
    const auto themes = m.session().themes("waarden");
    REQUIRE(themes.size() == 2);
    CHECK(themes.back()->rest);
    CHECK(m.session().themes_of(m.line("dicht in de wijk")).front()->name == "Vindbaar");
    CHECK(m.session().themes_of(m.line("humor")).front()->rest);
    CHECK(m.texts("waarden", "pk.1.1").size() == 4);
    CHECK(m->duplicates().empty());
    m.session().undo();
    m->frames(2);
    CHECK(m.session().themes_of(m.line("humor")).empty());
}

TEST_CASE("labels are grouped by keyboard alone") {
    const Dutch dutch;
    Meeting m;
    for (const char* text : {"een", "twee"}) m.session().add_contribution("waarden", "pk.1.1", text);
    m->click("ways/Thema's");
    for (int i = 0; i < 20 && m->focused().find("/een") == std::string::npos; ++i) m->key("Tab");
    REQUIRE(m->focused().find("/een") != std::string::npos);
    m->key("Enter");
    CHECK(m->shows("Welk thema?"));
    m->key("1");  // a new theme: the first there is to choose
    REQUIRE(m.session().themes("waarden").size() == 1);
    m->key("Ctrl+A");
    m->type("Eerste\n");
    CHECK(m.session().themes("waarden").front()->name == "Eerste");
    for (int i = 0; i < 30 && m->focused().find("/twee") == std::string::npos; ++i) m->key("Tab");
    REQUIRE(m->focused().find("/twee") != std::string::npos);
    m->key("Enter");
    m->key("1");  // the theme of before
    CHECK(m.session().themes_of(m.line("twee")).front()->name == "Eerste");
}

TEST_CASE("the question which theme goes away at Escape or a click elsewhere, and the label keeps none") {
    const Dutch dutch;
    Meeting m;
    m.session().add_contribution("waarden", "pk.1.1", "een");
    m->click("ways/Thema's");
    m->click("een");
    REQUIRE(m->shows("Welk thema?"));
    m->key("Escape");
    m->frames(3);
    CHECK_FALSE(m->shows("Welk thema?"));
    m->click("een");
    REQUIRE(m->shows("Welk thema?"));
    m->click_at({4, 4});
    m->frames(3);
    CHECK_FALSE(m->shows("Welk thema?"));
    CHECK(m.session().themes_of(m.line("een")).empty());
    m->click("ways/Schrijven");
    CHECK(m->has("Ik vind het sociaal wijkteam succesvol als…##field"));
}

TEST_CASE("above eight value themes the coach is nudged, and themes can be joined without losing words") {
    const Dutch dutch;
    Meeting m;
    for (int i = 1; i <= 9; ++i) {
        const Id line = m.session().add_contribution("waarden", "pk.1.1", "waarde " + std::to_string(i));
        m.session().mark_theme(line, m.session().add_theme("waarden", "Thema " + std::to_string(i)), true);
    }
    m->click("ways/Thema's");
    CHECK(m->shows("9 thema's. Een team onthoudt er vijf tot acht"));
    m->click("…###menu");
    m->click("Voeg samen met “Thema 2”");
    CHECK(m.session().themes("waarden").size() == 8);
    CHECK(m.texts("waarden", "pk.1.1").size() == 9);
    CHECK_FALSE(m->shows("Een team onthoudt er vijf tot acht"));
}

TEST_CASE("agreeing mentions the rest theme and what has no theme yet, and asks no verdict on the rest") {
    const Dutch dutch;
    Meeting m;
    Session& s = m.session();
    for (const char* text : {"dichtbij", "humor", "nog los", "ook los"}) s.add_contribution("waarden", "pk.1.1", text);
    s.mark_theme(m.line("humor"), s.add_theme("waarden", "Restthema", true), true);
    s.mark_theme(m.line("dichtbij"), s.add_theme("waarden", "Dichtbij"), true);
    m->click("ways/Eens worden");
    CHECK(m->shows("Restthema"));
    CHECK(m->shows("· humor"));
    CHECK_FALSE(m->has("Restthema/Eens"));
    CHECK(m->shows("2 bijdragen hebben nog geen thema."));
    m->click("Dichtbij/Eens");
    CHECK(m->has("We zijn het eens: verder met stap 2"));
    m->click("Naar de thema's");
    CHECK(m->shows("Zonder thema"));
}

TEST_CASE("a first theme of one's own is called Thema 1, also when the rest theme is in use") {
    const Dutch dutch;
    Meeting m;
    Session& s = m.session();
    for (const char* text : {"een", "twee"}) s.add_contribution("waarden", "pk.1.1", text);
    s.mark_theme(m.line("twee"), s.add_theme("waarden", "Restthema", true), true);
    m->click("ways/Thema's");
    for (int i = 0; i < 20 && m->focused().find("/een") == std::string::npos; ++i) m->key("Tab");
    REQUIRE(m->focused().find("/een") != std::string::npos);
    m->key("Enter");
    m->key("1");
    REQUIRE(s.themes_of(m.line("een")).size() == 1);
    CHECK(s.themes_of(m.line("een")).front()->name == "Thema 1");
}
