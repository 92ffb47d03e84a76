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
    m->click(question + "##field");
    for (const char* text : texts) m->type(std::string(text) + "\n");
}

}  // namespace

TEST_CASE("a scribe writes one thought after the other, Enter adds and the field stays") {
    const Dutch dutch;
    Meeting m;
    write(m, question_1, {"bewoners ons weten te vinden", "we dichtbij werken", "iedereen mee kan doen"});
    CHECK(m.texts("waarden", "pk.1.1") ==
          std::vector<std::string>{"bewoners ons weten te vinden", "we dichtbij werken", "iedereen mee kan doen"});
    CHECK(m->shows("we dichtbij werken"));
    CHECK(m.session().contribution(m.line("we dichtbij werken"))->author == Id{});
    CHECK(m->duplicates().empty());
    CHECK(m.session().undo_label() == "Bijdrage toegevoegd");
    m.session().undo();
    CHECK(m.texts("waarden", "pk.1.1").size() == 2);
}

TEST_CASE("Tab goes to the field of the next question, past labels and buttons; Shift+Tab goes back along them") {
    const Dutch dutch;
    Meeting m;
    m.view().step = "handelen";
    m.session().set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    m->frames(3);
    m->click("Wat moeten we kunnen?##field");
    m->type("generalistisch werken\n");
    m->key("Tab");
    m->type("elke week bellen\n");
    m->key("Tab");
    m->type("groepsapp\n");
    m->key("Shift+Tab");
    CHECK(m->focused().find("groepsapp") != std::string::npos);
    m->key("Shift+Tab");
    m->type("met respect\n");
    CHECK(m.texts("handelen", "pk.3.1") == std::vector<std::string>{"generalistisch werken"});
    CHECK(m.texts("handelen", "pk.3.2") == std::vector<std::string>{"elke week bellen", "met respect"});
    CHECK(m.texts("handelen", "pk.3.3") == std::vector<std::string>{"groepsapp"});
}

TEST_CASE("the sentence of step 1 takes the name of the partnership") {
    const Dutch dutch;
    Meeting m;
    const auto named = [&](const char* name) {
        m.edit_team("x", [&](Edit& edit) { edit.change<Team>(m.session().header().team, [&](Team& team) { team.partnership = name; }); });
        m->frames(2);
    };
    CHECK(m->shows(question_1));
    named("het ouderennetwerk");
    CHECK(m->shows("Ik vind het ouderennetwerk succesvol als…"));
    named("sociaal wijkteam");
    CHECK(m->shows(question_1));
}

TEST_CASE("people write in silence, then all labels are shown at once") {
    const Dutch dutch;
    Meeting m;
    m->click("Eerst stil schrijven");
    write(m, question_1, {"geheim een", "geheim twee"});
    CHECK_FALSE(m->shows("geheim een"));
    CHECK(m->shows("2 bijdragen, nog niet getoond"));
    CHECK(m->shows("Toon bijdragen (0 van 9 klaar)"));
    m->click("Anna");
    m->click("Dirk");
    CHECK(m->shows("Toon bijdragen (2 van 9 klaar)"));
    m.session().undo();
    m->frames(2);
    CHECK(m->shows("Toon bijdragen (1 van 9 klaar)"));
    m->click("Toon bijdragen");
    CHECK(m->shows("geheim een"));
    CHECK(m->shows("geheim twee"));
    CHECK(m.session().undo_label() == "Bijdragen getoond");
}

TEST_CASE("the round shows who has not had a turn, and puts a name with a label only when asked") {
    const Dutch dutch;
    Meeting m({}, 3);
    m->click("ways/Om de beurt");
    CHECK(m->shows("3 mensen nog niet aan de beurt"));
    m->click("Begin de ronde");
    write(m, question_1, {"zonder naam"});
    CHECK(m.session().contribution(m.line("zonder naam"))->author == Id{});
    m->click("Volgende");
    CHECK(m->shows("2 mensen nog niet aan de beurt"));
    m->click("Zet de naam bij de bijdrage");
    write(m, question_1, {"met naam"});
    CHECK(m.session().name_of(m.session().contribution(m.line("met naam"))->author) == "Bilal");
    m->click("Volgende");
    m->click("Volgende");
    CHECK(m->shows("iedereen was aan de beurt"));
    m->click("Nog een ronde");
    CHECK(m->shows("Ronde 2"));
}

