// A whole meeting with the Kantelbox, as a coach holds it: with the real plugin, real records and real frames.
#include "meeting.h"

#include <alp/text.h>

using namespace kb_test;

namespace {

// The acts of a whole meeting, each going on where the one before it ended.
void take_a_card_and_tilt_it(Meeting& m) {
    CHECK(m->shows("Is het gelukt om te kantelen?"));
    CHECK(m->shows("Dit team kantelt voor het eerst"));
    m.choose(scootmobiel);
    CHECK(m->shows("Voorkant · zoals de vraag binnenkomt"));
    CHECK_FALSE(m.row(scootmobiel).erase_on);  // a card of the box tells about nobody
    CHECK(m.session().themes_of(m.line(scootmobiel)).size() == 2);
    CHECK(m.session().theme_about("baken.2") != nullptr);

    m.to("kb.2");
    m.write("kb.2", {"indicatie aanvragen", "folder meegeven"});
    CHECK(m->unreadable().empty());  // the numbers of the meter too, before anything else says them
    m->click("–2 aanbodgericht");
    CHECK(m->shows("vooraf –2"));

    m.to("kb.3");
    m.write("kb.3.wil", {"onder de mensen komen"});
    m.write("kb.3.kan", {"lopen tot de hoek", "bellen"});
    m.write("kb.3.nodig", {"iemand die de eerste keer meegaat"});
    CHECK(m.row("onder de mensen komen").erase_on);

    m.to("kb.4");
    m.write("kb.4", {"Ik wil twee keer per week zelf onder de mensen komen."});
    m->click("contacten en meedoen");
    CHECK_FALSE(m.row("Ik wil twee keer per week zelf onder de mensen komen.").erase_on);
    m->pass(1);
    m->frames(3);
    CHECK(m->shows("Achterkant · gekanteld"));
    CHECK(m.session().document("kaarten")["cards"][0]["result"] == "resultaat.8");
}

void fill_the_stair(Meeting& m) {
    m.to("kb.5");
    CHECK(m->shows("0 van 5 treden bekeken"));
    m.write("kb.5.trede.1", {"zelf bellen met kleinzoon"});
    m.write("kb.5.trede.5", {"scootmobiel delen"});
    m->click("trede.4/n.v.t. omdat…");
    m->type("Reden", "geen andere wet dit regelt");
    CHECK(m->shows("3 van 5 treden bekeken"));
    CHECK(m.session().progress("kb.5", "kb.5.trede.4")->note == "geen andere wet dit regelt");
    CHECK(m.row("zelf bellen met kleinzoon").kind == ContributionKind::option);
    CHECK(m->shows("lopen tot de hoek, bellen"));
}

void say_what_stands_in_the_way_and_agree(Meeting& m) {
    m.to("kb.6");
    m.write("kb.6.mij", {"ik wil snel helpen"});
    m.write("kb.6.anderen", {"vervoer rijdt niet op zondag"});
    m->click("kb.6:kb.6.ons/Nieuwe bijdrage");
    CHECK(m.row("vervoer rijdt niet op zondag").kind == ContributionKind::obstacle);
    CHECK(m.row("vervoer rijdt niet op zondag").perspective == Perspective::surroundings);
    CHECK(m.row("ik wil snel helpen").perspective == Perspective::professional);

    m.to("kb.7");
    m.write("kb.7.zin", {"Wat zou u doen als het vervoer geregeld is?"});
    m->click("+1 vooral vraag- en krachtgericht");
    CHECK(m->shows("vooraf –2 · na afloop +1"));
    m->click("Maak er een vraag aan anderen van");
    REQUIRE(m.session().actions().size() == 1);
    CHECK(m.session().actions().front()->level == Level::external);
    CHECK(m.session().actions().front()->contribution == m.line("vervoer rijdt niet op zondag"));
}

}  // namespace

