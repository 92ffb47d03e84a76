// A whole meeting with the Partnerschapskaart, as a coach holds it: with the real plugin, real records and real frames.
#include "meeting.h"

#include <alp/text.h>

using namespace pk_test;

namespace {

struct Dutch {
    Dutch() { set_language("nl"); }
};
struct English {
    English() { set_language("en"); }
    ~English() { set_language("nl"); }
};

const std::string question_1 = "Ik vind het sociaal wijkteam succesvol als…";

void write(Meeting& m, const std::string& question, std::initializer_list<const char*> texts) {
    m.screen->click(question + "##field");
    for (const char* text : texts) m.screen->type(std::string(text) + "\n");
}

}  // namespace

TEST_CASE("a scribe writes one thought after the other, Enter adds and the field stays") {
    const Dutch dutch;
    Meeting m;
    write(m, question_1, {"bewoners ons weten te vinden", "we dichtbij werken", "iedereen mee kan doen"});
    CHECK(m.texts("waarden", "pk.1.1") == std::vector<std::string>{"bewoners ons weten te vinden", "we dichtbij werken", "iedereen mee kan doen"});
    CHECK(m.screen->shows("we dichtbij werken"));
    CHECK(m.session->contribution(m.line("we dichtbij werken"))->author == Id{});
    CHECK(m.screen->duplicates().empty());
    CHECK(m.session->undo_label() == "Bijdrage toegevoegd");
    m.session->undo();
    CHECK(m.texts("waarden", "pk.1.1").size() == 2);
}

TEST_CASE("Tab goes to the field of the next question, Shift+Tab back, past labels and buttons") {
    const Dutch dutch;
    Meeting m;
    m.view.step = "handelen";
    m.session->set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    m.screen->frames(3);
    m.screen->click("Wat moeten we kunnen?##field");
    m.screen->type("generalistisch werken\n");
    m.screen->key("Tab");
    m.screen->type("elke week bellen\n");
    m.screen->key("Tab");
    m.screen->type("groepsapp\n");
    m.screen->key("Shift+Tab");
    m.screen->type("met respect\n");
    CHECK(m.texts("handelen", "pk.3.1") == std::vector<std::string>{"generalistisch werken"});
    CHECK(m.texts("handelen", "pk.3.2") == std::vector<std::string>{"elke week bellen", "met respect"});
    CHECK(m.texts("handelen", "pk.3.3") == std::vector<std::string>{"groepsapp"});
}

TEST_CASE("the sentence of step 1 takes the name of the partnership") {
    const Dutch dutch;
    Meeting m;
    const auto named = [&](const char* name) {
        m.records->edit(m.session->header().team, {}, "x", [&](Edit& edit) {
            edit.change<Team>(m.session->header().team, [&](Team& team) { team.partnership = name; });
        });
        m.screen->frames(2);
    };
    CHECK(m.screen->shows(question_1));
    named("het ouderennetwerk");
    CHECK(m.screen->shows("Ik vind het ouderennetwerk succesvol als…"));
    named("sociaal wijkteam");
    CHECK(m.screen->shows(question_1));
}

TEST_CASE("people write in silence, then all labels are shown at once") {
    const Dutch dutch;
    Meeting m;
    m.screen->click("Eerst stil schrijven");
    write(m, question_1, {"geheim een", "geheim twee"});
    CHECK_FALSE(m.screen->shows("geheim een"));
    CHECK(m.screen->shows("2 bijdragen, nog niet getoond"));
    CHECK(m.screen->shows("Toon bijdragen (0 van 9 klaar)"));
    m.screen->click("Anna");
    m.screen->click("Dirk");
    CHECK(m.screen->shows("Toon bijdragen (2 van 9 klaar)"));
    m.session->undo();
    m.screen->frames(2);
    CHECK(m.screen->shows("Toon bijdragen (1 van 9 klaar)"));
    m.screen->click("Toon bijdragen");
    CHECK(m.screen->shows("geheim een"));
    CHECK(m.screen->shows("geheim twee"));
    CHECK(m.session->undo_label() == "Bijdragen getoond");
}

