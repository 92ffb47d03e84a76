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

// Step 1 first, then 2 to 5 together.
Variant short_plan() {
    return {"short",
            text("Short: one meeting, steps 2 to 5 together"),
            {{"welcome", text("Welcome and rules of dialogue"), 5, {}},
             {"dream", text("Dream"), 10, {"waarden"}, 1, 1},
             {"write", text("Write in silence"), 5, {"waarden"}},
             {"collect", text("Collect, one label in turn"), 15, {"waarden"}, 1, 1},
             {"group", text("Group and name themes"), 10, {"waarden"}},
             {"agree", text("Agree on the values"), 5, {"waarden"}},
             {"together", text("Relations, acting and conditions"), 25, {"relaties", "handelen", "voorwaarden"}},
             {"actions", text("Actions"), 10, {"acties"}, 1, 1},
             {"close", text("Read the card, plan the look-back"), 5, {std::string(closing_id)}}}};
}

// Every step apart; between step 1 and step 2 a break, or the second meeting.
Variant full_plan() {
    return {"full",
            text("Full: two meetings, each step apart"),
            {{"welcome", text("Welcome and rules of dialogue"), 10, {}},
             {"dream", text("Dream"), 20, {"waarden"}, 1, 1},
             {"write", text("Write in silence"), 10, {"waarden"}},
             {"collect", text("Collect, one label in turn"), 25, {"waarden"}, 1, 2},
             {"group", text("Group and name themes"), 20, {"waarden"}},
             {"agree", text("Agree on the values"), 15, {"waarden"}},
             {"relations", text("Relations"), 30, {"relaties"}},
             {"acting", text("Acting"), 25, {"handelen"}},
             {"conditions", text("Conditions"), 25, {"voorwaarden"}},
             {"actions", text("Actions"), 25, {"acties"}, 2, 1},
             {"close", text("Read the card, plan the look-back"), 15, {std::string(closing_id)}}}};
}

}  // namespace

Outline outline() {
    Outline made;
    made.name = {{{"nl", "Partnerschapskaart"}, {"en", "Partnerschapskaart"}}};
    made.purpose = text("Agree on how you work together: the filled card is your covenant.");
    made.our_reading = text("Minutes, turns and the plan are our proposal; steps and questions are those of HAN's card.");
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