TEST_CASE("a team takes a card, tilts it, fills the stair and agrees: everything is kept") {
    Meeting m;
    CHECK(problems(m.instrument().outline()).empty());
    take_a_card_and_tilt_it(m);
    fill_the_stair(m);
    say_what_stands_in_the_way_and_agree(m);
    CHECK(m->duplicates().empty());
    m->click("Sluit de bijeenkomst");
    CHECK(m.view().close);
}

TEST_CASE("an action gets a day of its own, typed, and so does the look-back") {
    Meeting m;
    m.choose(scootmobiel);
    m.to("kb.7");
    m->type("kb.7.2/Nieuwe actie", "samen naar de winkel\n");
    m->click("Wanneer klaar?");
    m->type("over 10 dagen\n");
    REQUIRE(m.session().actions().size() == 1);
    CHECK(iso(*m.session().actions().front()->due) == "2016-01-22");
    m->click("brief");
    m->type("1-3-16\n");
    CHECK(iso(*m.session().header().look_back) == "2016-03-01");
}

TEST_CASE("drawing at random turns for a moment, then the card can be taken or drawn again") {
    Meeting m;
    m.to("kb.1");
    m->click("Trek een kaart uit de box");
    CHECK_FALSE(m->has("Deze pakken we"));
    m->pass(2);
    m->frames(2);
    REQUIRE(m->has("Deze pakken we"));
    m->click("Trek opnieuw");
    m->pass(2);
    m->frames(2);
    m->click("Deze pakken we");
    REQUIRE(m.texts("kb.1", "kb.1").size() == 1);
    CHECK(m->shows("Voorkant · zoals de vraag binnenkomt"));
    m.session().undo();
    m->frames(2);
    CHECK(m.texts("kb.1", "kb.1").empty());
}

TEST_CASE("two cards in one meeting each keep their own lines, and a report without the plugin tells which is which") {
    Meeting m;
    m.choose(scootmobiel);
    m.to("kb.2");
    m.write("kb.2", {"over de eerste"});
    m.choose("Daar zijn wij niet van.");
    m.to("kb.2");
    CHECK_FALSE(m->shows("over de eerste"));
    m.write("kb.2.kaart-2", {"over de tweede"});
    CHECK(m.texts("kb.2", "kb.2") == std::vector<std::string>{"over de eerste"});
    CHECK(m.texts("kb.2", "kb.2.kaart-2") == std::vector<std::string>{"over de tweede"});
    const Question* second = m.session().outline().question("kb.2.kaart-2");
    REQUIRE(second);
    CHECK(second->text.shown() == "Kaart 2 · Wat doen we als vanzelf? Welk aanbod ligt klaar?");
    CHECK(m.session().outline().question("kb.5.trede.1.kaart-2")->kind == ContributionKind::option);
    CHECK(problems(m.session().outline()).empty());
    m->click("cards/Kaart 1");
    CHECK(m->shows("over de eerste"));
    m->click("cards/Kaart 2");
    m.to("kb.5");
    m.write("kb.5.trede.1.kaart-2", {"op de tweede kaart"});
    CHECK(m.texts("kb.5", "kb.5.trede.1").empty());
    const Report bare = outline_report(m.session());
    const bool rest = std::any_of(bare.blocks.begin(), bare.blocks.end(), [](const Block& block) {
        const Heading* heading = std::get_if<Heading>(&block);
        return heading && heading->text == "Overige bijdragen";
    });
    CHECK_FALSE(rest);
    CHECK(m->duplicates().empty());
}

