// The outline an instrument declares, as it is checked and stored.
#include <alp/model.h>
#include <alp/outline.h>

#include <doctest/doctest.h>

using namespace alp;

namespace {

Text said(const char* words) { return Text{{{"en", words}, {"nl", words}}}; }

Outline good() {
    Outline outline;
    outline.name = said("Traffic light");
    outline.purpose = said("Say how you are.");
    outline.our_reading = said("Ours.");
    Step step;
    step.id = "check-in";
    step.title = said("Check-in");
    step.kind = StepKind::rate;
    step.minutes = 5;
    step.questions = {{"tl.1", said("How are you?"), said("One word.")}};
    step.scales = {"mood"};
    step.own_points = true;
    step.colour = 0x123456;
    outline.steps = {step};
    outline.scales = {{"mood", said("Mood"), 1, 3, {said("red"), said("amber"), said("green")}, false}};
    outline.variants = {{"short", said("Short"), {{"round", said("Round"), 10, {"check-in"}, 2, 1}, {"end", said("End"), 5, {}, 0, 0}}}};
    return outline;
}

std::string first_problem(const Outline& outline) {
    const auto found = problems(outline);
    return found.empty() ? "" : found.front();
}

}  // namespace

TEST_SUITE("outline") {
    TEST_CASE("a good outline has no problems and comes back from the store as it was") {
        const Outline outline = good();
        CHECK(problems(outline).empty());
        CHECK(to_json(outline_from_json(Json::parse(to_json(outline).dump()))) == to_json(outline));
    }

    TEST_CASE("what is wrong with an outline is said in a sentence") {
        set_language("en");
        Outline outline = good();
        outline.steps.clear();
        CHECK(first_problem(outline) == "the outline has no steps");
        outline = good();
        outline.steps.resize(100'000, outline.steps[0]);
        CHECK(problems(outline) == std::vector<std::string>{"the outline has 100000 steps; more than 200 is no meeting"});
        outline = good();
        outline.steps.push_back(outline.steps[0]);
        CHECK(first_problem(outline) == "step \"check-in\" is there twice");
        outline = good();
        outline.steps[0].scales = {"height"};
        CHECK(first_problem(outline) == "step \"check-in\" uses scale \"height\", which is not there");
        outline = good();
        outline.scales[0].words.pop_back();
        CHECK(first_problem(outline) == "scale \"mood\" has 2 words for 3 values");
        outline = good();
        outline.variants[0].phases[0].steps = {"nowhere"};
        CHECK(first_problem(outline) == "phase \"round\" names step \"nowhere\", which is not there");
        outline = good();
        outline.steps[0].questions[0].id = "Has Space";
        CHECK(first_problem(outline) == "question \"Has Space\": an id is 1 to 60 of a-z, 0-9, dot, dash and underscore");
        outline = good();
        outline.people_high = 1;
        CHECK(first_problem(outline) == "a group of 2 to 1 people is not possible");
        set_language("nl");
    }

    TEST_CASE("a plan takes as long as its rounds: people times minutes a turn") {
        const Variant plan = good().variants[0];
        CHECK(plan.minutes() == 15);
        CHECK(plan.minutes_for(4) == 15);
        CHECK(plan.minutes_for(12) == 29);  // twelve people, two minutes each, and the end
    }

    TEST_CASE("an outline of a newer version with things we do not know is still read") {
        Json json = to_json(good());
        json["colour_scheme"] = {1, 2};
        json["steps"][0]["kind"] = "dance";
        CHECK(outline_from_json(json).steps[0].kind == StepKind::write);
        CHECK_THROWS_AS(outline_from_json(Json::parse(R"({"steps":[{"title":7}]})")), std::runtime_error);
        CHECK_THROWS_AS(outline_from_json(Json::array()), std::runtime_error);
    }
}