TEST_CASE("the round shows who has not had a turn, and puts a name with a label only when asked") {
    const Dutch dutch;
    Meeting m({}, 3);
    m.screen->click("ways/Om de beurt");
    CHECK(m.screen->shows("3 mensen nog niet aan de beurt"));
    m.screen->click("Begin de ronde");
    write(m, question_1, {"zonder naam"});
    CHECK(m.session->contribution(m.line("zonder naam"))->author == Id{});
    m.screen->click("Volgende");
    CHECK(m.screen->shows("2 mensen nog niet aan de beurt"));
    m.screen->click("Zet de naam bij de bijdrage");
    write(m, question_1, {"met naam"});
    CHECK(m.session->name_of(m.session->contribution(m.line("met naam"))->author) == "Bilal");
    m.screen->click("Volgende");
    m.screen->click("Volgende");
    CHECK(m.screen->shows("iedereen was aan de beurt"));
    m.screen->click("Nog een ronde");
    CHECK(m.screen->shows("Ronde 2"));
}

TEST_CASE("labels are grouped by mouse: one onto another makes a theme, more onto the theme, the words stay") {
    const Dutch dutch;
    Meeting m;
    write(m, question_1, {"zichtbaar zijn", "vindbaar zijn", "dicht in de wijk", "humor"});
    m.screen->click("ways/Thema's");
    m.screen->drag("zichtbaar zijn", "vindbaar zijn");
    REQUIRE(m.session->themes("waarden").size() == 1);
    m.screen->key("Ctrl+A");
    m.screen->type("Vindbaar\n");
    CHECK(m.session->themes("waarden").front()->name == "Vindbaar");
    m.screen->drag("dicht in de wijk", "Naam van het thema");
    m.screen->drag("humor", "Restthema");
    CHECK(m.screen->shows("Elke bijdrage heeft een thema."));
    const auto themes = m.session->themes("waarden");
    REQUIRE(themes.size() == 2);
    CHECK(themes.back()->rest);
    CHECK(m.session->themes_of(m.line("dicht in de wijk")).front()->name == "Vindbaar");
    CHECK(m.session->themes_of(m.line("humor")).front()->rest);
    CHECK(m.texts("waarden", "pk.1.1").size() == 4);
    CHECK(m.screen->duplicates().empty());
    m.session->undo();
    m.screen->frames(2);
    CHECK(m.session->themes_of(m.line("humor")).empty());
}

TEST_CASE("labels are grouped by keyboard alone") {
    const Dutch dutch;
    Meeting m;
    for (const char* text : {"een", "twee"}) m.session->add_contribution("waarden", "pk.1.1", text);
    m.screen->click("ways/Thema's");
    for (int i = 0; i < 20 && m.screen->focused().find("/een") == std::string::npos; ++i) m.screen->key("Tab");
    REQUIRE(m.screen->focused().find("/een") != std::string::npos);
    m.screen->key("Enter");
    CHECK(m.screen->shows("Welk thema?"));
    m.screen->key("1");  // a new theme: the first there is to choose
    REQUIRE(m.session->themes("waarden").size() == 1);
    m.screen->key("Ctrl+A");
    m.screen->type("Eerste\n");
    CHECK(m.session->themes("waarden").front()->name == "Eerste");
    for (int i = 0; i < 30 && m.screen->focused().find("/twee") == std::string::npos; ++i) m.screen->key("Tab");
    REQUIRE(m.screen->focused().find("/twee") != std::string::npos);
    m.screen->key("Enter");
    m.screen->key("1");  // the theme of before
    CHECK(m.session->themes_of(m.line("twee")).front()->name == "Eerste");
}

TEST_CASE("above eight value themes the coach is nudged, and themes can be joined without losing words") {
    const Dutch dutch;
    Meeting m;
    for (int i = 1; i <= 9; ++i) {
        const Id line = m.session->add_contribution("waarden", "pk.1.1", "waarde " + std::to_string(i));
        m.session->mark_theme(line, m.session->add_theme("waarden", "Thema " + std::to_string(i)), true);
    }
    m.screen->click("ways/Thema's");
    CHECK(m.screen->shows("9 thema's. Een team onthoudt er vijf tot acht"));
    m.screen->click("…###menu");
    m.screen->click("Voeg samen met “Thema 2”");
    CHECK(m.session->themes("waarden").size() == 8);
    CHECK(m.texts("waarden", "pk.1.1").size() == 9);
    CHECK_FALSE(m.screen->shows("Een team onthoudt er vijf tot acht"));
}

