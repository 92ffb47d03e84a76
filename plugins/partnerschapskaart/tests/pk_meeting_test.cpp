// A whole meeting with the Partnerschapskaart, as a coach holds it: with the real plugin, real records and real frames.
#include "meeting.h"

#include <alp/dates.h>
#include <alp/text.h>

using namespace pk_test;

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
    CHECK(m.session().undo_label().empty());  // what was shown stays shown
}

TEST_CASE("the round shows who has not had a turn, and puts a name with a label only when asked") {
    const Dutch dutch;
    Meeting m({}, 3);
    m->click("ways/Om de beurt");
    CHECK(m->shows("3 mensen nog niet aan de beurt"));
    m->click("Begin de ronde");
    write(m, question_1, {"zonder naam"});
    CHECK(m.session().contribution(m.line("zonder naam"))->author == Id{});
    m->click("Volgende persoon");
    CHECK(m->shows("2 mensen nog niet aan de beurt"));
    m->click("Zet de naam bij de bijdrage");
    write(m, question_1, {"met naam"});
    CHECK(m.session().name_of(m.session().contribution(m.line("met naam"))->author) == "Bilal");
    m->click("Volgende persoon");
    m->click("Volgende persoon");
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
    m->click("Waarden##strip");
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
    m->click("Acties##strip");
    m->click("Acties##head");
    CHECK(m.view().step == "acties");
    m->click("Voorwaarden##strip");
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
    CHECK(iso(*review_day(m.session(), *m.session().agreements()[0])) == "2016-02-23");
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
