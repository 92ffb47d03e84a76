// A slip that is not ready stays when something else comes on the screen, and goes only after a question.
#include "meeting.h"

using namespace bw_test;

namespace {

// Something else comes on the screen, and scoring again.
void go_away_and_back(Meeting& m, bool by_beamer) {
    if (by_beamer) m.view().presenter = true;
    else m.go_to("bw.2");
    m->frames(3);
    m.view().presenter = false;
    m.go_to("bw.1");
    m->frames(3);
}

}  // namespace

TEST_SUITE("bakens, half way") {
    TEST_CASE("a paper slip that is half entered is gone on with after the beamer or another step") {
        for (const bool by_beamer : {true, false}) {
            CAPTURE(by_beamer);
            Meeting m(4);
            m.go_to("bw.1");
            m->frames(2);
            m->click("Voer papieren briefjes in");
            m->type("12345120\n");
            m->type("555");
            go_away_and_back(m, by_beamer);
            CHECK(m->shows("Een papieren briefje was half ingevoerd."));
            CHECK_FALSE(m->has("Voer het volgende briefje in"));
            m->click("Ga ermee verder");
            CHECK(m->shows("Briefje 2"));
            CHECK(m->shows("nog 5 bakens"));
            m->type("55555\n");
            CHECK(m.session().sealed("scores")["count"] == 2);
        }
    }

    TEST_CASE("scores of somebody who was half way are not cleared by another name, and not seen by who has that name") {
        Meeting m(4);
        m.go_to("bw.1");
        m->frames(2);
        m->click("Ik ben Anna: begin");
        m->type("123451");
        go_away_and_back(m, true);
        m->click("Bilal");
        CHECK(m->shows("Anna was halverwege."));
        CHECK_FALSE(m->has("Ik ben Bilal: begin"));
        CHECK_FALSE(m->has("Ja, ik ga verder"));
        CHECK(m.session().sealed("slip")["given"].size() == 6);
        SUBCASE("she goes on") {
            m->click("Anna");
            m->click("Ja, ik ga verder");
            CHECK(m->shows("nog 2 bakens"));
            m->type("23");
            m->click("Klaar: geef door");
            CHECK(m.session().sealed("scores")["count"] == 1);
        }
        SUBCASE("it is cleared, after the question") {
            m->click("Begin opnieuw…");
            m->frames(2);
            CHECK(m->shows("6 scores die erop staan"));
            CHECK_FALSE(m.session().sealed("slip").is_null());
            m->click("Wis het");
            m->frames(2);
            CHECK(m.session().sealed("slip").is_null());
            m->click("Bilal");
            m->click("Ik ben Bilal: begin");
            CHECK(m->shows("nog 8 bakens"));
        }
    }

    TEST_CASE("half a slip of which nobody knows any more whose it is stands covered until it is handed in, also after the beamer") {
        Meeting m(4);
        m->resize(1440, 2600);  // every line in sight
        m.go_to("bw.1");
        m->frames(2);
        m->click("Ik ben Anna: begin");
        m->type("123");
        go_away_and_back(m, true);
        m->click("Ja, ik ga verder");
        CHECK_FALSE(m->shows("Wat eerder gegeven is, blijft bedekt"));  // hers, in the same run of the program
        m.renew();                                                      // as after a restart: who it was is not on the disk
        m->frames(2);
        m->click("Bilal");
        m->click("Ja, ik ga verder");
        CHECK(m->shows("nog 5 bakens"));
        CHECK(m->shows("Wat eerder gegeven is, blijft bedekt"));
        go_away_and_back(m, true);
        m->click("Ja, ik ga verder");
        CHECK(m->shows("Wat eerder gegeven is, blijft bedekt"));
        m->click("baken.1/5 bijna altijd");
        m->click("baken.2/2 soms");  // the one it was: given anew all the same
        CHECK(m->shows("Wat eerder gegeven is, blijft bedekt"));
        m->click("baken.3/5 bijna altijd");
        CHECK_FALSE(m->shows("Wat eerder gegeven is, blijft bedekt"));
        m->click("baken.4/4 meestal");
        m->type("4444");
        m->click("Klaar: geef door");
        CHECK(m.session().sealed("scores")["count"] == 1);
        CHECK(m.session().sealed("scores")["heaps"]["baken.1"] == Json{{"5", 1}});
        CHECK(m.session().sealed("scores")["heaps"]["baken.2"] == Json{{"2", 1}});
    }

    TEST_CASE("a meeting without names: whoever goes on with half a slip after the beamer finds it covered, and it counts") {
        Meeting m(0);
        m.go_to("bw.1");
        m->frames(2);
        m->click("De volgende scoort");
        m->type("123");
        go_away_and_back(m, true);
        m->click("Ga ermee verder");
        CHECK(m->shows("Wat eerder gegeven is, blijft bedekt"));
        m->type("44444");
        m->click("Klaar: geef door");
        CHECK(m.session().sealed("scores")["heaps"]["baken.3"] == Json{{"3", 1}});
    }

    TEST_CASE("scores are not shown past a slip that is half filled in without a question") {
        Meeting m(2);
        m.go_to("bw.1");
        m->frames(2);
        m->click("Voer papieren briefjes in");
        m->type("12345120\n");
        m->type("22222222\n");
        m->click("Voer het volgende briefje in");
        m->type("33");
        m.go_to("bw.3");
        m->frames(3);
        m->click("reveal");
        m->frames(2);
        CHECK(m->shows("Er ligt een half ingevuld briefje"));
        CHECK(m.session().ratings("bw.score").empty());
        m->click("Toon ze nu");
        m->frames(3);
        CHECK(m.values("baken.1") == std::vector<double>{1, 2});
        CHECK(m.session().sealed("slip").is_null());
    }

    TEST_CASE("half a slip of somebody who is gone, when nobody knows any more who that was, counts and holds nobody up") {
        Meeting m(3);
        m.go_to("bw.1");
        m->frames(2);
        m.score("Anna", "11111111");
        m->click("Ik ben Bilal: begin");
        m->type("123");
        m.renew();  // as after a restart
        m->frames(2);
        m->click("Anna");
        m->click("Die is weg: laat het meetellen");
        m->frames(2);
        CHECK(m.session().sealed("slip").is_null());
        CHECK(m.session().sealed("scores")["count"] == 2);
        CHECK(m.session().sealed("scores")["heaps"]["baken.3"] == Json{{"1", 1}, {"3", 1}});
        m->click("Carla");
        m.score("Carla", "22222222");
        CHECK(m.session().sealed("scores")["count"] == 3);
    }

    TEST_CASE("who was the only one with scores and left half way can still be named after a restart, and goes on after coming back") {
        Meeting m(3);
        m.go_to("bw.1");
        m->frames(2);
        const auto here = [&](bool on) {
            const Id id = m.session().took_part().front()->id;
            const Time held = m.session().header().held;
            m.session().edit("x", [&](Edit& edit) {
                edit.change<Attendance>(id, [&](Attendance& row) { row.left = on ? std::nullopt : std::optional(held); });
            });
            m->frames(3);
        };
        m->click("Ik ben Anna: begin");
        m->type("123451");
        here(false);
        CHECK(m.session().sealed("scores").dump().find(m.session().took_part().front()->id.text()) == std::string::npos);
        m.renew();
        m->frames(2);
        CHECK(m->shows("Wie was dat?"));
        CHECK(m->has("Iemand die er niet meer is"));
        m->click("Anna");
        m->frames(2);
        CHECK(m->shows("Geef het toetsenbord aan"));
        here(true);
        m->click("Anna");
        m->click("Ik ben Anna: begin");
        CHECK(m->shows("nog 2 bakens"));
    }

    TEST_CASE("a slip on which nothing was filled in is forgotten without a question") {
        Meeting m(4);
        m.go_to("bw.1");
        m->frames(2);
        m->click("Ik ben Anna: begin");
        go_away_and_back(m, true);
        CHECK(m->has("Ik ben Anna: begin"));
    }

    TEST_CASE("dots of a turn that was left are covered when it goes on, and all of it counts") {
        for (const bool by_beamer : {true, false}) {
            CAPTURE(by_beamer);
            Meeting m(4);
            m.everyone({"11111111", "55555555"}, "33333333", 4);
            m.reveal();
            m.go_to("bw.5");
            m->frames(3);
            m->click("Ik ben Anna: begin");
            m->click("baken.4/+");
            m->click("baken.7/+");
            if (by_beamer) m.view().presenter = true;
            else m.go_to("bw.2");
            m->frames(3);
            m.view().presenter = false;
            m.go_to("bw.5");
            m->frames(3);
            CHECK(m->shows("Iemand was halverwege. Was dat jij, Anna?"));
            CHECK_FALSE(m->shows("Geef het toetsenbord aan Anna"));
            m->click("Ik ben Anna: ga verder");
            CHECK(m->shows("Je gaf al 2 stippen. Die zijn afgedekt en tellen mee."));
            for (const char* baken : {"baken.4", "baken.7"}) m->click(std::string(baken) + "/–");  // nothing in sight to take back
            CHECK(m->shows("Anna: je hebt nog 1 stip te geven"));
            m->click("baken.1/+");
            m->click("Klaar: geef door");
            m.dots("Bilal", {"baken.1"});
            m.show_dots();
            int dots = 0;
            for (const Vote* vote : m.session().votes("bw.5")) dots += vote->dots;
            CHECK(dots == 4);
        }
    }

    TEST_CASE("whoever does not want the covered dots gives all of them anew") {
        Meeting m(4);
        m.everyone({"11111111", "55555555"}, "33333333", 4);
        m.reveal();
        m.go_to("bw.5");
        m->frames(3);
        m->click("Ik ben Anna: begin");
        m->click("baken.4/+");
        m->click("Nu niet");
        m->click("Ik ben Anna: ga verder");
        m->click("Geef al mijn stippen opnieuw");
        CHECK(m->shows("Anna: je hebt nog 3 stippen te geven"));
        CHECK_FALSE(m->shows("afgedekt"));
    }
}