TEST_CASE("a card of which nothing was said is put back, and its questions go with it") {
    Meeting m;
    m.choose(scootmobiel);
    m->click("Schrijf een kaart");
    m->frames(2);
    m->type("Het gezin moet begeleiding");
    CHECK(m.row("Het gezin moet begeleiding").erase_on);
    CHECK(m.session().outline().question("kb.4.kaart-2"));
    m->click("Leg deze kaart terug");
    CHECK(m.texts("kb.1", "kb.1.kaart-2").empty());
    CHECK_FALSE(m.session().outline().question("kb.4.kaart-2"));
    m.session().undo();
    m->frames(2);
    CHECK(m.texts("kb.1", "kb.1.kaart-2") == std::vector<std::string>{"Het gezin moet begeleiding"});
    m.to("kb.2");
    m.write("kb.2.kaart-2", {"iets"});
    m.to("kb.1");
    CHECK_FALSE(m->has("Leg deze kaart terug"));
}

TEST_CASE("what is half written in silence comes back for its writer only, not among the hidden lines and not on the beamer") {
    Meeting m;
    m.choose(scootmobiel);
    m.to("kb.4");
    m->click("Eerst stil schrijven");
    m->click("In stilte");
    m->type("Ik wil erop uit\nIk wil na");
    m.to("kb.5");
    m->frames(3);
    m.view().presenter = true;
    m.to("kb.4");
    m->frames(3);
    CHECK_FALSE(m->shows("Ik wil na"));
    m.view().presenter = false;
    m->frames(3);
    CHECK_FALSE(m->shows("Ik wil na"));
    m->click("Ja, ik ga ermee verder");
    m->frames(3);
    CHECK(m->shows("Ik wil na"));
    m->key("End");
    m->type("ar de markt\n");
    CHECK(m.texts("kb.4", "kb.4") == std::vector<std::string>{"Ik wil erop uit", "Ik wil naar de markt"});
    CHECK_FALSE(m->shows("Ik wil naar de markt"));
}

TEST_CASE("people write in silence, then all is shown at once; the tilted sentence waits as well") {
    Meeting m;
    m.choose(scootmobiel);
    m.to("kb.4");
    m->click("Eerst stil schrijven");
    m->click("In stilte");
    m->type("Ik wil naar de markt\nIk wil erop uit\n");
    CHECK_FALSE(m->shows("Ik wil naar de markt"));
    CHECK_FALSE(m->shows("Achterkant · gekanteld"));
    CHECK(m->shows("2 regels, nog niet getoond"));
    const Report waiting = m.instrument().report(m.session());  // and no paper says that the card is not tilted
    const auto card = std::ranges::find_if(waiting.blocks, [](const Block& block) { return std::holds_alternative<Grid>(block); });
    REQUIRE(card != waiting.blocks.end());
    CHECK(std::get<Grid>(*card).rows.front().back() == "2 regels, nog niet getoond");
    m->click("Toon wat er staat");
    m->pass(1);
    m->frames(3);
    CHECK(m->shows("Ik wil naar de markt"));
    CHECK(m->shows("“Ik wil erop uit”"));  // the newest stands on the card
    m->click("back");
    m->frames(2);
    m->click("Ik wil naar de markt");
    m->frames(3);
    CHECK(m->shows("“Ik wil naar de markt”"));
}

TEST_CASE("the coach changes the order of the rungs; it is kept with the session and the report follows") {
    Meeting m;
    m.choose(scootmobiel);
    m.to("kb.5");
    CHECK(m->shows("3 Buurt en collectief, algemene voorziening"));
    m->click("Volgorde aanpassen");
    m->click("trede.3/Trede omlaag");
    CHECK(m->shows("3 Voorliggende voorziening"));
    CHECK(m.session().document("trap")["order"][3] == "trede.3");
    const Report report = m.instrument().report(m.session());
    const auto figure =
        std::find_if(report.blocks.begin(), report.blocks.end(), [](const Block& block) { return std::holds_alternative<Figure>(block); });
    REQUIRE(figure != report.blocks.end());
    CHECK(std::get<Figure>(*figure).described.find("3 Voorliggende voorziening") != std::string::npos);
    m.session().undo();
    m->frames(2);
    CHECK(m->shows("3 Buurt en collectief, algemene voorziening"));
}