TEST_CASE("the gate after step 1 is soft: agreed leads on, and passing it is noted on the card") {
    const Dutch dutch;
    Meeting m;
    for (const char* name : {"Vindbaar", "Eigen kracht"}) {
        const Id line = m.session->add_contribution("waarden", "pk.1.1", std::string("label bij ") + name);
        m.session->mark_theme(line, m.session->add_theme("waarden", name), true);
    }
    m.screen->frames(2);
    m.screen->click("← Stap 2 Relaties");
    CHECK(m.view.step == "waarden");
    CHECK(m.screen->shows("Nog niet over alle waarden eens"));
    CHECK(m.screen->shows("Vindbaar (nog niet gevraagd)"));
    m.screen->click("Terug naar de thema's");
    m.screen->click("Vindbaar/Eens");
    m.screen->click("Eigen kracht/Niet eens");
    m.screen->type("Toelichting", "van de bewoner of van ons?");
    m.view.go_to = "relaties";  // the program's own way on does not go round the gate either
    m.screen->frames(3);
    CHECK(m.view.step == "waarden");
    m.screen->type("Waarom toch verder?", "volgende week verder");
    m.screen->click("Toch verder");
    CHECK(m.view.step == "relaties");
    const Progress* gate = m.session->progress("waarden");
    REQUIRE(gate);
    CHECK(gate->stage == Stage::passed);
    CHECK(gate->note == "volgende week verder");
    CHECK(m.screen->shows("Verder gegaan zonder het eens te zijn: volgende week verder"));
    const auto verdicts = m.session->ratings("consensus");
    REQUIRE(verdicts.size() == 2);
    CHECK(std::count_if(verdicts.begin(), verdicts.end(), [](const Rating* r) { return r->value == 1 && r->note == "van de bewoner of van ons?"; }) == 1);
}

TEST_CASE("when all themes are agreed, with or without a reservation, step 2 opens") {
    const Dutch dutch;
    Meeting m;
    const Id line = m.session->add_contribution("waarden", "pk.1.1", "een waarde");
    m.session->mark_theme(line, m.session->add_theme("waarden", "Het thema"), true);
    m.screen->click("ways/Eens worden");
    m.screen->click("Het thema/Kanttekening");
    m.screen->click("We zijn het eens: verder met stap 2");
    CHECK(m.view.step == "relaties");
    CHECK(m.session->progress("waarden")->stage == Stage::agreed);
}

TEST_CASE("an action has a level, an owner or an outside party with who asks it, a date and its line on the card") {
    const Dutch dutch;
    Meeting m;
    m.view.step = "acties";
    m.session->set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    m.screen->frames(3);
    write(m, "Wat ga ik doen op individueel niveau?", {"meelopen met Carla"});
    write(m, "Wat vragen we anderen te doen op extern niveau?", {"wijkagent op het spreekuur"});
    REQUIRE(m.session->actions().size() == 2);
    m.screen->click("meelopen met Carla");
    m.screen->click("Wie doet het?");
    m.screen->click("Dirk##3");
    m.screen->click("Wanneer klaar?");
    m.screen->click("Over 6 weken: dinsdag 23 februari 2016");
    m.screen->click("Klaar##line");
    m.screen->click("wijkagent op het spreekuur");
    m.screen->type("Andere partij##outside", "politie");
    m.screen->click("Wie vraagt het?");
    m.screen->click("Anna##0");
    m.screen->click("Klaar##line");
    const auto actions = m.session->actions();
    CHECK(actions[0]->level == Level::individual);
    CHECK(m.session->name_of(actions[0]->owner) == "Dirk");
    CHECK(iso(*actions[0]->due) == "2016-02-23");
    CHECK(actions[0]->contribution == m.line("meelopen met Carla"));
    CHECK(actions[1]->level == Level::external);
    CHECK(actions[1]->outside == "politie");
    CHECK(m.session->name_of(actions[1]->asks) == "Anna");
    CHECK(m.screen->shows("Dirk"));
    CHECK(m.screen->shows("politie, gevraagd door Anna"));
}

TEST_CASE("changing the words of an action changes both the line and the action, as one undoable step") {
    const Dutch dutch;
    Meeting m;
    m.view.step = "acties";
    m.session->set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    m.screen->frames(3);
    write(m, "Wat gaan we doen als team op teamniveau?", {"open dag"});
    m.screen->click("open dag");
    m.screen->type(" in mei\n");
    CHECK(m.session->actions()[0]->text == "open dag in mei");
    CHECK(m.line("open dag in mei") == m.session->actions()[0]->contribution);
    m.session->undo();
    CHECK(m.session->actions()[0]->text == "open dag");
    m.screen->click("open dag");
    m.screen->click("Weghalen##line");
    CHECK(m.session->actions().empty());
    CHECK(m.session->contributions("acties").empty());
    m.session->undo();
    CHECK(m.session->actions().size() == 1);
    CHECK(m.session->contributions("acties").size() == 1);
}

