// Whole meetings by the labels that a coach sees, with interruptions at random places: nothing that was given is lost, nothing is asked twice.
// ALP_SEED=17 holds the meetings of that seed alone; ALP_SEED=0 those without interruption.
#include "support/held_meeting.h"
#include "support/meeting_scripts.h"
#include "workspace/program_folders.h"

#include <alp/text.h>

#include <doctest/doctest.h>

#include <cstdlib>

using namespace alp;
using namespace held;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr unsigned seeds_each = 3;
#else
constexpr unsigned seeds_each = 25;
#endif

// The same script held without interruption says what is to be in the store at the end.
void hold(const Script& script, unsigned first, unsigned count) {
    workspace::use_program_folders();
    set_language("nl");
    HeldMeeting* held = nullptr;
    testing::Screen screen([&] {
        if (held) held->frame();
    });
    const auto with = [&](auto how) {
        HeldMeeting meeting(script, screen);
        held = &meeting;
        const Held outcome = how(meeting);
        held = nullptr;
        return outcome;
    };
    const Held whole = with([](HeldMeeting& meeting) { return meeting.without_interruption(); });
    REQUIRE(whole.trouble == "");
    const char* only = std::getenv("ALP_SEED");
    for (unsigned seed = first; seed < first + count; ++seed) {
        if (only && seed != static_cast<unsigned>(std::atoi(only))) continue;
        CAPTURE(seed);
        const Held outcome = with([&](HeldMeeting& meeting) { return meeting.interrupted(seed, whole.moves); });
        CHECK(outcome.trouble == "");
        if (outcome.trouble.empty()) CHECK(difference(whole.rows, outcome.rows) == "");
    }
}

}  // namespace

TEST_CASE("a Partnerschapskaart with interruptions at random places is held as one without") {
    hold(partnerschapskaart_script(), 1, seeds_each);
}

TEST_CASE("a Bakens meeting with interruptions at random places is held as one without") {
    hold(bakens_script(false, Slips::each_alone), 101, seeds_each / 3);
    hold(bakens_script(true, Slips::each_alone), 201, seeds_each / 3);
    hold(bakens_script(true, Slips::on_paper), 301, seeds_each - 2 * (seeds_each / 3));
}

TEST_CASE("a Casusleren meeting with interruptions at random places is held as one without") { hold(casusleren_script(), 401, seeds_each); }

TEST_CASE("a Kantelbox meeting with interruptions at random places is held as one without") { hold(kantelbox_script(), 501, seeds_each); }
