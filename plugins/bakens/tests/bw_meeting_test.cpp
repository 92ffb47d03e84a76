// A whole meeting with Bakens, the next one that looks back on it, and the paper.
#include "meeting.h"

#include <alp/dates.h>
#include <alp/text.h>

using namespace bw_test;

namespace {

void to(Meeting& m, std::string_view step) {
    m.go_to(step);
    m->frames(3);
}

// Nine people; baken 4 is seen very differently, baken 5 by few.
void measure(Meeting& m) {
    m.everyone({"44415444", "44425444", "44410444", "44450444", "44450444"}, "44434444", 9);
    m.reveal();
}

// As measure(), with baken 4 chosen, a sign and an action.
void hold(Meeting& m) {
    measure(m);
    to(m, "bw.5");
    m.dots("Anna", {"baken.4"});
    m.dots("Bilal", {});
    m.show_dots();
    m->click("baken.4/Hieraan werken we");
    to(m, "bw.6");
    m->type("baken.4/Nieuwe bijdrage", "bewoners noemen zelf iemand\n");
    to(m, "bw.7");
    m->type("bw.7.2/Nieuwe actie", "eerst het netwerk bellen\n");
    m->frames(3);
}

}  // namespace

TEST_SUITE("bakens, a meeting") {
    TEST_CASE("after the scores the picture opens at the baken that is seen most differently") {
        Meeting m(9);
        CHECK(m.view().step == "bw.1");  // the first time there is nothing to look back on
        CHECK_FALSE(m->shows("Welk baken kozen we"));
        measure(m);
        CHECK(m.view().step == "bw.3");
        CHECK(m->shows("9 mensen scoorden"));
        CHECK(m->shows("Baken 4 · Formeel en informeel in optimale verhouding"));
        CHECK(m->shows("Wie uit het netwerk zat aan tafel?"));
        CHECK(m->shows("9 scores · van 1 tot 5"));
        CHECK(m->shows("Dit is de eerste meting."));
        m->click("5 Collectief en individueel");
        CHECK(m->shows("6 scores · 3 weten het niet"));  // out of the mean, counted apart
        m->type("strikes/Nieuwe bijdrage", "groot verschil bij vier\n");
        CHECK(m.texts("bw.3", "bw.3") == std::vector<std::string>{"groot verschil bij vier"});
        CHECK(m->duplicates().empty());
    }

    TEST_CASE("showing the scores jumps over no step: the wish comes first, and in a plan without it the picture") {
        SUBCASE("the whole plan") {
            Meeting m(4);
            m.everyone({}, "12345123", 4);
            m->click("reveal");
            m->frames(3);
            CHECK(m.view().step == "bw.2");
            CHECK(m->shows("Waar willen we over een jaar staan?"));
            m.go_to("bw.1");
            m->frames(2);
            m->click("Ga verder: Gewenst");
            CHECK(m.view().step == "bw.2");
        }
        SUBCASE("the short plan") {
            Meeting m(4, "two");
            m.go_to("bw.1");
            m->frames(2);
            m->click("baken.1");
            m->click("baken.2");
            m.everyone({}, "12", 4);
            m->click("reveal");
            m->frames(3);
            CHECK(m.view().step == "bw.3");
        }
    }

    TEST_CASE("dots are shown from four scorers, never from fewer, and one score has no mean") {
        Meeting m(4);
        m.everyone({"12300000", "12300000", "32340000"}, "42345000", 4);
        m.reveal();
        m->click("1 Vraag achter de vraag");
        CHECK(m->shows("4 scores · van 1 tot 4"));
        m->click("4 Formeel en informeel");
        CHECK(m->shows("2 scores · 2 weten het niet · de spreiding zie je vanaf 4 scores"));
        CHECK(m->shows("4,0"));
        m->click("5 Collectief en individueel");
        CHECK(m->shows("1 score · 3 weten het niet"));
        CHECK_FALSE(m->shows("5,0"));
        to(m, "bw.4");
        CHECK(m->shows("Wie scoorde een 4: welk voorbeeld heb je?"));
        CHECK(m->shows("Wie scoorde een 1: wat miste je?"));
        m->click("4 Formeel en informeel");
        CHECK(m->shows("Wie ziet het terug: welk voorbeeld heb je?"));
        CHECK_FALSE(m->shows("Wie scoorde een"));
    }

    TEST_CASE("the talk goes along the bakens, widest apart first, and what is said belongs to its baken") {
        Meeting m(9);
        measure(m);
        to(m, "bw.4");
        CHECK(m->shows("Baken 4 · Formeel en informeel"));
        m->type("Nieuwe bijdrage", "de club kende het gezin al\n");
        m->frames(3);
        const auto themes = m.session().themes_of(m.line("de club kende het gezin al"));
        REQUIRE(themes.size() == 1);
        CHECK(themes.front()->subject == "baken.4");
        CHECK(m.session().undo_label() == "Bijdrage toegevoegd");
        m->click("Volgend baken");
        CHECK_FALSE(m->shows("de club kende het gezin al"));
        m->click("Vorig baken");
        CHECK(m->shows("de club kende het gezin al"));
    }

    TEST_CASE("dots are hidden until they are shown; then one to three bakens are chosen, a tie is named") {
        Meeting m(9);
        m->resize(1440, 2600);  // the agreements are below the beacons
        measure(m);
        to(m, "bw.5");
        m.dots("Anna", {"baken.4", "baken.4", "baken.7"});
        m.dots("Bilal", {"baken.7", "baken.1"});
        CHECK(m->shows("Stippen gegeven: 2 van 9"));
        CHECK_FALSE(m->shows("2 stippen"));
        CHECK(m.session().votes("bw.5").empty());
        CHECK_FALSE(m->has("baken.4/Hieraan werken we"));
        m.show_dots();
        CHECK(m->shows("2 stippen"));
        CHECK(m->shows("Evenveel stippen voor: 4 Formeel en informeel, 7 Resultaatgericht."));
        for (const char* baken : {"baken.4", "baken.7", "baken.1"}) m->click(std::string(baken) + "/Hieraan werken we");
        CHECK_FALSE(m->has("baken.2/Hieraan werken we"));  // three is enough
        REQUIRE(m.session().agreements().size() == 3);
        m->click("baken.1/Toch niet kiezen");
        REQUIRE(m.session().agreements().size() == 2);
        const Agreement& first = *m.session().agreements().front();
        CHECK(m.session().find<Theme>(first.theme)->subject == "baken.4");
        CHECK_FALSE(first.review);  // it goes with the day of looking back
        CHECK(iso(*review_day(m.session(), first)) == "2016-02-23");
        CHECK(m->shows("We kijken er weer naar op dinsdag 23 februari 2016"));
        CHECK(m->duplicates().empty());
        for (const Vote* vote : m.session().votes("bw.5")) CHECK_FALSE(vote->member);
    }

    TEST_CASE("each person gives three dots in a turn of their own, and sees nothing of what the others gave") {
        Meeting m(4);
        m.everyone({"11111111", "55555555"}, "33333333", 4);
        m.reveal();
        to(m, "bw.5");
        CHECK_FALSE(m->has("baken.4/+"));  // nobody has the turn
        m->click("Ik ben Anna: begin");
        for (int i = 0; i < 5; ++i) m->click(i % 2 ? "baken.4/+" : "baken.7/+");
        CHECK(m->shows("Anna: je hebt nog 0 stippen te geven"));
        m->click("baken.4/–");
        CHECK(m->shows("Anna: je hebt nog 1 stip te geven"));
        m->click("Klaar: geef door");
        m->click("Ik ben Bilal: begin");
        for (const char* baken : {"baken.1", "baken.4", "baken.7"}) m->click(std::string(baken) + "/–");
        CHECK(m->shows("Bilal: je hebt nog 3 stippen te geven"));
        m->click("baken.1/+");
        m->click("baken.7/–");  // there are dots of Anna: not of Bilal
        CHECK(m->shows("Bilal: je hebt nog 2 stippen te geven"));
        m->click("Klaar: geef door");
        m.show_dots();
        int dots = 0;
        for (const Vote* vote : m.session().votes("bw.5")) dots += vote->dots;
        CHECK(dots == 3);
    }

    TEST_CASE("showing the dots early says who did not give theirs, and dots alone do not tick the step") {
        Meeting m(4);
        m.everyone({"11111111", "55555555"}, "33333333", 4);
        m.reveal();
        to(m, "bw.5");
        m.dots("Anna", {"baken.7"});
        CHECK_FALSE(m->shows("✓ Kiezen"));
        m.dots("Bilal", {"baken.7"});
        m->click("Toon de stippen");
        m->frames(2);
        CHECK(m->shows("2 mensen gaven nog geen stippen: Carla, Dirk."));
        m->click("Nog niet");
        m->frames(2);
        CHECK(m.session().votes("bw.5").empty());
        for (const char* name : {"Carla", "Dirk"}) m.dots(name, {"baken.7"});
        CHECK(m->shows("Iedereen heeft stippen gegeven."));
        m->click("Toon de stippen");
        m->frames(2);
        CHECK(m->shows("4 stippen"));
        CHECK_FALSE(m->shows("✓ Kiezen"));
        m->click("baken.7/Hieraan werken we");
        m->frames(2);
        CHECK(m->shows("✓ Kiezen"));
    }

    TEST_CASE("signs and actions belong to the chosen baken, and closing proposes when to look back") {
        Meeting m(9);
        hold(m);
        const Contribution& sign = *m.session().contribution(m.line("bewoners noemen zelf iemand"));
        CHECK(sign.kind == ContributionKind::sign);
        CHECK(m.session().themes_of(sign.id).front()->subject == "baken.4");
        REQUIRE(m.session().actions().size() == 1);
        const Theme* theme = m.session().find<Theme>(m.session().actions().front()->theme);
        REQUIRE(theme);
        CHECK(theme->subject == "baken.4");
        CHECK(m->shows("bewoners noemen zelf iemand"));
        CHECK(m.session().header().look_back == local_date(m.session().header().held) + std::chrono::weeks(6));
        m->click("Sluit de bijeenkomst");
        CHECK(m.view().close);
        CHECK(m->duplicates().empty());
    }

    TEST_CASE("one day of looking back comes out of a meeting, and screen and paper name the same") {
        Meeting m(9);
        hold(m);
        m->click("Nieuwe actie");
        const auto on_paper = [&](std::string_view wanted) {
            const Report report = m.instrument().report(m.session());
            std::string said;
            for (const auto& [what, value] : report.facts) said += what + ": " + value + "\n";
            for (const Block& block : report.blocks)
                if (const auto* labels = std::get_if<Labels>(&block))
                    for (const LabelGroup& group : labels->groups)
                        for (const Label& label : group.labels) said += label.small + "\n";
            CAPTURE(said);
            CHECK(said.find("We kijken terug: " + std::string(wanted)) != said.npos);
            return said;
        };
        CHECK(m->shows("dinsdag 23 februari 2016"));
        CHECK(on_paper("dinsdag 23 februari 2016").find("We kijken er weer naar op dinsdag 23 februari 2016") != std::string::npos);
        m->click("brief");
        m->type("3 maart 2016\n");
        m->click("due");
        m->click("Als we terugkijken: donderdag 3 maart 2016");
        CHECK(iso(*m.session().actions().front()->due) == "2016-03-03");
        CHECK(on_paper("donderdag 3 maart 2016").find("We kijken er weer naar op donderdag 3 maart 2016") != std::string::npos);
        m->resize(1440, 2600);
        to(m, "bw.5");
        CHECK(m->shows("We kijken er weer naar op donderdag 3 maart 2016"));
        m->click("review");
        m->type("1-4-2016\n");  // this agreement alone
        const std::string said = on_paper("donderdag 3 maart 2016");
        CHECK(said.find("We kijken er weer naar op vrijdag 1 april 2016") != said.npos);
        CHECK(m->shows("We kijken er weer naar op vrijdag 1 april 2016"));
    }

    TEST_CASE("an action gets a day of its own, typed") {
        Meeting m(9);
        hold(m);
        m->click("Wanneer klaar?");
        m->type("15 mrt ’16\n");
        CHECK(iso(*m.session().actions().front()->due) == "2016-03-15");
        CHECK(m->shows("uiterlijk 15 mrt 2016"));
    }

    TEST_CASE("whoever comes to the signs and to the actions types at once") {
        Meeting m(9);
        measure(m);
        to(m, "bw.5");
        m.dots("Anna", {"baken.4"});
        m.dots("Bilal", {});
        m.show_dots();
        m->click("baken.4/Hieraan werken we");
        to(m, "bw.6");
        m->type("bewoners noemen zelf iemand\n");
        CHECK(m.texts("bw.6", "bw.6.4") == std::vector<std::string>{"bewoners noemen zelf iemand"});
        to(m, "bw.7");
        m->type("ik bel eerst het netwerk\n");
        REQUIRE(m.session().actions().size() == 1);
        CHECK(m.session().actions().front()->level == Level::individual);
    }

    TEST_CASE("an example that seems to name a resident is asked about, and one press takes the name out") {
        Meeting m(5);
        m.everyone({"44415444"}, "44434444", 5);
        m.reveal();
        to(m, "bw.4");
        m->type("bw.4:bw.4.4/Nieuwe bijdrage", "bij Anna Jansen belden we de buren niet\n");
        REQUIRE(m->shows("“Anna Jansen” lijkt op een naam. Is dat hier nodig?"));
        m->click("replace");
        CHECK(m.texts("bw.4", "bw.4.4").front().find("Jansen") == std::string::npos);
        CHECK_FALSE(m->has("replace"));
    }

    TEST_CASE("on the beamer the actions are read from the back of the room, and nothing is written there") {
        Meeting m(9);
        hold(m);
        m.go_to("bw.7");
        m.view().presenter = true;
        m->frames(3);
        for (const testing::Text& text : m->all_texts())
            if (text.text == "eerst het netwerk bellen") CHECK(text.size > 20);
        CHECK(m->shows("eerst het netwerk bellen"));
        CHECK_FALSE(m->has("Nieuwe actie##new"));
        CHECK_FALSE(m->has("owner"));
    }

    TEST_CASE("the next meeting asks what came of the chosen baken, and lays its scores beside those") {
        Meeting m(9);
        hold(m);
        m.next_session(180);
        m->frames(3);
        CHECK(m->shows("Baken 4 Formeel en informeel, gekozen op 12 januari 2016"));
        CHECK(m->shows("Daaraan zouden we het merken: bewoners noemen zelf iemand"));
        CHECK(m->shows("eerst het netwerk bellen"));
        m->click("verdict/Bijstellen");
        const auto& reviews = m.session().rows<Review>();
        REQUIRE(reviews.size() == 1);
        CHECK(reviews.front()->verdict == Verdict::adjust);
        CHECK(reviews.front()->session == m.session().id());
        m.everyone({"55555555"}, "44444444", 6);
        m.reveal();
        m->click("Stop met scoren en ga verder");
        to(m, "bw.3");
        CHECK(m->shows("6 mensen scoorden · 6 van hen ook op 12 jan 2016"));
        CHECK(m->shows("+0,2 klein"));  // 4,0 and now 4,2 by six
        CHECK(m->shows("12 jan 2016 (9)"));
        m->click("against");
        m->click("Niets ernaast");
        CHECK_FALSE(m->shows("+0,2 klein"));
        m.session().undo();
        m->frames(2);
        CHECK(m->shows("+0,2 klein"));
    }

    TEST_CASE("scores that were asked in other words are not laid beside these, and the screen says so") {
        Meeting m(4);
        m.everyone({}, "33333333", 4);
        m.reveal();
        m.session().edit("", [&](Edit& edit) {
            edit.change<SessionHeader>(m.session().id(), [](SessionHeader& row) {
                row.outline["scales"][0]["words"][0] = {{"nl", "nooit"}, {"en", "never"}};
            });
        });
        m.next_session(180);
        m.everyone({}, "44444444", 4);
        m.reveal();
        CHECK(m->shows("Op 12 januari 2016 was de vraag of de schaal anders."));
        CHECK_FALSE(m->shows("+1,0"));
    }

    TEST_CASE("the short form asks two bakens that the team picks") {
        Meeting m(4, "two");
        CHECK(m.view().step == "bw.1");
        m->click("2 Eigen kracht van de burger");
        m->click("7 Resultaatgericht");
        CHECK(m->has("Ik ben Anna: begin"));
        m.everyone({"15", "24"}, "33", 4);
        m.reveal();
        CHECK(m.session().ratings("bw.score").size() == 8);
        CHECK(m.values("baken.7") == std::vector<double>{3, 3, 4, 5});
        CHECK_FALSE(m->has("1 Vraag achter de vraag"));
        to(m, "bw.5");
        CHECK_FALSE(m->has("baken.1/+"));
        m.dots("Anna", {"baken.7"});
    }

    TEST_CASE("an agreement that names somebody is asked about, and never held up") {
        Meeting m(9);
        measure(m);
        to(m, "bw.5");
        m.dots("Anna", {"baken.4"});
        m.dots("Bilal", {});
        m.show_dots();
        m->click("baken.4/Hieraan werken we");
        m->type("Afspraak##text", "bel eerst de zoon op 06-12345678 en dan de rest");
        REQUIRE(m->has("replace"));
        CHECK(m->duplicates().empty());
        CHECK(m.session().agreements().front()->text.ends_with("bel eerst de zoon op 06-12345678 en dan de rest"));
        m->click("replace");
        CHECK(m.session().agreements().front()->text.ends_with("bel eerst de zoon op [telefoonnummer weggelaten] en dan de rest"));
        m.session().undo();
        CHECK(m.session().agreements().front()->text.ends_with("bel eerst de zoon op 06-12345678 en dan de rest"));
    }

    TEST_CASE("an action and what came of it are looked through here too: it may be of a case that another instrument told") {
        Meeting m(9);
        hold(m);
        m->type("bw.7.1/Nieuwe actie", "ik mail jan@voorbeeld.nl morgen");
        REQUIRE(m->has("replace"));
        m->click("replace");
        CHECK_FALSE(m->has("replace"));
        m.next_session();
        m->frames(3);
        m->type("Effect##effect", "haar zoon, 06-12345678, belt nu zelf");
        CHECK(m->has("replace"));
        CHECK(m->duplicates().empty());
    }
}
