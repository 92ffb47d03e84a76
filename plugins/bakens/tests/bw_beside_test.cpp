// What stands beside the scores of a meeting with Bakens: what other instruments marked, the team's themes, and the wish.
#include "meeting.h"

#include <alp/text.h>

using namespace bw_test;

TEST_SUITE("bakens, beside the scores") {
    TEST_CASE("what another instrument marked stands beside the scores, in its own words") {
        Meeting m(4);
        Outline lens;
        lens.name = {{{"nl", "Casusleren"}, {"en", "Casusleren"}}};
        lens.scales = {
            {"lens", {{{"nl", "Zicht"}}}, 1, 3, {{{{"nl", "niet zichtbaar"}}}, {{{"nl", "deels"}}}, {{{"nl", "zichtbaar"}}}}, true}};
        for (const double value : {3.0, 3.0, 2.0}) {
            Rows rows;
            SessionHeader header;
            header.id = make_id();
            header.team = m.team();
            header.instrument = "nl.example.cases";
            header.outline = to_json(lens);
            header.held = m.session().header().held - std::chrono::days(30);
            rows.of<SessionHeader>().push_back(header);
            Rating mark;
            mark.id = make_id();
            mark.session = header.id;
            mark.scale = "lens";
            mark.subject = "baken.4";
            mark.value = value;
            rows.of<Rating>().push_back(mark);
            m.past().add(std::move(rows));
        }
        m.next_session(1);
        m.everyone({"33313333"}, "33353333", 4);
        m.reveal();
        CHECK(m->shows("In Casusleren: 2× zichtbaar, 1× deels"));
    }

    TEST_CASE("themes of the team are linked to a baken, with a proposal by their name; a professional's own strength gets none") {
        Meeting m(4);
        m.session().add_theme("waarden", "Proactief");
        m.session().add_theme("relaties", "In eigen kracht blijven");
        m.everyone({}, "33333333", 4);
        m.reveal();
        m->click("3 Direct er op af");
        m->click("Koppel thema's van het team");
        m->frames(2);
        CHECK(m->has("Koppel aan 3 Direct er op af"));
        CHECK_FALSE(m->has("Koppel aan 2 Eigen kracht van de burger"));
        m->click("Koppel aan 3 Direct er op af");
        m->frames(2);
        m->click("Klaar");
        m->frames(3);
        CHECK(m->shows("Jullie thema's bij dit baken: Proactief"));
        m.session().undo();
        m->frames(2);
        CHECK_FALSE(m->shows("Jullie thema's bij dit baken"));
    }

    TEST_CASE("the wish is one value by the team, and stays out of the scores") {
        Meeting m(4);
        m.everyone({}, "33333333", 4);
        m.go_to("bw.2");
        m->frames(3);
        m->click("baken.4/5 bijna altijd");
        m.go_to("bw.3");
        m->frames(2);
        m.reveal();
        m->click("4 Formeel en informeel");
        CHECK(m->shows("over een jaar: 5"));
        CHECK(m->shows("waar we willen staan"));
    }

    TEST_CASE("what the team wanted a year ago stands in the wish, in the picture and on paper of the year after") {
        Meeting m(4);
        m.everyone({}, "33333333", 4);
        m.go_to("bw.2");
        m->frames(3);
        CHECK_FALSE(m->shows("Wat we in"));
        m->click("baken.4/5 bijna altijd");
        m.go_to("bw.3");
        m->frames(2);
        m.reveal();
        m.next_session(365);
        m->frames(3);
        m.go_to("bw.2");
        m->frames(3);
        CHECK(m->shows("Wat we in 2016 wilden: 4 Formeel en informeel: 5"));
        m->click("baken.4/4 meestal");
        m.everyone({}, "44444444", 4);
        m.reveal();
        CHECK(m->shows("wat we in 2016 wilden"));
        m->click("4 Formeel en informeel");
        m->frames(1);
        CHECK(m->shows("wat we in 2016 wilden: 5"));
        CHECK(m->shows("over een jaar: 4"));
        m.view().presenter = true;
        m->frames(3);
        CHECK(m->shows("wat we in 2016 wilden"));
        m.view().presenter = false;
        m->frames(3);
        const Report report = m.instrument().report(m.session());
        CHECK(problems(report).empty());
        for (const Block& block : report.blocks)
            if (const auto* grid = std::get_if<Grid>(&block); grid && grid->head.size() > 6) {
                const auto column = std::find(grid->head.begin(), grid->head.end(), "Gewild in 2016");
                REQUIRE(column != grid->head.end());
                CHECK(grid->rows[3][static_cast<std::size_t>(column - grid->head.begin())] == "5");
                return;
            }
        FAIL("no table of the scores");
    }

    TEST_CASE("the picture says in each row who did not know, explains its marks, and calls a change small only where one is") {
        Meeting m(6);
        m.everyone({}, "33333333", 6);
        m.reveal();
        CHECK(m->shows("het gemiddelde"));
        CHECK(m->shows("één score"));
        CHECK_FALSE(m->shows("waar we willen staan"));
        m.next_session(365);
        m->frames(3);
        m.everyone({"55550555"}, "55555555", 2);
        m.reveal();
        m->click("Stop met scoren en ga verder");
        m.go_to("bw.3");
        m->frames(3);
        CHECK(m->shows("1 weet het niet"));
        CHECK(m->shows("+2,0"));
        CHECK_FALSE(m->shows("“Klein”"));
    }
}
