// Whole meetings with Casusleren, as a coach holds them: with the real plugin, real records and real frames.
#include "meeting.h"

using namespace cl_test;

namespace {

constexpr const char* field = "Nieuwe bijdrage##new";

// The meeting up to and with the lessons, in the long form.
void play_case(Meeting& m) {
    m->click("Dat spreken we af");
    m.at("cl.1");
    m.write(field, {"mantelzorger raakt overbelast", "jongere komt niet opdagen"});
    m.at("cl.2");
    m->type("Leervraag##box", "Hoe blijf ik naast haar staan zonder het over te nemen?");
    m.at("cl.3");
    m->type("Wat gebeurde er?##box", "Zij belde drie keer op een dag.");
    m.at("cl.4");
    m.write(field, {"Wie helpt haar nu al?"});
    m.at("cl.5");
    m->click("baken.1/Zichtbaar");
    m->click("baken.4/Niet");
    m->type("Waaraan merk je dat?##example", "geen vrijwilliger in beeld");
    m.at("cl.8");
    m.write("cl.8.team/Nieuwe bijdrage##new", {"Vraag het netwerk in week één."});
}

}  // namespace

TEST_CASE("the outline of Casusleren is usable, and each of its five forms adds up to the minutes its method has") {
    Meeting m;
    const Outline outline = m.instrument().outline();
    CHECK(problems(outline).empty());
    const std::pair<const char*, int> forms[] = {{"long", 75}, {"short", 45}, {"incident", 65}, {"tenstep", 120}, {"appreciative", 60}};
    for (const auto& form : forms) {
        const char* id = form.first;
        const int minutes = form.second;
        CAPTURE(id);
        REQUIRE(outline.variant(id));
        CHECK(outline.variant(id)->minutes() == minutes);
    }
    std::vector<std::string> short_steps;
    for (const Step* step : outline.steps_of("short")) short_steps.push_back(step->id);
    CHECK(short_steps == std::vector<std::string>{"cl.0", "cl.2", "cl.3", "cl.4", "cl.5", "cl.8", "cl.9"});
    CHECK_FALSE(outline.our_reading.empty());
}

