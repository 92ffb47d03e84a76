#include "outline.h"

#include <alp/team.h>
#include <alp/text.h>

#include <algorithm>

namespace pk {

using alp::Outline, alp::Phase, alp::Question, alp::Scale, alp::Step, alp::StepKind, alp::text, alp::Variant, alp::tr;

namespace {

Step values_step() {
    return {.id = "waarden",
            .title = text("Values"),
            .heading = text("When are we successful?"),
            .minutes = 45,
            .questions = {{"pk.1.1", text("I consider the neighbourhood team successful if…"),
                           text("Finish the sentence. One thought per label.")}},
            .own_points = true,
            .scales = {std::string(consensus_scale)},
            .colour = column_colours[values]};
}

Step relations_step() {
    return {.id = "relaties",
            .title = text("Relations"),
            .heading = text("How do we want to relate to each other?"),
            .minutes = 10,
            .questions = {{"pk.2.1", text("How will we share knowledge?"), {}},
                          {"pk.2.2", text("How will we share say (power)?"), {}},
                          {"pk.2.3", text("How does everyone stay in their own strength?"), {}},
                          {"pk.2.4", text("How do we decide together?"), {}},
                          {"pk.2.5", text("How do we deal with each other?"), {}}},
            .own_points = true,
            .colour = column_colours[relations]};
}

Step acting_step() {
    return {.id = "handelen",
            .title = text("Acting"),
            .heading = text("How do we want to act?"),
            .minutes = 8,
            .questions = {{"pk.3.1", text("What must we be able to do?"), {}},
                          {"pk.3.2", text("How do we communicate?"), {}},
                          {"pk.3.3", text("How do we involve everyone?"), {}}},
            .own_points = true,
            .colour = column_colours[acting]};
}

Step conditions_step() {
    return {.id = "voorwaarden",
            .title = text("Conditions"),
            .heading = text("What does it take?"),
            .minutes = 7,
            .questions = {{"pk.4.1", text("What do we ask of people?"), {}},
                          {"pk.4.2", text("What do we need?"), {}},
                          {"pk.4.3", text("What do we need from (ask of) our surroundings?"), {}}},
            .own_points = true,
            .colour = column_colours[conditions]};
}

Step actions_step() {
    return {.id = "acties",
            .title = text("Actions"),
            .heading = text("What are we going to do?"),
            .kind = StepKind::actions,
            .minutes = 10,
            .questions = {{"pk.5.1", text("What will I do, individual level?"), {}},
                          {"pk.5.2", text("What will we do, team level?"), {}},
                          {"pk.5.3", text("What do we ask others to do, external level?"), {}}},
            .own_points = true,
            .colour = column_colours[actions]};
}

Step closing_step() {
    return {.id = std::string(closing_id),
            .title = text("Closing"),
            .heading = text("This is what we agreed"),
            .kind = StepKind::close,
            .minutes = 5};
}

// In our own words: those of HAN's kit are not public.
Phase welcome(int minutes) {
    return {.id = "welcome",
            .title = text("Welcome and rules of dialogue"),
            .minutes = minutes,
            .steps = {},
            .least = 2,
            .says = {text("Let each other finish: one person speaks at a time."), text("Speak for yourself: say “I”."),
                     text("Ask on before you judge."), text("Every thought counts. Looking at it differently is not wrong."),
                     text("Silence is allowed: thinking takes time."), text("No names of residents, and what is told here stays here.")}};
}

Phase on_values(std::string_view id, alp::Text title, int minutes, std::string_view way) {
    return {.id = std::string(id),
            .title = std::move(title),
            .minutes = minutes,
            .steps = {std::string(column_ids[values])},
            .way = std::string(way)};
}

// A minute each, so many times.
Phase in_turn(Phase phase, double turn, int rounds) {
    phase.turn_minutes = turn;
    phase.rounds = rounds;
    return phase;
}

Phase spare(Phase phase, int order, int least = 0) {
    phase.spare = order;
    phase.least = least;
    return phase;
}

Phase at_least(Phase phase, int least) { return spare(std::move(phase), 0, least); }

// Step 1 first, then 2 to 5 together.
Variant short_plan() {
    const std::vector<std::string> middle{"relaties", "handelen", "voorwaarden"};
    return {"short",
            text("Short: one meeting, steps 2 to 5 together"),
            {welcome(5), spare(in_turn(on_values("dream", text("Dream"), 10, way_dream), 1, 1), 1),
             on_values("write", text("Write in silence"), 5, way_write),
             in_turn(on_values("collect", text("Collect, one label in turn"), 15, way_turns), 1, 1),
             at_least(on_values("group", text("Group and name themes"), 10, way_themes), 4),
             at_least(on_values("agree", text("Agree on the values"), 5, way_agree), 2),
             spare({"together", text("Relations, acting and conditions"), 20, middle, 0, 0, std::string(way_write)}, 3, 8),
             spare({"regroup", text("Themes of steps 2 to 4"), 5, middle, 0, 0, std::string(way_themes)}, 2),
             in_turn({"actions", text("Actions"), 10, {"acties"}}, 1, 1),
             at_least({"close", text("Read the card, plan the look-back"), 5, {std::string(closing_id)}}, 2)}};
}

// Every step apart; between step 1 and step 2 a break, or the second meeting.
Variant full_plan() {
    return {"full",
            text("Full: two meetings, each step apart"),
            {welcome(10),
             spare(in_turn(on_values("dream", text("Dream"), 20, way_dream), 1, 1), 1),
             on_values("write", text("Write in silence"), 10, way_write),
             in_turn(on_values("collect", text("Collect, one label in turn"), 25, way_turns), 1, 2),
             on_values("group", text("Group and name themes"), 20, way_themes),
             on_values("agree", text("Agree on the values"), 15, way_agree),
             spare({"relations", text("Relations"), 30, {"relaties"}}, 4),
             spare({"acting", text("Acting"), 25, {"handelen"}}, 3),
             spare({"conditions", text("Conditions"), 25, {"voorwaarden"}}, 2),
             in_turn({"actions", text("Actions"), 25, {"acties"}}, 2, 1),
             {"close", text("Read the card, plan the look-back"), 15, {std::string(closing_id)}}}};
}

}  // namespace

Outline outline() {
    Outline made;
    made.name = {{{"nl", "Partnerschapskaart"}, {"en", "Partnerschapskaart"}}};
    made.purpose = text("Agree on how you work together: the filled card is your covenant.");
    made.our_reading = text(
        "Minutes, turns, the plan and the wording of the rules of dialogue are our proposal; steps and questions are those of HAN's card.");
    made.people_low = 4;
    made.people_high = 15;
    made.colour = 0x4F46E5;
    made.steps = {values_step(), relations_step(), acting_step(), conditions_step(), actions_step(), closing_step()};
    made.scales = {{.id = std::string(consensus_scale),
                    .name = text("Agreement on a theme"),
                    .low = not_agreed,
                    .high = agreed,
                    .words = {text("Not yet agreed"), text("Reservation"), text("Agreed")},
                    .unknown = false}};
    made.variants = {short_plan(), full_plan()};
    return made;
}

std::size_t column_of(std::string_view step) {
    return static_cast<std::size_t>(std::find(column_ids.begin(), column_ids.end(), step) - column_ids.begin());
}

std::string asked(const Question& question, const std::string& partnership) { return question_for(question, partnership); }

}  // namespace pk
