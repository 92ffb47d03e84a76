// The end of a meeting with the Partnerschapskaart, its paper and the beamer.
#include "filled_card.h"

#include <alp/text.h>

using namespace pk_test;

TEST_CASE("closing proposes the look-back in six weeks and the yearly one, and says what is not agreed") {
    Meeting m;
    fill(m);
    m.view().step = "afsluiten";
    m->frames(3);
    CHECK(iso(*m.session().header().look_back) == "2016-02-23");
    CHECK(iso(*m.session().header().recalibrate) == "2017-01-10");
    CHECK(m->shows("dinsdag 23 februari 2016"));
    CHECK(m->shows("Anna, Bilal, Carla"));
    CHECK(m->shows("Werkplezier (nog niet eens): eerst de werkdruk"));
    CHECK(m->shows("Verder gegaan zonder het eens te zijn: de tijd was om"));
    CHECK(m->shows("Wat hebben we van de omgeving nodig? (overgeslagen)"));
    m->click("short/dinsdag 8 maart 2016");
    CHECK(iso(*m.session().header().look_back) == "2016-03-08");
    m.session().undo();
    CHECK(iso(*m.session().header().look_back) == "2016-02-23");
    m.session().undo();  // the proposal itself: it does not come back by itself
    m->frames(3);
    CHECK_FALSE(m.session().header().look_back);
    m->click("Sluit de bijeenkomst");
    CHECK(m.view().close);
    CHECK(m->duplicates().empty());
}

TEST_CASE("the card is read aloud from left to right, also by keyboard on the beamer") {
    Meeting m;
    fill(m);
    m.view().step = "afsluiten";
    m.view().presenter = true;
    m->frames(3);
    CHECK(m->shows("spreekuur in de wijk · Carla · 1 mrt 2016"));
    CHECK(m->shows("1 van 5, van links naar rechts"));
    CHECK_FALSE(m->shows("samen op huisbezoek"));
    for (int i = 0; i < 4; ++i) m->key("PageDown");
    CHECK(m->shows("bewoners ons weten te vinden"));
    m->key("PageUp");
    CHECK(m->shows("samen op huisbezoek"));
}

TEST_CASE("reading aloud goes on with arrows and space, and its buttons stay where they are") {
    Meeting m;
    fill(m);
    m.view().step = "afsluiten";
    m->frames(3);
    m->click("Lees de kaart voor");
    const testing::Item on = m->item("Verder naar rechts →");
    m->double_click("Verder naar rechts →");
    CHECK(m->shows("3 van 5, van links naar rechts"));
    CHECK(m->item("Verder naar rechts →").min.x == on.min.x);
    m->key("Left");
    m->key("Left");
    CHECK(m->shows("1 van 5, van links naar rechts"));
    m->key("Right");
    m->key("Space");
    m->key("Space");
    CHECK(m->shows("4 van 5, van links naar rechts"));
    m->key("Left");
    m->key("Space");
    m->key("Right");
    CHECK(m->shows("5 van 5, van links naar rechts"));
    CHECK(m->item("Verder naar rechts →").min.x == on.min.x);
    m->click("Dat was de kaart");
    CHECK(m->shows("Wie er waren"));
}

TEST_CASE("who were there stand in the order of the team, guests last") {
    set_language("nl");
    Meeting m({}, 3);
    m.session().edit("x", [&](Edit& edit) {
        for (const Attendance* row : m.session().present())
            if (row->member == m.member(0)) edit.remove<Attendance>(row->id);
        Attendance guest;
        guest.session = m.session().id();
        guest.guest = "Gerda";
        edit.add(guest);
    });
    m.session().edit("x", [&](Edit& edit) {
        Attendance late;
        late.session = m.session().id();
        late.member = m.member(0);
        edit.add(late);
    });
    m.session().set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    m.go_to("afsluiten");
    m->frames(3);
    CHECK(m->shows("Anna, Bilal, Carla, Gerda"));
    const Report report = m.instrument().report(m.session());
    CHECK(
        std::any_of(report.facts.begin(), report.facts.end(), [](const auto& fact) { return fact.second == "Anna, Bilal, Carla, Gerda"; }));
}

TEST_CASE("the beamer shows the one question very large, without names, and takes what is typed") {
    Meeting m;
    fill(m);
    m.view().step = "handelen";
    m.view().presenter = true;
    m->frames(3);
    float size = 0;
    for (const testing::Text& text : m->all_texts())
        if (text.text.find("Wat moeten we kunnen?") != std::string::npos) size = std::max(size, text.size);
    CHECK(size >= 48);
    CHECK_FALSE(m->shows("Hoe communiceren we?"));
    m->type("Wat moeten we kunnen?##field", "luisteren\n");
    CHECK(m.texts("handelen", "pk.3.1") == std::vector<std::string>{"luisteren"});
    m->click("Volgende vraag");
    CHECK(m->shows("Hoe communiceren we?"));
    CHECK(m->shows("met respect voor elkaar"));
}

