// Nothing that a person gave is only in memory: scores that are not shown yet outlive a kill, and nobody finds out
// who gave which score, with the whole of the disk in hand.
#include "support/killed_run.h"
#include "support/scoring_round.h"

#include <doctest/doctest.h>

#include <unistd.h>

#include <algorithm>

using namespace alp;
namespace fs = std::filesystem;

TEST_CASE("killed when three of five have scored and the fourth is half way: it goes on there, and all five are shown") {
    ScoringRound round;
    Program& program = round.program;
    in_a_run_that_is_killed(program, [&] {
        round.go_on();
        round.score("Anna", "12345123");
        round.score("Bilal", "22222222");
        round.score("Carla", "33333330");
        round.begin("Dirk");
        program->type("444");
    });
    round.go_on();
    CHECK(program->shows("Gescoord: 3 van 5"));
    program->click("Dirk");
    CHECK(program->shows("Was dat jij, Dirk?"));
    CHECK_FALSE(program->shows("Alleen jij ziet dit"));
    CHECK_FALSE(program->has("Ik ben Anna: begin"));
    program->click("Ja, ik ga verder");
    CHECK(program->shows("nog 5 bakens"));
    CHECK(program->shows("Wat eerder gegeven is, blijft bedekt"));  // who it was is not on the disk: nobody reads it
    program->type("44444");
    program->click("Klaar: geef door");
    round.score("Els", "55555555");
    program->click("reveal");
    program->frames(3);
    CHECK(round.values("baken.1") == std::vector<double>{1, 2, 3, 4, 5});
    CHECK(round.values("baken.8") == std::vector<double>{2, 3, 4, 5, 0});
    program.settle();
    CHECK(round.on_disk().is_null());  // shown: nothing is sealed any more
    CHECK(program.meeting()->session().ratings("bw.score").size() == 40);
}

TEST_CASE("killed while scores are given in private: Vandaag says when the last of them was given, not when the step began") {
    ScoringRound round;
    Program& program = round.program;
    in_a_run_that_is_killed(program, [&] {
        round.go_on();
        round.score("Anna", "12345123");
    });
    const auto written = fs::last_write_time(round.store().string() + "-sealed");
    const auto given = std::chrono::floor<Time::duration>(std::chrono::file_clock::to_sys(written));
    const auto& interrupted = program.workspace().meetings().interrupted();
    REQUIRE(interrupted.size() == 1);
    CHECK(interrupted.front().at >= given);
}

TEST_CASE("whoever was half way may begin anew, and then nothing of it is left") {
    ScoringRound round;
    in_a_run_that_is_killed(round.program, [&] {
        round.go_on();
        round.begin("Anna");
        round.program->type("1234");
    });
    round.go_on();
    round.program->click("Anna");
    CHECK(round.program->shows("Was dat jij, Anna?"));
    round.program->click("Begin opnieuw…");
    round.program->frames(2);
    CHECK(round.program->shows("Dit briefje wissen?"));
    CHECK(round.program->shows("4 scores die erop staan"));
    round.program->click("Wis het");
    round.program->frames(2);
    round.program->click("Ik ben Anna: begin");
    CHECK(round.program->shows("nog 8 bakens"));
    round.program.settle();
    CHECK(round.on_disk().is_null());
}

