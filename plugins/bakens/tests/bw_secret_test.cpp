// Who scored is known; who scored what is not to be found, also not by who has the whole store.
#include "meeting.h"

#include <alp/text.h>

#include <set>

using namespace bw_test;

namespace {

// What is kept of a meeting's scores, without ids and times: in the order in which it was written.
std::vector<std::string> kept(Meeting& m) {
    std::vector<std::string> found;
    for (const Operation& operation : m.journal().operations)
        for (const Change& change : operation.changes)
            if (change.table == "rating" && change.is_birth())
                found.push_back(change.born["subject"].get<std::string>() + "=" + change.born["value"].dump() + " " +
                                change.born["member"].dump());
    return found;
}

}  // namespace

TEST_SUITE("bakens, who scored what") {
    TEST_CASE("no row and no operation has a score until all are shown at once") {
        Meeting m(4);
        m.go_to("bw.1");
        m->frames(2);
        const std::size_t before = m.journal().operations.size();
        m.score("Anna", "12345123");
        m.score("Bilal", "55555555");
        m->click("Ik ben Carla: begin");
        m->type("333");
        CHECK(m.journal().operations.size() == before);
        CHECK(m.session().ratings("bw.score").empty());
        m->type("33333");
        m->click("Klaar: geef door");
        m.score("Dirk", "11111111");
        CHECK(m.journal().operations.size() == before);
        m->click("reveal");
        m->frames(3);
        CHECK(m.journal().operations.size() == before + 2);  // the scores, and the step that is shown now
        CHECK(m.session().ratings("bw.score").size() == 32);
        CHECK(m.journal().operations[before].label == "Scores getoond");
        CHECK(m.session().undo_label().empty());  // what was shown stays shown
    }

    TEST_CASE("whoever gave which scores, in whatever order, the same rows come out") {
        const auto first = [] {
            Meeting m(4);
            m.everyone({"11111111", "55555555", "24242420"}, "33333333", 4);
            m.reveal();
            return kept(m);
        }();
        // The same scores from other hands, in another order, and no line of one person the same.
        Meeting m(4);
        m.go_to("bw.1");
        m->frames(2);
        m->click("Dirk");
        m.score("Dirk", "15151510");
        m->click("Bilal");
        m.score("Bilal", "51515151");
        m->click("Carla");
        m.score("Carla", "23232323");
        m.score("Anna", "34343435");
        m.reveal();
        REQUIRE(first.size() == 32);
        CHECK(first == kept(m));
        for (const std::string& row : first) CHECK(row.ends_with(" null"));  // no member
        // Also the order of the ids, which tells when a row was made, is that of the values.
        auto rows = m.session().ratings("bw.score", "baken.2");
        std::sort(rows.begin(), rows.end(), [](const Rating* x, const Rating* y) { return x->id < y->id; });
        CHECK(std::is_sorted(rows.begin(), rows.end(), [](const Rating* x, const Rating* y) { return *x->value < *y->value; }));
    }

    TEST_CASE("who scored is noted in the order of ids, in one operation with all scores, and never with fewer than four") {
        Meeting m(5);
        m.go_to("bw.1");
        m->frames(2);
        m->click("Els");
        m.score("Els", "11111111");
        for (const char* name : {"Anna", "Bilal", "Carla", "Dirk"}) m.score(name, "22222222");
        m.reveal();
        const Json& said = m.session().document("scorers");
        CHECK(said["people"] == 5);
        REQUIRE(said["members"].size() == 5);
        const std::vector<std::string> members = said["members"];
        CHECK(std::is_sorted(members.begin(), members.end()));
        std::set<std::string> together;
        for (const Operation& operation : m.journal().operations)
            for (const Change& change : operation.changes)
                if (change.table == "rating" || (change.table == "document" && change.is_birth() && change.born["part"] == "scorers"))
                    together.insert(operation.id.text());
        CHECK(together.size() == 1);
        // No text of any operation holds a member beside a value.
        for (const Operation& operation : m.journal().operations)
            for (const Change& change : operation.changes)
                if (change.table == "rating")
                    for (int i = 0; i < 5; ++i)
                        CHECK(change.born.dump().find(m.member(static_cast<std::size_t>(i)).text()) == std::string::npos);

        Meeting few(3);
        few.everyone({"11111111", "22222222", "33333333"}, "", 3);
        few.reveal();
        CHECK(few.session().document("scorers")["people"] == 3);
        CHECK_FALSE(few.session().document("scorers").contains("members"));
    }

    TEST_CASE("one's own scores are not shown again, and not to who comes next, to another step or to the beamer") {
        Meeting m(4);
        m.go_to("bw.1");
        m->frames(2);
        m->click("Ik ben Anna: begin");
        CHECK(m->shows("Alleen jij ziet dit"));
        m->type("5555");
        CHECK(m->shows("nog 4 bakens"));
        m.view().presenter = true;
        m->frames(3);
        CHECK_FALSE(m->has("baken.1/score"));
        CHECK_FALSE(m->shows("Alleen jij ziet dit"));
        m.view().presenter = false;
        m->frames(3);
        CHECK_FALSE(m->shows("Alleen jij ziet dit"));  // Anna has to say that she is there
        CHECK(m->shows("Was dat jij, Anna?"));
        m->click("Ja, ik ga verder");
        CHECK(m->shows("nog 4 bakens"));
        m.go_to("bw.2");
        m->frames(2);
        m.go_to("bw.1");
        m->frames(2);
        CHECK_FALSE(m->shows("Alleen jij ziet dit"));
        m->click("Ja, ik ga verder");
        m->type("5555");
        m->click("Klaar: geef door");
        CHECK(m->shows("Geef het toetsenbord aan Bilal"));
        m->click("Ik ben Bilal: begin");
        CHECK(m->shows("nog 8 bakens"));
    }

    TEST_CASE("whoever presses the name of somebody who has scored reads why nothing can be changed, and sees no score") {
        Meeting m(4);
        m.go_to("bw.1");
        m->frames(2);
        m.score("Anna", "12345123");
        m->click(m.session().took_part().front()->id.text());
        m->frames(2);
        CHECK(m->shows("Anna heeft gescoord. De antwoorden liggen zonder naam tussen die van de anderen"));
        CHECK(m->has("Ik ben Bilal: begin"));
        CHECK(m.session().sealed("scores")["count"] == 1);
        m.score("Bilal", "22222222");
        CHECK_FALSE(m->shows("zonder naam tussen die van de anderen"));
    }

    TEST_CASE("whoever leaves the meeting for a moment finds the scores that were given") {
        Meeting m(4);
        m.go_to("bw.1");
        m->frames(2);
        m.score("Anna", "12345123");
        m.go_to("bw.3");
        m->frames(2);
        CHECK(m->shows("1 persoon heeft gescoord"));
        m.go_to("bw.1");
        m->frames(2);
        CHECK(m->shows("Gescoord: 1 van 4"));
    }

    TEST_CASE("a new instrument in the same meeting, as after a plugin was built anew, goes on with the round") {
        Meeting m(4);
        m.go_to("bw.1");
        m->frames(2);
        m.score("Anna", "12345123");
        m.score("Bilal", "55555555");
        m->click("Ik ben Carla: begin");
        m->type("33");
        const Json given = m.session().sealed("scores");
        CHECK(given["count"] == 2);
        CHECK(m.session().sealed("slip")["given"] == Json{{"baken.1", "3"}, {"baken.2", "3"}});
        m.renew();
        m->frames(2);
        CHECK(m->shows("Gescoord: 2 van 4"));
        CHECK(m->shows("Was dat jij, Carla?"));
        m->click("Dirk");
        CHECK(m->shows("Was dat jij, Dirk?"));
        m->click("Ja, ik ga verder");
        CHECK(m->shows("nog 6 bakens"));
        CHECK(m.session().sealed("scores") == given);
        m->type("333333");
        m->click("Klaar: geef door");
        CHECK(m.session().sealed("slip").is_null());
        m.score("Carla", "11111111");
        m.reveal();
        CHECK(m.values("baken.1") == std::vector<double>{1, 1, 3, 5});
        CHECK(m.session().sealed("scores").is_null());
    }

    TEST_CASE("the dots of one person cannot be shown, unless nobody else is here") {
        for (const int people : {4, 1}) {
            CAPTURE(people);
            Meeting m(people);
            m->resize(1440, 2600);
            m.go_to("bw.5");
            m->frames(3);
            m.dots("Anna", {"baken.7"});
            CHECK(m->has("Toon de stippen") == (people == 1));
            CHECK(m->shows("Je kunt de stippen tonen als twee of meer mensen hun stippen gegeven hebben.") == (people > 1));
            if (people > 1) m.dots("Bilal", {"baken.1"});
            m.show_dots();
            CHECK(m.session().votes("bw.5").size() == (people > 1 ? 2 : 1));
        }
    }

    TEST_CASE("before everyone has scored the program asks; after it nobody is added, but all can begin anew") {
        Meeting m(4);
        m.everyone({"11111111", "55555555"}, "33333333", 3);
        m.reveal();
        CHECK(m->shows("Nog niet: Dirk."));
        CHECK(m.session().ratings("bw.score").empty());
        CHECK_FALSE(m->has("Toon ze nu"));  // the wish comes first: it says so, and where the scores are shown
        CHECK(m->shows("Eerst komt “Gewenst”. Daarna zie je de scores, bij “Het beeld”."));
        m->click("Stop met scoren en ga verder");
        m->frames(3);
        CHECK(m.session().ratings("bw.score").size() == 24);
        CHECK(m.view().step == "bw.2");
        m.go_to("bw.1");
        m->frames(2);
        CHECK_FALSE(m->has("Ik ben Dirk: begin"));
        m->click("Laat iedereen opnieuw scoren…");
        m->frames(2);
        m->click("Iedereen begint opnieuw");
        m->frames(2);
        CHECK(m.session().ratings("bw.score").empty());
        CHECK(m->has("Ik ben Anna: begin"));
        m.session().undo();
        CHECK(m.session().ratings("bw.score").size() == 24);
        CHECK(m.session().undo().label.empty());  // the showing stays, and so does what was given
        m.session().add_contribution("bw.2", "", "iets anders");
        m.session().undo();
        m.session().undo();
        CHECK(m.session().ratings("bw.score").size() == 24);
    }

    TEST_CASE("a scribe enters paper slips without names") {
        Meeting m(4);
        m.go_to("bw.1");
        m->frames(2);
        m->click("Voer papieren briefjes in");
        CHECK(m->shows("Briefje 1"));
        m->type("12345120\n");
        CHECK(m->shows("Briefje 2"));
        m->type("22222222\n");
        m->type("33333333\n");
        m->click("Er zijn geen briefjes meer");
        CHECK(m->shows("Gescoord: 3 van 4"));
        m->click("Voer het volgende briefje in");
        m->type("4444");
        CHECK(m->has("Stop, en wis dit…"));
        m->type("4444\n");
        m->frames(2);
        CHECK(m->shows("Gescoord: 4 van 4"));  // as many as there are people: nothing is left to be cleared
        m->click("Anna");
        m->click("Carla");
        m->click("Carla");
        m.reveal();
        CHECK(m.values("baken.8") == std::vector<double>{2, 3, 4, 0});
        CHECK(m.session().document("scorers")["people"] == 4);
        CHECK(m.session().document("scorers")["members"] == Json::array({m.member(0).text()}));
    }
}