TEST_CASE("a session of the past is shown and takes nothing") {
    Meeting m;
    m.choose(scootmobiel);
    m.to("kb.5");
    m.write("kb.5.trede.1", {"zelf bellen"});
    m.look_read_only();
    for (const char* step : {"kb.0", "kb.1", "kb.2", "kb.3", "kb.4", "kb.5", "kb.6", "kb.7"}) {
        m.view().step = step;
        m->frames(3);
        CHECK_FALSE(m->has("Trek een kaart uit de box"));
        CHECK_FALSE(m->has("Eerst stil schrijven"));
    }
    m.view().step = "kb.5";
    m->frames(2);
    CHECK(m->shows("zelf bellen"));
}

TEST_CASE("whoever comes to a step types in its first field") {
    Meeting m;
    m.choose(scootmobiel);
    for (const char* step : {"kb.2", "kb.4", "kb.5", "kb.6"}) {
        CAPTURE(step);
        m.to(step);
        m->type("een gedachte\n");
        CHECK(m.session().contributions(step).size() == 1);
    }
    m.to("kb.2");  // written in before: nothing there is changed by whoever looks
    m->type("x");
    CHECK(m.texts("kb.2", "kb.2") == std::vector<std::string>{"een gedachte"});
}

TEST_CASE("by keyboard alone: a card is taken and the meter is set") {
    Meeting m;
    m.to("kb.1");
    const auto tab_to = [&](const std::string& label) {
        for (int i = 0; i < 60 && m->focused().find(label) == std::string::npos; ++i) m->key("Tab");
        CHECK_MESSAGE(m->focused().find(label) != std::string::npos, label, " is not reached; at ", m->focused());
    };
    tab_to("Trek een kaart uit de box");
    m->key("Enter");
    m->pass(2);
    m->frames(2);
    tab_to("Deze pakken we");
    m->key("Space");
    REQUIRE(m.texts("kb.1", "kb.1").size() == 1);
    m.to("kb.2");
    tab_to("–1 vooral aanbodgericht");
    m->key("Enter");
    CHECK(m->shows("vooraf –1"));
    m->key("Enter");  // again: taken back
    CHECK(m->shows("nog niet gezet"));
}

TEST_CASE("after undo of a second card the first one is in hand again") {
    Meeting m;
    m.choose(scootmobiel);
    m.to("kb.2");
    m.write("kb.2", {"over de eerste"});
    m.choose("Daar zijn wij niet van.");
    m.session().undo();
    m.to("kb.2");
    CHECK(m->shows("over de eerste"));
}

TEST_CASE("on a small screen the question and the field stay in sight, and the meter is within reach") {
    Meeting m({.width = 800, .height = 500});
    m.choose(scootmobiel);
    m.to("kb.4");
    CHECK(m->shows("Hoe klinkt de vraag als resultaat?"));
    m.write("kb.4", {"Ik wil erop uit"});
    CHECK(m->shows("“Ik wil erop uit”"));
    m.to("kb.2");
    m->click("0 ertussenin");
    CHECK(m.session().ratings("kantelmeter", "kb.2").size() == 1);
}

TEST_CASE("with a card drawn but not taken, the next step says what to do with it") {
    Meeting m;
    m.to("kb.1");
    m->click("Trek een kaart uit de box");
    m->pass(2);
    m->frames(3);
    m.to("kb.2");
    CHECK(m->shows("is getrokken, maar nog niet gepakt"));
    CHECK_FALSE(m->shows("Er ligt nog geen kaart op tafel"));
    m->click("Naar de kaarten");
    m->frames(3);
    m->click("Deze pakken we");  // it still lies there
    m->frames(3);
    CHECK(m.session().contributions("kb.1", "kb.1").size() == 1);
    m.to("kb.2");
    CHECK_FALSE(m->shows("is getrokken, maar nog niet gepakt"));
}