namespace {

// The acts of a whole meeting in the long form, each going on where the one before it ended.
void promise_and_choose_a_case(Meeting& m) {
    CHECK(m->shows("“Wat hier verteld wordt, blijft hier.”"));
    m->click("Dat spreken we af");
    REQUIRE(m.session().progress("cl.0"));
    CHECK(m.session().progress("cl.0")->stage == Stage::agreed);
    m->click("role-1");
    m->click("Bilal##1");
    CHECK(m->shows("Casusinbrenger: Bilal"));

    m->click("Stap 2 Kiezen →");
    CHECK(m.view().step == "cl.1");
    m.write(field, {"mantelzorger raakt overbelast", "jongere komt niet opdagen"});
    m->click(m.line("mantelzorger raakt overbelast").text() + "/Kies deze##choose");
    CHECK(m.session().document("case")["about"] == m.line("mantelzorger raakt overbelast").text());
}

void tell_it_and_make_it_clear(Meeting& m) {
    m->click("Stap 3 Leervraag →");
    m->type("Leervraag##box", "Hoe blijf ik naast haar staan?");
    CHECK(m.texts("cl.2", "cl.2") == std::vector<std::string>{"Hoe blijf ik naast haar staan?"});
    CHECK_FALSE(m.session().contribution(m.line("Hoe blijf ik naast haar staan?"))->erase_on);

    m->click("Stap 4 Vertellen →");
    CHECK(m->shows("Hoe blijf ik naast haar staan?"));  // it stays in sight
    CHECK(m->shows("We noemen deze bewoner mevrouw Linde (verzonnen naam)."));
    m->type("Wat gebeurde er?##box", "Zij belde drie keer op een dag.");
    CHECK(m->shows("Geen namen van bewoners · deze tekst wordt uiterlijk 12 jul 2016 gewist"));
    m->click("65–80");
    m->click("woont alleen");
    m->click("sociaal netwerk");

    m->click("Stap 5 Verhelderen →");
    CHECK(m->shows("Nog geen advies: dat komt bij ‘Wat nog meer kan’."));
    CHECK(m->shows("Mevrouw Linde (65–80), woont alleen"));
    m.write(field, {"Wie helpt haar nu al?"});
    m->type("Antwoord##answer", "haar dochter");
    REQUIRE(m.texts("cl.4", "cl.4.answer") == std::vector<std::string>{"haar dochter"});
    CHECK(m.session().linked(m.line("haar dochter"), m.line("Wie helpt haar nu al?")));
    CHECK(m.session().contribution(m.line("haar dochter"))->erase_on);
}

void look_through_the_bakens(Meeting& m) {
    m->click("Stap 6 Door de bakens →");
    m->click("baken.1/Zichtbaar");
    m->click("baken.2/Deels");
    m->click("baken.5/n.v.t.");
    m->click("baken.4/Niet");
    m->type("Waaraan merk je dat?##example", "geen vrijwilliger in beeld");
    REQUIRE(m.mark("baken.4"));
    CHECK(m.mark("baken.4")->value == 1);
    CHECK(m.mark("baken.1")->value == 3);
    REQUIRE(m.mark("baken.5"));
    CHECK_FALSE(m.mark("baken.5")->value);  // looked at, and out of every count
    CHECK_FALSE(m.mark("baken.8"));
    CHECK(m.texts("cl.5", "baken.4") == std::vector<std::string>{"geen vrijwilliger in beeld"});
}

void find_the_core_and_what_more_can_be_done(Meeting& m) {
    m->click("Stap 7 De kern →");
    m.write(field, {"zij wil niet tot last zijn", "wij zijn te snel"});
    m->click(m.line("zij wil niet tot last zijn").text() + "/Dit is de kern");
    CHECK(m.texts("cl.6", "cl.6.core") == std::vector<std::string>{"zij wil niet tot last zijn"});

    m->click("Stap 8 Wat nog meer kan →");
    CHECK(m->shows("Nu is advies welkom."));
    m.write("cl.7:cl.7/Nieuwe bijdrage##new", {"de buurvrouw vragen"});
    m->click(m.line("de buurvrouw vragen").text() + "/rung");
    m->click("Sociaal netwerk##1");
    CHECK(m.texts("cl.7", "trede.2") == std::vector<std::string>{"de buurvrouw vragen"});
    CHECK(m.session().contribution(m.line("de buurvrouw vragen"))->kind == ContributionKind::plain);
    m->click(m.line("de buurvrouw vragen").text() + "/Om te oefenen");
    CHECK(m.session().contribution(m.line("de buurvrouw vragen"))->kind == ContributionKind::option);
}

void harvest_a_lesson_and_act_on_it(Meeting& m) {
    m->click("Stap 9 Oogst →");
    m.write("cl.8.team/Nieuwe bijdrage##new", {"Vraag het netwerk in week één."});
    const Id lesson = m.line("Vraag het netwerk in week één.");
    CHECK(m.session().contribution(lesson)->kind == ContributionKind::lesson);
    CHECK_FALSE(m.session().contribution(lesson)->erase_on);
    m->click(lesson.text() + "/about");
    CHECK(m->shows("baken 2 · Eigen kracht van de burger"));
    m->click("baken 4 · Formeel en informeel##1");
    REQUIRE(m.session().themes_of(lesson).size() == 1);
    CHECK(m.session().themes_of(lesson).front()->subject == "baken.4");

    m->click("Stap 10 Acties →");
    m->click("Maak er een actie van");
    REQUIRE(m.session().actions().size() == 1);
    CHECK(m.session().actions()[0]->contribution == lesson);
    CHECK(m.session().actions()[0]->theme == m.session().theme_about("baken.4")->id);
}

}  // namespace

TEST_CASE("a whole meeting in the long form, from the promise to the actions") {
    Meeting m;
    promise_and_choose_a_case(m);
    tell_it_and_make_it_clear(m);
    look_through_the_bakens(m);
    find_the_core_and_what_more_can_be_done(m);
    harvest_a_lesson_and_act_on_it(m);
    m->click("Sluit de bijeenkomst");
    CHECK(m.view().close);
    CHECK(m->duplicates().empty());
}

TEST_CASE("the short form goes straight to the question and looks through three bakens only") {
    Meeting m("short");
    m->click("Stap 2 Leervraag →");
    CHECK(m.view().step == "cl.2");
    m->type("Leervraag##box", "Hoe vraag ik door?");
    m.at("cl.5");
    CHECK(m->shows("Door welke drie bakens kijken we?"));
    CHECK_FALSE(m->has("baken.1/Zichtbaar"));
    m->click("1 Vraag achter de vraag##three");
    m->click("4 Formeel en informeel##three");
    CHECK_FALSE(m->has("baken.1/Zichtbaar"));
    m->click("6 Integraal werken##three");
    m->click("Kijk door deze bakens");
    CHECK(m->has("baken.1/Zichtbaar"));
    CHECK(m->has("baken.6/Zichtbaar"));
    CHECK_FALSE(m->has("baken.2/Zichtbaar"));
    m->click("baken.6/Deels");
    CHECK(m.mark("baken.6")->value == 2);
    CHECK(m->duplicates().empty());
}

