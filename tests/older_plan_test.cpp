// A meeting that an older version of the program left, and a place in the plan that does not match the page: when it is opened, the phase
// is that of the page.
#include "support/program.h"

#include <alp/text.h>

#include <doctest/doctest.h>

#include <algorithm>

using namespace alp;

namespace {

// A card that was interrupted at this step, with a label in it.
struct Left {
    Program program{"partnerschapskaart"};
    Id meeting;

    explicit Left(const char* step) {
        program.make_team("Team Noord", {"Anna", "Bert"});
        program.workspace().meetings().start({.instrument = program.first_instrument(), .variant = "short"});
        meeting = session().id();
        session().add_contribution("waarden", "pk.1.1", "dichtbij zijn");
        session().set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
        session().set_step(step);
    }
    Session& session() { return program.meeting()->session(); }
    // As an older version kept it: no phase says which page it opens.
    void forget_pages() {
        Json outline = session().header().outline;
        for (Json& variant : outline["variants"])
            for (Json& phase : variant["phases"])
                for (const char* later : {"way", "says", "least", "spare"}) phase.erase(later);
        session().edit("", [&](Edit& edit) { edit.change<SessionHeader>(meeting, [&](SessionHeader& row) { row.outline = outline; }); });
    }
    // `place`: what was kept of where the plan was; null: nothing.
    void open_again(const Json& place) {
        program.workspace().meetings().pause();
        program.settle();
        REQUIRE(program.open(meeting));
        session().set_document("", "clock", place);
        program.settle();
        program.crash();  // so that the place that is kept beside the history is of before
        program.start();
        REQUIRE(program.open(meeting));
        program->frames(4);
    }
    const Phase& phase() { return program.meeting()->plan().phases[program.meeting()->phase()].phase; }
    void check_phase_is_that_of_page() {
        const View& view = program.meeting()->view();
        CAPTURE(phase().id);
        CAPTURE(view.step);
        CAPTURE(view.way);
        CHECK(std::ranges::find(phase().steps, view.step) != phase().steps.end());
        CHECK((phase().way.empty() || phase().way == view.way));
        CHECK_FALSE(program->shows("In het plan zijn jullie nu bij"));  // nobody went anywhere
    }
};

}  // namespace

TEST_CASE("a meeting of an older version goes on in the phase of its page, whatever was kept of its place in the plan") {
    const Json places[] = {nullptr,
                           {{"phase", "welcome"}, {"seconds", 60}},
                           {{"phase", "actions"}, {"seconds", 60}},
                           {{"phase", 3}, {"seconds", 60}},
                           {{"phase", "nothing"}}};
    for (const char* step : {"waarden", "relaties", "acties"})
        for (const Json& place : places) {
            const std::string kept = place.dump();
            CAPTURE(step);
            CAPTURE(kept);
            Left left(step);
            left.forget_pages();
            left.open_again(place);
            if (left.program.meeting()->on_phase_page()) CHECK(std::string_view(step) == "waarden");  // its welcome
            else left.check_phase_is_that_of_page();
        }
}

TEST_CASE("the phases of a meeting of an older version open their pages here, and the change is no step for undo") {
    Left left("waarden");
    left.forget_pages();
    left.open_again(nullptr);
    const auto& phases = left.program.meeting()->plan().phases;
    const auto dream = std::ranges::find(phases, "dream", [](const PlannedPhase& part) { return part.phase.id; });
    REQUIRE(dream != phases.end());
    CHECK_FALSE(dream->phase.way.empty());
    CHECK(left.phase().id != "dream");  // the page is Schrijven
    CHECK(left.session().undo_label() != "");
    left.program.meeting()->go_to_phase(static_cast<std::size_t>(dream - phases.begin()), left.program.app().now());
    left.program->frames(3);
    CHECK(left.phase().id == "dream");
    left.check_phase_is_that_of_page();
}