TEST_CASE("a thread goes from a line to a line further right, and what hangs loose is listed") {
    const Dutch dutch;
    Meeting m;
    const Id near = m.session->add_contribution("waarden", "pk.1.1", "dicht bij bewoners");
    m.session->add_contribution("waarden", "pk.1.1", "plezier in het werk");
    m.session->set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    m.view.step = "acties";
    m.screen->frames(3);
    write(m, "Wat gaan we doen als team op teamniveau?", {"spreekuur in de wijk", "koffie"});
    CHECK(m.screen->shows("2 waarden zonder actie · 2 acties zonder waarde"));
    m.screen->click("spreekuur in de wijk");
    m.screen->click("Draden trekken");
    CHECK(m.screen->shows("verder naar rechts die dit dient: “spreekuur in de wijk”"));
    m.screen->click("dicht bij bewoners");
    CHECK(m.session->linked(m.line("spreekuur in de wijk"), near));
    m.screen->click("dicht bij bewoners");
    CHECK_FALSE(m.session->linked(m.line("spreekuur in de wijk"), near));
    m.screen->click("dicht bij bewoners");
    m.screen->click("Klaar met draden");
    CHECK(m.screen->shows("1 waarde zonder actie · 1 actie zonder waarde"));
    m.screen->click("1 waarde zonder actie · 1 actie zonder waarde");
    CHECK(m.screen->shows("Waarden zonder actie"));
    CHECK(m.screen->has("Wat los hangt/plezier in het werk"));
    CHECK(m.screen->has("Wat los hangt/koffie"));
    CHECK_FALSE(m.screen->has("Wat los hangt/spreekuur in de wijk"));
}

TEST_CASE("a question that is skipped says so with its reason: blank is not \"no\"") {
    const Dutch dutch;
    Meeting m;
    m.view.step = "voorwaarden";
    m.session->set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    m.screen->frames(3);
    m.screen->click("pk.4.3/Vraag overslaan");
    const Progress* skipped = m.session->progress("voorwaarden", "pk.4.3");
    REQUIRE(skipped);
    CHECK(skipped->stage == Stage::skipped);
    m.screen->click("Acties##head");
    CHECK(m.view.step == "acties");
    CHECK(m.screen->shows("overgeslagen"));
    CHECK_FALSE(m.session->progress("voorwaarden", "pk.4.2"));
}

TEST_CASE("a perspective and an agreement belong to a label") {
    const Dutch dutch;
    Meeting m;
    m.view.step = "relaties";
    m.session->set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    m.session->add_contribution("relaties", "pk.2.2", "de voorzitter rouleert");
    m.screen->frames(3);
    m.screen->click("de voorzitter rouleert");
    m.screen->click("perspective/professional");
    m.screen->click("Dit is een afspraak");
    m.screen->click("Klaar##line");
    CHECK(m.session->contribution(m.line("de voorzitter rouleert"))->perspective == Perspective::professional);
    REQUIRE(m.session->agreements().size() == 1);
    CHECK(m.session->agreements()[0]->text == "de voorzitter rouleert");
    CHECK(iso(*m.session->agreements()[0]->review) == "2016-02-23");
    CHECK(m.screen->shows("afspraak"));
    CHECK(m.screen->shows("professional"));
}

TEST_CASE("with little time steps 2 to 5 are filled together on one page") {
    const Dutch dutch;
    Meeting m({}, 6, "short");
    m.view.step = "handelen";
    m.session->set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    m.screen->frames(3);
    write(m, "Hoe beslissen we samen?", {"bij consensus"});
    write(m, "Wat hebben we nodig?", {"een vaste ruimte"});
    write(m, "Wat gaan we doen als team op teamniveau?", {"elke maand casusleren"});
    CHECK(m.view.step == "handelen");
    CHECK(m.texts("relaties", "pk.2.4").size() == 1);
    CHECK(m.texts("voorwaarden", "pk.4.2").size() == 1);
    CHECK(m.session->actions().size() == 1);
    CHECK(m.screen->duplicates().empty());
    m.screen->click("Stap 2 tot 5 samen");
    CHECK_FALSE(m.screen->has("Hoe beslissen we samen?##field"));
}

TEST_CASE("English is complete: the whole card and its questions") {
    const English english;
    Meeting m;
    CHECK(m.screen->shows("I consider the neighbourhood team successful if…"));
    m.session->set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    for (const char* step : {"relaties", "handelen", "voorwaarden", "acties"}) {
        m.view.step = step;
        m.screen->frames(3);
        for (const Question& question : m.session->outline().step(step)->questions) CHECK(m.screen->shows(question.text.by_language.at("en")));
    }
    CHECK(m.screen->shows("Collaboration"));
}
