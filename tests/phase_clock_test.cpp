// The clock of a phase: what it counts is the meeting, whatever the computer's clock does, also after a program that was killed.
#include "support/program.h"

#include <doctest/doctest.h>

using namespace alp;
using workspace::PhaseClock;

namespace {

const Time ten{std::chrono::hours{10}};

struct Running {
    Program program{"partnerschapskaart"};

    Running() {
        program.make_team("Team Noord", {"Anna"});
        program.workspace().meetings().start({.instrument = "nl.alp.partnerschapskaart"});
        program->set_time(now());
        program.settle();
        clock().go_to(0, program.app().now());
        program->frames(2);
    }
    PhaseClock& clock() { return program.meeting()->clock(); }
    double seconds() { return clock().seconds(program.app().now()); }
    void pass(int minutes) {
        for (int i = 0; i < minutes; ++i) program->pass(60);
    }
};

}  // namespace

TEST_CASE("a jump of the computer's clock is no time of the phase, in either direction") {
    PhaseClock clock;
    clock.start(ten);
    Time now = ten;
    for (int minute = 0; minute < 12; ++minute) clock.look(now += std::chrono::minutes{1});
    CHECK(clock.seconds(now) == 12 * 60);
    clock.look(now += std::chrono::hours{24 * 365});
    CHECK(clock.seconds(now) == 12 * 60);
    clock.look(now += std::chrono::minutes{1});
    CHECK(clock.seconds(now) == 13 * 60);
    clock.look(now -= std::chrono::hours{24 * 400});
    CHECK(clock.seconds(now) == 13 * 60);
    clock.look(now += std::chrono::minutes{1});
    CHECK(clock.seconds(now) == 14 * 60);
    clock.stop(now);
    CHECK(clock.seconds(now + std::chrono::minutes{3}) == 14 * 60);
}

TEST_CASE("in a meeting the clock goes on evenly when the computer's clock is put right") {
    Running meeting;
    meeting.pass(4);
    const double before = meeting.seconds();
    CHECK(before >= 240);
    meeting.program->set_time(meeting.program.app().now() + std::chrono::hours{30});
    meeting.program->frames(2);
    CHECK(meeting.seconds() < before + 5);
    meeting.pass(1);
    CHECK(meeting.seconds() >= before + 60);
    CHECK(meeting.seconds() < before + 70);
}

TEST_CASE("after the program was killed the clock goes on where it was, to the minute") {
    Running meeting;
    meeting.pass(7);
    meeting.program.settle();
    const double before = meeting.seconds();
    const std::size_t phase = meeting.clock().phase;
    meeting.program.crash();
    meeting.program.start();
    meeting.program->click("Ga verder");
    meeting.program->frames(2);
    REQUIRE(meeting.program.meeting());
    CHECK(meeting.clock().phase == phase);
    CHECK(meeting.seconds() > before - 65);
    CHECK(meeting.seconds() < before + 30);
}

TEST_CASE("another meeting does not take over the clock of the one that was killed") {
    Running meeting;
    meeting.pass(7);
    meeting.program.settle();
    meeting.program.crash();
    meeting.program.start();
    meeting.program.workspace().meetings().start({.instrument = "nl.alp.partnerschapskaart"});
    meeting.program.settle();
    CHECK(meeting.seconds() < 30);
}

TEST_CASE("after the program was killed the meeting goes on in the phase that it was in, not in that of the last whole minute") {
    Running meeting;
    meeting.program.meeting()->go_to_phase(2, meeting.program.app().now());
    meeting.pass(2);
    meeting.program.meeting()->go_to_phase(3, meeting.program.app().now());
    meeting.program->pass(5);
    meeting.program.settle();
    meeting.program.crash();
    meeting.program.start();
    meeting.program->click("Ga verder");
    meeting.program->frames(2);
    REQUIRE(meeting.program.meeting());
    CHECK(meeting.program.meeting()->phase() == 3);
    CHECK(meeting.seconds() < 30);
}