TEST_CASE("outside the round no name is put with a label: not in Schrijven, not in the next step, not when the round is over") {
    const Dutch dutch;
    Meeting m({}, 3);
    const auto author = [&](const char* text) { return m.session().contribution(m.line(text))->author; };
    m->click("ways/Om de beurt");
    m->click("Zet de naam bij de bijdrage");
    write(m, question_1, {"nog niemand aan de beurt"});
    CHECK(author("nog niemand aan de beurt") == Id{});
    m->click("Begin de ronde");
    write(m, question_1, {"van Anna"});
    CHECK(m.session().name_of(author("van Anna")) == "Anna");
    m->click("ways/Schrijven");
    write(m, question_1, {"van iemand"});
    CHECK(author("van iemand") == Id{});
    m->click("ways/Om de beurt");
    write(m, question_1, {"opnieuw gevraagd"});
    CHECK(author("opnieuw gevraagd") == Id{});
    m->click("Zet de naam bij de bijdrage");
    m.session().set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    m->frames(2);
    m->click("← Stap 2 Relaties");
    write(m, "Hoe gaan we kennis delen?", {"in stap 2"});
    CHECK(author("in stap 2") == Id{});
}

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

TEST_CASE("the gate after step 1 is soft: agreed leads on, and passing it is noted on the card") {
    const Dutch dutch;
    Meeting m;
    for (const char* name : {"Vindbaar", "Eigen kracht"}) {
        const Id line = m.session().add_contribution("waarden", "pk.1.1", std::string("label bij ") + name);
        m.session().mark_theme(line, m.session().add_theme("waarden", name), true);
    }
    m->frames(2);
    m->click("← Stap 2 Relaties");
    CHECK(m.view().step == "waarden");
    CHECK(m->shows("Nog niet over alle waarden eens"));
    CHECK(m->shows("Vindbaar (nog niet gevraagd)"));
    m->click("Terug naar de thema's");
    m->click("Vindbaar/Eens");
    m->click("Eigen kracht/Niet eens");
    m->type("Toelichting", "van de bewoner of van ons?");
    m.view().go_to = "relaties";  // the program's own way on does not go round the gate either
    m->frames(3);
    CHECK(m.view().step == "waarden");
    m->type("Waarom toch verder?", "volgende week verder");
    m->click("Toch verder");
    CHECK(m.view().step == "relaties");
    const Progress* gate = m.session().progress("waarden");
    REQUIRE(gate);
    CHECK(gate->stage == Stage::passed);
    CHECK(gate->note == "volgende week verder");
    CHECK(m->shows("Verder gegaan zonder het eens te zijn: volgende week verder"));
    const auto verdicts = m.session().ratings("consensus");
    REQUIRE(verdicts.size() == 2);
    CHECK(std::count_if(verdicts.begin(), verdicts.end(),
                        [](const Rating* r) { return r->value == 1 && r->note == "van de bewoner of van ons?"; }) == 1);
}

TEST_CASE("when all themes are agreed, with or without a reservation, step 2 opens") {
    const Dutch dutch;
    Meeting m;
    const Id line = m.session().add_contribution("waarden", "pk.1.1", "een waarde");
    m.session().mark_theme(line, m.session().add_theme("waarden", "Het thema"), true);
    m->click("ways/Eens worden");
    m->click("Het thema/Kanttekening");
    m->click("We zijn het eens: verder met stap 2");
    CHECK(m.view().step == "relaties");
    CHECK(m.session().progress("waarden")->stage == Stage::agreed);
}

