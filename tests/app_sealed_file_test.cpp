// The file with what was given in private, when somebody takes it away: it comes back while the program is open, and is missed at the start.
#include "support/scoring_round.h"

#include <doctest/doctest.h>

#include <unistd.h>

using namespace alp;
namespace fs = std::filesystem;

TEST_CASE("the file with the scores that are not shown is removed or replaced while the program is open: it comes back, and that is said") {
    ScoringRound round;
    Program& program = round.program;
    round.score("Anna", "12345123");
    program.settle();
    const fs::path file = store::sealed_file(round.store());
    const char* const said = "is weggehaald of veranderd terwijl het programma open was";
    SUBCASE("removed, and nothing is typed") {
        fs::remove(file);
        for (int i = 0; i < 500 && !fs::exists(file); ++i) usleep(10000);
        CHECK(fs::exists(file));
        program.settle();
        CHECK(program->shows(said));
    }
    SUBCASE("removed, and another scores") {
        fs::remove(file);
        round.score("Bilal", "22222222");
        program.settle();
        CHECK(fs::exists(file));
        CHECK(program->shows(said));
        program->click("Sluiten");
        program->frames(2);
        CHECK_FALSE(program->shows(said));
    }
    SUBCASE("another has its name: that is kept") {
        kit::write_bytes(file, "van iemand anders");
        round.score("Bilal", "22222222");
        program.settle();
        CHECK(program->shows(said));
        std::size_t kept = 0;
        for (const auto& entry : fs::directory_iterator(program.folder()))
            if (entry.path().filename().string().starts_with("alp.store.sealed-damaged-"))
                kept += kit::file_bytes(entry.path()) == "van iemand anders";
        CHECK(kept == 1);
    }
    SUBCASE("just before the program is closed") { fs::remove(file); }
    program.start();
    CHECK_FALSE(program->shows("is weg: het bestand"));
    round.go_on();
    CHECK(program->shows("Gescoord: "));
    CHECK_FALSE(program->shows("Gescoord: 0 van 5"));
}

TEST_CASE("the file with the scores that are not shown is gone at the start: the program names the meeting, once") {
    ScoringRound round;
    Program& program = round.program;
    round.score("Anna", "12345123");
    program.settle();
    program.stop();
    fs::remove(store::sealed_file(round.store()));
    program.start();
    CHECK(program->shows("Wat in stilte gegeven was en nog niet getoond is, is weg: het bestand"));
    CHECK(program->shows("(Team Noord)"));
    round.go_on();
    CHECK(program->shows("Gescoord: 0 van 5"));
    program.start();
    CHECK_FALSE(program->shows("is weg: het bestand"));
}

TEST_CASE("what was given in private is shown and cleared away: nobody is told that it is gone") {
    ScoringRound round;
    Program& program = round.program;
    round.score("Anna", "12345123");
    round.score("Bilal", "22222222");
    program->click("reveal");
    program->frames(2);
    program->click("Stop met scoren en ga verder");
    program.meeting()->go_to("bw.3");
    program.settle();
    program.stop();
    fs::remove(store::sealed_file(round.store()));
    program.start();
    CHECK_FALSE(program->shows("is weg: het bestand"));
}
