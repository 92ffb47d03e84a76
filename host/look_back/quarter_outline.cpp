// The rounds of a Terugkijkkwartier, and how its session begins.
#include "look_back/quarter.h"

#include <alp/text.h>

#include <algorithm>

namespace alp::look_back {
namespace {

constexpr std::string_view pick_prefix = "staat.";
constexpr int round_minutes = 3;

Step round_step(std::size_t round) {
    const Text titles[] = {text("Sentence 1"), text("Sentence 2"), text("Sentence 3")};
    return {.id = pick_step(round),
            .title = titles[round],
            .heading = text("Does this still stand?"),
            .minutes = round_minutes,
            .own_points = true};
}

Step actions() {
    return {.id = actions_step,
            .title = text("Actions"),
            .heading = text("What came of our actions?"),
            .kind = StepKind::look_back,
            .minutes = round_minutes};
}

Step everyone_aboard() {
    return {.id = aboard_step,
            .title = text("On board"),
            .heading = text("Is everyone still on board?"),
            .kind = StepKind::rate,
            .minutes = 2,
            .own_points = true,
            .scales = {aboard_scale}};
}

Step result() {
    return {.id = result_step, .title = text("Result"), .heading = text("This we take along"), .kind = StepKind::close, .minutes = 1};
}

}  // namespace

std::string pick_step(std::size_t round) { return filled("{}{}", pick_prefix, round + 1); }

std::optional<std::size_t> round_of(std::string_view step) {
    for (std::size_t round = 0; round < most_picks; ++round)
        if (step == pick_step(round)) return round;
    return std::nullopt;
}

Outline quarter_outline(std::size_t picks) {
    const std::size_t rounds = std::clamp<std::size_t>(picks, 1, most_picks);
    Outline made;
    made.name = {{{"nl", "Terugkijkkwartier"}, {"en", "Terugkijkkwartier"}}};
    made.purpose = text("Look back together for a quarter of an hour: what still stands, what came of the actions, who is on board.");
    made.our_reading = text("The report asks to look back; the rounds and minutes are our proposal.");
    made.people_low = 2;
    made.people_high = 20;
    made.colour = 0x475569;
    Variant quarter{"kwartier", text("A quarter of an hour"), {}};
    for (std::size_t round = 0; round < rounds; ++round) {
        made.steps.push_back(round_step(round));
        quarter.phases.push_back({filled("ronde.{}", round + 1), made.steps.back().title, round_minutes, {made.steps.back().id}});
    }
    for (Step step : {actions(), everyone_aboard(), result()}) {
        quarter.phases.push_back({step.id, step.title, step.minutes, {step.id}});
        made.steps.push_back(std::move(step));
    }
    Scale scale;
    scale.id = aboard_scale;
    scale.name = text("On board");
    scale.low = not_aboard;
    scale.high = aboard;
    scale.words = {text("Not yet"), text("Partly"), text("Yes")};
    scale.unknown = false;
    made.scales = {std::move(scale)};
    made.variants = {std::move(quarter)};
    return made;
}

}  // namespace alp::look_back