TEST_CASE("an action gets a day of its own, typed, and so does the look-back") {
    Meeting m;
    m.at("cl.9");
    m->type("cl.9.team/Nieuwe actie", "netwerk in week één\n");
    m->click("Wanneer klaar?");
    m->type("15 mrt 2016\n");
    REQUIRE(m.session().actions().size() == 1);
    CHECK(iso(*m.session().actions().front()->due) == "2016-03-15");
    m->click("brief");
    m->type("1-3-16\n");
    CHECK(iso(*m.session().header().look_back) == "2016-03-01");
}

TEST_CASE("the next meeting begins with what was agreed: status, effect, and what came of it") {
    Meeting m;
    play_case(m);
    m.at("cl.9");
    m->click("Maak er een actie van");
    const Id action = m.session().actions().front()->id;
    m.next_session();
    m->frames(3);
    CHECK(m->shows("Vraag het netwerk in week één."));
    CHECK(m->shows("1 casus in het afgelopen jaar"));
    CHECK(m->shows("Het vaakst niet te zien: Formeel en informeel (1×)"));
    m->click(action.text() + "/Loopt");
    m->click(action.text() + "/Nog te vroeg");
    REQUIRE(m.session().ratings("effect", action.text()).size() == 1);
    CHECK_FALSE(m.session().ratings("effect", action.text()).front()->value);
    m.next_session();
    m->frames(3);
    CHECK(m->shows("9 feb 2016: Nog te vroeg"));
    m->click(action.text() + "/Hielp deels");
    m->click(action.text() + "/Gedaan");
    m->type("Effect##effect", "de buurvrouw komt nu elke week");
    CHECK(m.session().ratings("effect", action.text()).front()->value == 2);
    CHECK(m.session().find<Action>(action)->effect == "de buurvrouw komt nu elke week");
    const std::string paper = said_in(m.instrument().report(m.session()));
    CHECK(paper.find("Hielp deels") != paper.npos);
    m.look_read_only();
    m->frames(3);
    CHECK(m->shows("de buurvrouw komt nu elke week"));  // done since, and still told of that meeting
}

TEST_CASE("lessons of earlier cases come back when the same baken comes up, and all of them stand in the library") {
    Meeting m;
    play_case(m);
    const Id lesson = m.line("Vraag het netwerk in week één.");
    m.session().mark_theme(lesson, m.session().theme_for(bakens()[3]), true);
    m.next_session();
    m.at("cl.5");
    m->click("baken.4/Deels");
    CHECK(m->shows("Uit jullie lessen bij baken 4"));
    CHECK(m->shows("“Vraag het netwerk in week één.”"));
    m->click("baken.3/Deels");
    CHECK(m->shows("Uit jullie lessen bij baken 3"));
    CHECK_FALSE(m->shows("“Vraag het netwerk in week één.”"));
    m->click("1 les in totaal");
    m->frames(3);
    CHECK(m->shows("Nog geen les bij dit baken."));
    m->click("Alle##shelf");
    CHECK(m->shows("“Vraag het netwerk in week één.”"));
    CHECK(m->shows("— 12 jan 2016 · Formeel en informeel"));
    m->click("Terug naar de casus");
    CHECK_FALSE(m->has("Alle##shelf"));
}

TEST_CASE("a baken that the team chose before suggests a case, until it is said to be over") {
    Meeting m;
    Id agreement;
    m.session().edit("x", [&](Edit& edit) {
        Agreement row;
        row.team = m.team();
        row.theme = m.session().theme_for(bakens()[3]);
        row.text = "we werken aan baken 4";
        agreement = edit.add(row);
    });
    m.at("cl.1");
    CHECK(m->shows("Jullie werken aan baken 4: Formeel en informeel in optimale verhouding."));
    m.session().edit("x", [&](Edit& edit) {
        Review row;
        row.team = m.team();
        row.agreement = agreement;
        row.verdict = Verdict::done;
        edit.add(row);
    });
    m->frames(2);
    CHECK_FALSE(m->shows("Jullie werken aan baken 4"));
    m.session().edit("x", [&](Edit& edit) {  // ids of verdicts do not tell which came last
        for (int i = 0; i < 2; ++i) {
            Review row;
            row.id = Id::derive(m.team(), agreement, filled("earlier {}", i));
            row.team = m.team();
            row.agreement = agreement;
            row.verdict = Verdict::stands;
            edit.add(row);
        }
    });
    m->frames(2);
    CHECK_FALSE(m->shows("Jullie werken aan baken 4"));
}