TEST_CASE("killed in the middle of giving dots: they are there again, and while the program runs for nobody else") {
    ScoringRound round;
    Program& program = round.program;
    const auto open_dots = [&] {
        round.go_on();
        program->resize(1440, 2600);
        program.meeting()->go_to("bw.5");
        program->frames(3);
    };
    in_a_run_that_is_killed(program, [&] {
        open_dots();
        program->click("Ik ben Anna: begin");
        for (int i = 0; i < 2; ++i) program->click("baken.4/+");
    });
    open_dots();
    CHECK_FALSE(program->shows("Anna: je hebt nog"));
    program->click("Ik ben Anna: begin");
    CHECK(program->shows("Anna: je hebt nog 3 stippen te geven"));  // whose they are is not on the disk
    CHECK(program->shows("Iemand stopte halverwege het geven van stippen."));
    program->click("Dat was ik: ik ga ermee verder");
    CHECK(program->shows("Anna: je hebt nog 1 stip te geven"));
    program->click("Nu niet");
    program->click("Bilal");
    CHECK(program->shows("Bilal: je hebt nog 3 stippen te geven"));
    CHECK_FALSE(program->has("Dat was ik: ik ga ermee verder"));
    program->click("Nu niet");
    // Another step in between is no end either.
    program.meeting()->go_to("bw.4");
    program->frames(3);
    program.meeting()->go_to("bw.5");
    program->frames(3);
    CHECK_FALSE(program->shows("Anna: je hebt nog"));
    CHECK(program->shows("Iemand was halverwege. Was dat jij, Anna?"));
    program->click("Ik ben Anna: ga verder");
    CHECK(program->shows("Anna: je hebt nog 1 stip te geven"));
    CHECK(program->shows("Je gaf al 2 stippen. Die zijn afgedekt en tellen mee."));
}

TEST_CASE("a paper slip that was half entered goes on as a paper slip") {
    ScoringRound round;
    in_a_run_that_is_killed(round.program, [&] {
        round.go_on();
        round.program->click("Voer papieren briefjes in");
        round.program->type("12345120\n");
        round.program->type("55");
    });
    round.go_on();
    CHECK(round.program->shows("Gescoord: 1 van 5"));
    CHECK(round.program->shows("Een papieren briefje was half ingevoerd"));
    round.program->click("Ga ermee verder");
    CHECK(round.program->shows("Briefje 2"));
    CHECK(round.program->shows("nog 6 bakens"));
}

TEST_CASE("killed between showing the scores and clearing them away: they do not count twice") {
    ScoringRound round;
    Program& program = round.program;
    round.score("Anna", "12345123");
    round.score("Bilal", "22222222");
    program.settle();
    const fs::path sealed = store::sealed_file(round.store()), then = program.folder() / "then";
    fs::copy_file(sealed, then);
    program->click("reveal");
    program->frames(2);
    program->click("Stop met scoren en ga verder");
    program.settle();
    program.stop();
    fs::copy_file(then, sealed, fs::copy_options::overwrite_existing);  // as it would be then
    program.start();
    round.go_on();
    CHECK(program.meeting()->session().ratings("bw.score").size() == 16);
    program->click("Laat iedereen opnieuw scoren…");
    program->frames(2);
    program->click("Iedereen begint opnieuw");
    program->frames(2);
    CHECK(program->shows("Gescoord: 0 van 5"));
    program.settle();
    CHECK(round.on_disk().is_null());
}

TEST_CASE("decrypted with the key of the store, nothing in the file links a person to a score, or one score to another") {
    ScoringRound round;
    Program& program = round.program;
    round.score("Anna", "12345123");
    program.settle();
    const Json first = round.on_disk();
    // The scores of one alone: no name beside them.
    CHECK(first["scores"]["body"]["scorers"] == Json::array());
    for (const Attendance* who : program.meeting()->session().present()) {
        CHECK(first.dump().find(who->id.text()) == std::string::npos);
        CHECK(first.dump().find(who->member.text()) == std::string::npos);
    }
    CHECK(program->shows("Eén persoon heeft al gescoord. Wie was dat?"));
    CHECK_FALSE(program->has("Ik ben Anna: begin"));
    program->click("Anna");
    program->frames(2);
    program->click("Dirk");
    round.score("Dirk", "51111115");
    round.score("Bilal", "21111115");
    program.settle();
    const Json given = round.on_disk();
    REQUIRE(given.size() == 1);
    const Json body = given["scores"]["body"];
    // Counts for each beacon, the smallest first, and apart from them who scored, in the order of their ids.
    CHECK(body["heaps"]["baken.1"] == Json{{"1", 1}, {"2", 1}, {"5", 1}});
    CHECK(body["heaps"]["baken.2"] == Json{{"1", 2}, {"2", 1}});
    std::vector<std::string> scorers = body["scorers"];
    CHECK(scorers.size() == 3);
    CHECK(std::ranges::is_sorted(scorers));
    std::vector<std::string> keys;
    for (const auto& [key, value] : body.items()) keys.push_back(key);
    CHECK(keys == std::vector<std::string>{"count", "heaps", "paper", "round", "scorers"});
    // Nor is there a time in it.
    CHECK_FALSE(Id::parse(body["round"].get<std::string>()).has_value());
    for (const std::string name : {"Anna", "Bilal", "Dirk"}) CHECK(given.dump().find(name) == std::string::npos);
    // The slip of who is half way has nobody's name.
    round.begin("Carla");
    program->type("333");
    program.settle();
    const Json half = round.on_disk()["slip"];
    keys.clear();
    for (const auto& [key, value] : half["body"].items()) keys.push_back(key);
    CHECK(keys == std::vector<std::string>{"given", "paper"});
    // And the store itself has no word of it all.
    program.stop();
    for (const char* ending : {"", "-wal", "-sealed"}) {
        const std::string file = round.store().string() + ending;
        if (fs::exists(file)) CHECK(kit::file_bytes(file).find("heaps") == std::string::npos);
    }
    program.start();
}

