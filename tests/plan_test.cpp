// The plan of a meeting as data: what fits in the time there is, and what a team made of it.
#include "support/meeting.h"

#include <alp/host/plan.h>

#include <doctest/doctest.h>

#include <algorithm>

using namespace alp;
using testing::said;

namespace {

Phase phase(const char* id, int minutes, int least = 0, int spare = 0) {
    return {.id = id, .title = said(id, id), .minutes = minutes, .steps = {"one"}, .least = least, .spare = spare};
}

Plan plan_with(std::vector<Phase> phases) {
    Outline outline;
    outline.steps = {{.id = "one", .title = said("Een", "One"), .heading = {}},
                     {.id = "two", .title = said("Twee", "Two"), .heading = {}, .minutes = 7}};
    outline.variants = {{"v", said("Vorm", "Form"), std::move(phases)}};
    return declared_plan(outline, "v");
}

std::vector<int> minutes_of(const Plan& plan) {
    std::vector<int> all;
    for (const PlannedPhase& part : plan.phases) all.push_back(part.left_out ? -1 : part.minutes);
    return all;
}

}  // namespace

TEST_SUITE("the plan") {
    TEST_CASE("with enough time each phase has its own") {
        CHECK(minutes_of(fitted(plan_with({phase("a", 10), phase("b", 20)}), 30, 5)) == std::vector{10, 20});
        CHECK(minutes_of(fitted(plan_with({phase("a", 10), phase("b", 20)}), 0, 5)) == std::vector{10, 20});
    }

    TEST_CASE("with less it is shortened to exactly what there is, nothing below its least") {
        const Plan plan = fitted(plan_with({phase("a", 10, 8), phase("b", 20), phase("c", 30, 5)}), 40, 5);
        CHECK(plan.minutes() == 40);
        CHECK(plan.phases[0].minutes >= 8);
        CHECK(plan.phases[1].minutes >= 10);
        CHECK(plan.phases[2].minutes >= 5);
        for (const PlannedPhase& part : plan.phases) CHECK(part.minutes < part.phase.minutes);
    }

    TEST_CASE("when that is not enough what is spare is left out, in its order, and no more than is needed") {
        const std::vector<Phase> phases{phase("a", 10, 8), phase("b", 10, 8, 2), phase("c", 10, 8, 1), phase("d", 10, 8)};
        CHECK(minutes_of(fitted(plan_with(phases), 26, 5)) == std::vector{9, 9, -1, 8});
        CHECK(minutes_of(fitted(plan_with(phases), 20, 5)) == std::vector{10, -1, -1, 10});
        CHECK(minutes_of(fitted(plan_with(phases), 5, 5)) == std::vector{8, -1, -1, 8});  // it cannot be done: the least there is
    }

    TEST_CASE("a round asks a turn of everyone, and with little time there are fewer rounds") {
        Phase round = phase("r", 10);
        round.turn_minutes = 1, round.rounds = 2;
        CHECK(turns_minutes(round, 9) == 18);
        CHECK(minutes_of(fitted(plan_with({round}), 60, 9)) == std::vector{18});
        CHECK(rounds_in(round, 18, 9) == 2);
        CHECK(rounds_in(round, 12, 9) == 1);
        CHECK(least_minutes(round, 9) == 5);  // half a turn each, once
        CHECK(rounds_in(phase("a", 10), 10, 9) == 0);
    }

    TEST_CASE("an outline with only steps has a phase a step, and so has a form whose phases name none") {
        Outline outline = testing::whole_outline();
        outline.variants.clear();
        const Plan plan = declared_plan(outline, "");
        REQUIRE(plan.phases.size() == outline.steps.size());
        CHECK(plan.phases[1].phase.steps == std::vector<std::string>{"vertellen"});
        CHECK(plan.phases[1].minutes == 10);
        outline.variants = {{"v", said("Vorm", "Form"), {{"welkom", said("Welkom", "Welcome"), 5, {}}}}};
        CHECK(declared_plan(outline, "v").phases.size() == outline.steps.size() + 1);
    }

    TEST_CASE("phases with the same id are told apart") {
        const Plan plan = plan_with({phase("a", 10), phase("a", 5), phase("", 3)});
        CHECK(plan.phases[0].phase.id == "a");
        CHECK(plan.phases[1].phase.id != plan.phases[0].phase.id);
        CHECK(plan.phases[2].phase.id != "");
    }

    TEST_CASE("what a team made of it is kept; what does not fit is passed over") {
        Plan plan = plan_with({phase("a", 10), phase("b", 20), phase("c", 5)});
        std::swap(plan.phases[0], plan.phases[1]);
        plan.phases[0].minutes = 25;
        plan.phases[2].left_out = true;
        const Plan again = with_changes(plan_with({phase("a", 10), phase("b", 20), phase("c", 5), phase("new", 3)}), changes_of(plan));
        CHECK(minutes_of(again) == std::vector{25, 10, -1, 3});
        CHECK(again.phases[0].phase.id == "b");
        for (const Json& odd : {Json(), Json(3), Json{{"phases", 3}},
                                Json{{"phases", {1, {{"id", 3}}, {{"id", "gone"}}, {{"id", "a"}, {"minutes", "x"}, {"left_out", 1}}}}}})
            CHECK(minutes_of(with_changes(plan_with({phase("a", 10)}), odd)) == std::vector{10});
        CHECK(minutes_of(with_changes(plan_with({phase("a", 10)}), Json{{"phases", {{{"id", "a"}, {"minutes", 1e300}}}}})) ==
              std::vector{480});
    }

    TEST_CASE("a step whose phase is left out is no step of the meeting, unless something was written in it") {
        Outline outline = testing::whole_outline();
        outline.variants.clear();
        testing::TestMeeting m(outline);
        const auto has = [&](std::string_view id) {
            return std::ranges::any_of(m.session.steps(), [&](const Step* step) { return step->id == id; });
        };
        Plan plan = plan_of(m.session);
        plan.phases[1].left_out = true;
        m.session.set_document("x", plan_part, changes_of(plan));
        CHECK_FALSE(has("vertellen"));
        CHECK(m.session.steps().size() == outline.steps.size() - 1);
        m.session.add_contribution("vertellen", "v.1", "toch iets");
        CHECK(has("vertellen"));
        m.session.undo();
        m.session.undo();
        CHECK(has("vertellen"));
        CHECK_FALSE(plan_of(m.session).phases[1].left_out);
    }

    TEST_CASE("what a phase says and opens is kept with the session's outline") {
        Outline outline = testing::whole_outline();
        Phase welcome{.id = "w",
                      .title = said("Welkom", "Welcome"),
                      .minutes = 5,
                      .steps = {},
                      .least = 2,
                      .spare = 3,
                      .says = {said("Luister.", "Listen.")}};
        Phase tell{.id = "t", .title = said("Vertel", "Tell"), .minutes = 5, .steps = {"vertellen"}, .way = "aloud"};
        outline.variants = {{"v", said("Vorm", "Form"), {welcome, tell}}};
        const Outline read = outline_from_json(to_json(outline));
        const Phase& first = read.variants[0].phases[0];
        CHECK(first.says.front().by_language.at("nl") == "Luister.");
        CHECK(first.least == 2);
        CHECK(first.spare == 3);
        CHECK(read.variants[0].phases[1].way == "aloud");
        CHECK(problems(read).empty());
        outline.variants[0].phases[0].spare = -1;
        CHECK(problems(outline).size() == 1);
    }
}