TEST_CASE("dots stay hidden until they are shown at once, carry no name, and a tie is said") {
    Meeting m;
    m.at("cl.1");
    m.write(field, {"een", "twee", "drie"});
    const std::string one = m.line("een").text(), two = m.line("twee").text();
    for (const char* name : {"Anna", "Bilal"}) {
        m->click(std::string("Ik ben ") + name + ": begin");
        m->click(one + "/+##Dot more");
        m->click(two + "/+##Dot more");
        m->click("Klaar: geef door");
    }
    m->click("Ik ben Carla: begin");
    m->click(one + "/–##Dot less");  // those of the others are not Carla's to take, and she cannot tell where they lie
    CHECK(m->shows("Carla: je hebt nog 3 stippen te geven"));
    m->click("Nu niet");
    CHECK(m.session().votes("cl.1").empty());
    CHECK_FALSE(m->shows("Gelijk:"));
    m->click("Toon de stippen");
    m->frames(2);
    if (m->has("Toon ze nu")) m->click("Toon ze nu");
    m->frames(2);
    CHECK(m.session().progress("cl.1")->revealed);
    CHECK(m->shows("Gelijk:"));
    for (const Vote* vote : m.session().votes("cl.1")) {
        CHECK_FALSE(vote->member);
        CHECK(vote->dots == 2);
    }
    const std::size_t shown = m.session().votes("cl.1").size();
    CHECK(m.session().undo().label.empty());  // showing them is not taken back
    m.session().add_contribution("cl.1", "", "iets anders");
    m.session().undo();
    m.session().undo();
    CHECK(m.session().votes("cl.1").size() == shown);
    CHECK(m.session().progress("cl.1")->revealed);
}

TEST_CASE("people write in silence, then all is shown at once") {
    Meeting m;
    for (const char* step : {"cl.1", "cl.4", "cl.6", "cl.7"}) {
        CAPTURE(step);
        m.at(step);
        m->click("Eerst stil schrijven");
        m.write(field, {"geheim een", "geheim twee"});
        CHECK_FALSE(m->shows("geheim een"));
        CHECK(m->shows("2 bijdragen, nog niet getoond"));
        m->click("Toon wat er geschreven is");
        CHECK(m->shows("geheim een"));
        CHECK(m->shows("geheim twee"));
    }
}

TEST_CASE("a core that was chosen changes with another choice, and its own words stay the bringer's") {
    Meeting m;
    m.at("cl.6");
    m.write(field, {"zin een", "zin twee"});
    m->click(m.line("zin een").text() + "/Dit is de kern");
    m->click(m.line("zin twee").text() + "/Dit is de kern");
    CHECK(m.texts("cl.6", "cl.6.core") == std::vector<std::string>{"zin twee"});
    m.session().undo();
    CHECK(m.texts("cl.6", "cl.6.core") == std::vector<std::string>{"zin een"});
    CHECK(m.texts("cl.6", "cl.6") == std::vector<std::string>{"zin een", "zin twee"});
}

TEST_CASE("in the ten steps questions are written, weighed and answered in three goes, the warm ones first") {
    Meeting m("tenstep");
    m.at("cl.4");
    m.write(field, {"vraag koud", "vraag warm"});
    CHECK_FALSE(m->has("Antwoord##answer"));
    m->click("Stap 6 Wegen →");
    m->click(m.line("vraag koud").text() + "/1 Koud");
    m->click(m.line("vraag warm").text() + "/3 Warm");
    m->click("Stap 7 Antwoorden →");
    CHECK(m->item(m.line("vraag warm").text() + "/Antwoord##answer").min.y <
          m->item(m.line("vraag koud").text() + "/Antwoord##answer").min.y);
    m->type(m.line("vraag warm").text() + "/Antwoord##answer", "ja");
    CHECK(m.session().linked(m.line("ja"), m.line("vraag warm")));
    m.at("cl.approach");
    m.write(field, {"eerst luisteren"});
    m->click("4 graag");
    CHECK(m.session().ratings("willing").front()->value == 4);
    m.at("cl.reword");
    m->type("Wat is nu je vraag?##box", "Hoe luister ik langer?");
    m.at("cl.7");
    CHECK(m->shows("“Hoe luister ik langer?”"));
    CHECK(m->duplicates().empty());
}

TEST_CASE("the appreciative form asks for a success, and gives no advice") {
    Meeting m("appreciative");
    m.at("cl.0");
    CHECK(m->shows("Eerst de feiten, en geen advies"));
    CHECK_FALSE(m->shows("Wat nog meer kan"));
    m.at("cl.1");
    CHECK(m->shows("Wat ging er goed?"));
    m.at("cl.success");
    m.write(field, {"we belden meteen terug"});
    m.at("cl.5");
    CHECK(m->shows("geen advies: in deze vorm kijk en leer je"));
    m.at("cl.elsewhere");
    m.write(field, {"bij elke nieuwe melding"});
    const std::string paper = said_in(m.instrument().report(m.session()));
    CHECK(paper.find("Ook ergens anders: bij elke nieuwe melding") != paper.npos);
}