TEST_CASE("an action has a level, an owner or an outside party with who asks it, a date and its line on the card") {
    const Dutch dutch;
    Meeting m;
    m.view().step = "acties";
    m.session().set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    m->frames(3);
    write(m, "Wat ga ik doen op individueel niveau?", {"meelopen met Carla"});
    write(m, "Wat vragen we anderen te doen op extern niveau?", {"wijkagent op het spreekuur"});
    REQUIRE(m.session().actions().size() == 2);
    m->click("meelopen met Carla");
    m->click("Wie doet het?");
    m->click("Dirk##3");
    m->click("Wanneer klaar?");
    m->click("Over 6 weken: dinsdag 23 februari 2016");
    m->click("Klaar##line");
    m->click("wijkagent op het spreekuur");
    m->type("Andere partij##outside", "politie");
    m->click("Wie vraagt het?");
    m->click("Anna##0");
    m->click("Klaar##line");
    const auto actions = m.session().actions();
    CHECK(actions[0]->level == Level::individual);
    CHECK(m.session().name_of(actions[0]->owner) == "Dirk");
    CHECK(iso(*actions[0]->due) == "2016-02-23");
    CHECK(actions[0]->contribution == m.line("meelopen met Carla"));
    CHECK(actions[1]->level == Level::external);
    CHECK(actions[1]->outside == "politie");
    CHECK(m.session().name_of(actions[1]->asks) == "Anna");
    CHECK(m->shows("Dirk"));
    CHECK(m->shows("politie, gevraagd door Anna"));
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
        m->click("meelopen");
        m->frames(3);
        const float right = m->item("Acties##head").max.x;
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
    m->click("de sleutel regelen");
    m->click("Wie doet het?");
    m->click("Een gast, of iemand anders buiten het team…");
    m->frames(2);
    m->type("Gerda van het buurthuis");
    REQUIRE(m.session().actions().size() == 1);
    CHECK(m.session().actions().front()->outside == "Gerda van het buurthuis");
    CHECK(m.session().actions().front()->level == Level::external);
    CHECK(m.texts("acties", "pk.5.3") == std::vector<std::string>{"de sleutel regelen"});
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

TEST_CASE("changing the words of an action changes both the line and the action, as one undoable step") {
    const Dutch dutch;
    Meeting m;
    m.view().step = "acties";
    m.session().set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    m->frames(3);
    write(m, "Wat gaan we doen als team op teamniveau?", {"open dag"});
    m->click("open dag");
    m->type(" in mei\n");
    CHECK(m.session().actions()[0]->text == "open dag in mei");
    CHECK(m.line("open dag in mei") == m.session().actions()[0]->contribution);
    m.session().undo();
    CHECK(m.session().actions()[0]->text == "open dag");
    m->click("open dag");
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
    CHECK(m->shows("2 waarden zonder actie · 2 acties zonder waarde"));
    m->click("spreekuur in de wijk");
    m->click("Draden trekken");
    CHECK(m->shows("verder naar rechts die dit dient: “spreekuur in de wijk”"));
    m->click("dicht bij bewoners");
    CHECK(m.session().linked(m.line("spreekuur in de wijk"), near));
    m->click("dicht bij bewoners");
    CHECK_FALSE(m.session().linked(m.line("spreekuur in de wijk"), near));
    m->click("dicht bij bewoners");
    m->click("Klaar met draden");
    CHECK(m->shows("1 waarde zonder actie · 1 actie zonder waarde"));
    m->click("1 waarde zonder actie · 1 actie zonder waarde");
    CHECK(m->shows("Waarden zonder actie"));
    CHECK(m->has("Wat los hangt/plezier in het werk"));
    CHECK(m->has("Wat los hangt/koffie"));
    CHECK_FALSE(m->has("Wat los hangt/spreekuur in de wijk"));
}

TEST_CASE("a question that is skipped says so with its reason: blank is not \"no\"") {
    const Dutch dutch;
    Meeting m;
    m.view().step = "voorwaarden";
    m.session().set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    m->frames(3);
    m->click("pk.4.3/Vraag overslaan");
    const Progress* skipped = m.session().progress("voorwaarden", "pk.4.3");
    REQUIRE(skipped);
    CHECK(skipped->stage == Stage::skipped);
    m->click("Acties##head");
    CHECK(m.view().step == "acties");
    CHECK(m->shows("overgeslagen"));
    CHECK_FALSE(m.session().progress("voorwaarden", "pk.4.2"));
}

TEST_CASE("a perspective and an agreement belong to a label") {
    const Dutch dutch;
    Meeting m;
    m.view().step = "relaties";
    m.session().set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    m.session().add_contribution("relaties", "pk.2.2", "de voorzitter rouleert");
    m->frames(3);
    m->click("de voorzitter rouleert");
    m->click("perspective/professional");
    m->click("Dit is een afspraak");
    m->click("Klaar##line");
    CHECK(m.session().contribution(m.line("de voorzitter rouleert"))->perspective == Perspective::professional);
    REQUIRE(m.session().agreements().size() == 1);
    CHECK(m.session().agreements()[0]->text == "de voorzitter rouleert");
    CHECK(iso(*m.session().agreements()[0]->review) == "2016-02-23");
    CHECK(m->shows("afspraak"));
    CHECK(m->shows("professional"));
}

TEST_CASE("with little time steps 2 to 5 are filled together on one page") {
    const Dutch dutch;
    Meeting m({}, 6, "short");
    m.view().step = "handelen";
    m.session().set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    m->frames(3);
    write(m, "Hoe beslissen we samen?", {"bij consensus"});
    write(m, "Wat hebben we nodig?", {"een vaste ruimte"});
    write(m, "Wat gaan we doen als team op teamniveau?", {"elke maand casusleren"});
    CHECK(m.view().step == "handelen");
    CHECK(m.texts("relaties", "pk.2.4").size() == 1);
    CHECK(m.texts("voorwaarden", "pk.4.2").size() == 1);
    CHECK(m.session().actions().size() == 1);
    CHECK(m->duplicates().empty());
    m->click("Stap 2 tot 5 samen");
    CHECK_FALSE(m->has("Hoe beslissen we samen?##field"));
}

TEST_CASE("English is complete: the whole card and its questions") {
    const English english;
    Meeting m;
    CHECK(m->shows("I consider the neighbourhood team successful if…"));
    m.session().set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    for (const char* step : {"relaties", "handelen", "voorwaarden", "acties"}) {
        m.view().step = step;
        m->frames(3);
        for (const Question& question : m.session().outline().step(step)->questions) CHECK(m->shows(question.text.by_language.at("en")));
    }
    CHECK(m->shows("Collaboration"));
}