TEST_CASE("who wants to stop with scores that are not shown is told so, and they are kept either way") {
    ScoringRound round;
    Program& program = round.program;
    program->key("Ctrl+Q");
    CHECK(program.app().wants_to_end());  // nothing waits
    program.start();
    round.go_on();
    round.score("Anna", "12345123");
    round.score("Bilal", "22222222");
    program->key("Ctrl+Q");
    CHECK(program->shows("2 mensen hebben iets gegeven dat nog niet getoond is."));
    CHECK_FALSE(program.app().wants_to_end());
    program->click("Blijven");
    program->frames(2);
    CHECK_FALSE(program->shows("nog niet getoond is"));
    CHECK_FALSE(program.app().wants_to_end());
    program.app().leave();  // the window's own button
    program->frames(2);
    CHECK_FALSE(program.app().wants_to_end());
    program->click("Nog niet getoond/Sluiten");
    CHECK(program.app().wants_to_end());
    program.start();
    round.go_on();
    CHECK(program->shows("Gescoord: 2 van 5"));
    program.app().leave();
    program.app().leave();  // pressed again: it is meant
    CHECK(program.app().wants_to_end());
}

TEST_CASE("closing the meeting with scores that are not shown asks first, and opened again it goes on") {
    ScoringRound round;
    Program& program = round.program;
    round.score("Anna", "12345123");
    round.score("Bilal", "22222222");
    program->click("more");
    program->click("Sluit de bijeenkomst");
    program->frames(2);
    REQUIRE(program.meeting());
    CHECK(program->shows("2 mensen hebben iets gegeven dat nog niet getoond is."));
    CHECK(program->shows("Open de bijeenkomst weer"));
    program->click("Nog niet getoond/Sluiten");
    program.settle();
    CHECK(program.meeting() == nullptr);
    REQUIRE(program.open(round.session));
    CHECK(program.meeting()->session().sealed("scores").is_null());  // a closed one is only looked at
    program.workspace().meetings().reopen();
    round.go_on();
    CHECK(program->shows("Gescoord: 2 van 5"));
}

TEST_CASE("a guest who stands half typed in “Who is here?” is there after a kill, and comes in with Ready") {
    ScoringRound round;
    Program& program = round.program;
    in_a_run_that_is_killed(program, [&] {
        round.go_on();
        program->key("F2");
        program->frames(2);
        program->type("guest", "Fatma");
    });
    round.go_on();
    program->key("F2");
    program->frames(2);
    CHECK(program->shows("Fatma"));
    program->click("Wie is er?/Klaar");
    program->frames(2);
    const auto present = program.meeting()->session().present();
    CHECK(std::ranges::count_if(present, [](const Attendance* one) { return one->guest == "Fatma"; }) == 1);
    program->key("F2");
    program->frames(2);
    program->click("Wie is er?/Klaar");
    CHECK(program.meeting()->session().present().size() == present.size());
}