TEST_CASE("the covenant holds the five columns from left to right, actions, record and signature lines") {
    Meeting m;
    fill(m);
    m.session().plan_look_back(Date{std::chrono::year{2016} / 2 / 23}, {});
    const Report report = m.instrument().report(m.session());
    CHECK(problems(report).empty());
    CHECK(report.paper == Paper::a3_landscape);
    CHECK(report.title == "Partnerschapskaart van Team Dieze");
    const auto columns = blocks<Columns>(report);
    REQUIRE(columns.size() == 1);
    REQUIRE(columns[0]->columns.size() == 5);
    const char* titles[] = {"Acties", "Voorwaarden", "Handelen", "Relaties", "Waarden"};
    for (std::size_t i = 0; i < 5; ++i) CHECK(columns[0]->columns[i].title == titles[i]);
    CHECK(columns[0]->columns[2].over == "Samenwerking");
    CHECK(columns[0]->columns[3].over == "Samenwerking");
    CHECK(columns[0]->columns[4].over.empty());
    CHECK(columns[0]->columns[1].groups[2].blank == "overgeslagen: weten we nog niet");
    CHECK(columns[0]->columns[2].groups[0].blank == "niet ingevuld");
    // The agreed themes first, as the answer to the question; then each theme with its sentences.
    const auto& value_groups = columns[0]->columns[4].groups;
    REQUIRE(value_groups.size() == 3);
    CHECK(value_groups[0].heading == "Ik vind het sociaal wijkteam succesvol als…");
    REQUIRE(value_groups[0].labels.size() == 2);
    CHECK(value_groups[0].labels[0].text == "Vindbaar");
    CHECK(value_groups[0].labels[0].small == "eens");
    CHECK(value_groups[0].labels[1].small == "nog niet eens: eerst de werkdruk");
    CHECK(value_groups[1].heading == "Vindbaar");
    CHECK(value_groups[1].labels[0].text == "bewoners ons weten te vinden");
    CHECK(value_groups[1].labels[0].small.empty());
    const auto signatures = blocks<Signatures>(report);
    REQUIRE(signatures.size() == 1);
    CHECK(signatures[0]->names.size() == m.session().took_part().size());
    const auto grids = blocks<Grid>(report);
    REQUIRE(grids.size() == 1);
    CHECK(grids[0]->rows[0] == std::vector<std::string>{"team", "spreekuur in de wijk", "Carla", "1 mrt 2016", ""});
    CHECK(has_item(report, "Werkplezier (nog niet eens): eerst de werkdruk"));
    CHECK(has_item(report, "Verder gegaan zonder het eens te zijn: de tijd was om"));
    CHECK(has_item(report, "plezier in het werk"));  // a value without an action
    CHECK(has_item(report, "Een kwartier terugkijken: dinsdag 23 februari 2016"));
    m.view().step = "afsluiten";
    m->frames(3);
    m->click("size/A4 liggend");
    CHECK(m.instrument().report(m.session()).paper == Paper::a4_landscape);
}

TEST_CASE("what was written in silence and not shown yet stands in no other way, on no paper and is not read aloud") {
    Meeting m;
    fill(m);
    for (const char* step : {"waarden", "relaties", "acties"})
        m.session().set_progress("x", step, "", [](Progress& row) { row.revealed = false; });
    m->frames(2);
    for (const char* way : {"ways/Thema's", "ways/Eens worden"}) {
        m->click(way);
        CHECK_FALSE(m->shows("plezier in het werk"));
        CHECK(m->shows("2 bijdragen, nog niet getoond"));
        CHECK(m->has("Toon bijdragen (0 van 9 klaar)##show"));
    }
    const Report report = m.instrument().report(m.session());
    CHECK(problems(report).empty());
    const auto columns = blocks<Columns>(report);
    CHECK(columns[0]->columns[0].groups[1].labels.empty());
    CHECK(columns[0]->columns[0].groups[1].blank == "1 bijdrage, nog niet getoond");
    CHECK(columns[0]->columns[4].groups[0].blank == "2 bijdragen, nog niet getoond");
    CHECK(columns[0]->columns[2].groups[1].labels.size() == 1);
    CHECK(blocks<Grid>(report).empty());
    CHECK_FALSE(has_item(report, "plezier in het werk"));
    m.view().step = "afsluiten";
    m.view().presenter = true;
    m->frames(3);
    CHECK_FALSE(m->shows("spreekuur in de wijk"));
    CHECK(m->shows("1 bijdrage, nog niet getoond"));
    m.view().presenter = false;
    m.go_to("waarden");
    m->frames(3);
    m->click("ways/Thema's");
    m->click("Toon bijdragen");
    CHECK(m->shows("plezier in het werk"));
    CHECK(m->shows("Zonder thema"));
}

TEST_CASE("the agreed themes stand above the values on the card, and are read aloud with their sentences") {
    Meeting m;
    fill(m);
    m.go_to("handelen");
    m->frames(3);
    m->click("Waarden##strip");
    CHECK(m->shows("✓ Vindbaar"));
    CHECK(m->shows("Werkplezier"));
    CHECK_FALSE(m->shows("✓ Werkplezier"));
    m.go_to("afsluiten");
    m.view().presenter = true;
    m->frames(3);
    for (int i = 0; i < 4; ++i) m->key("PageDown");
    CHECK(m->shows("Vindbaar · eens"));
    CHECK(m->shows("bewoners ons weten te vinden"));
}

TEST_CASE("a closed card can still be saved as a PDF") {
    Meeting m;
    fill(m);
    m.go_to("afsluiten");
    m.look_read_only();
    m->frames(3);
    m->click("Bewaar als PDF");
    CHECK(m.view().write_pdf);
}
