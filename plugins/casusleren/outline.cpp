#include "outline.h"

#include <alp/text.h>
#include <alp/vocabulary.h>

namespace cl {

using alp::Outline, alp::Question, alp::Scale, alp::Step, alp::StepKind, alp::Term, alp::Text, alp::text, alp::tr;

namespace {

std::string id(std::string_view of) { return std::string(of); }

Step bring_back_step() {
    return {.id = id(at::bring_back),
            .title = text("Bring back"),
            .heading = text("What have you done since last time, and what happened?"),
            .kind = StepKind::look_back,
            .minutes = 10,
            .scales = {id(effect_scale)}};
}

Step choose_step() {
    return {.id = id(at::choose),
            .title = text("Choose"),
            .heading = text("Which situation is on your mind? What can all of us learn from?"),
            .kind = StepKind::vote,
            .minutes = 5,
            .questions = {{id(at::choose), text("Which situation is on your mind?"), text("A few words are enough: what is it about?")}},
            .case_text = true};
}

Step ask_step() {
    return {.id = id(at::ask),
            .title = text("Learning question"),
            .heading = text("What do you want to learn from this?"),
            .minutes = 5,
            .questions = {{id(at::ask), text("What do you want to learn from this?"),
                           text("One question of the case bringer, about their own acting.")}}};
}

Step tell_step() {
    return {.id = id(at::tell),
            .title = text("Tell"),
            .heading = text("What happened? Who is involved? What did you do?"),
            .minutes = 10,
            .questions = {{id(asked::what), text("What happened?"), {}},
                          {id(asked::who), text("Who is involved?"), text("Roles and parties, no names.")},
                          {id(asked::did), text("What did you do?"), {}}},
            .case_text = true};
}

Step clarify_step() {
    return {.id = id(at::clarify),
            .title = text("Clarify"),
            .heading = text("What do I still want to know?"),
            .minutes = 10,
            .questions = {{id(at::clarify), text("What do I still want to know?"), text("Open questions only.")},
                          {id(asked::answer), text("The answer, in brief"), {}}},
            .case_text = true};
}

Step weigh_step() {
    return {.id = id(at::weigh),
            .title = text("Weigh"),
            .heading = text("Which questions come close?"),
            .kind = StepKind::rate,
            .minutes = 5,
            .scales = {id(weight_scale)}};
}

Step answers_step() {
    return {.id = id(at::answers),
            .title = text("Answers"),
            .heading = text("What is your answer? Which last questions are there?"),
            .minutes = 15,
            .questions = {{id(at::answers), text("Last questions"), text("Open questions only.")}},
            .case_text = true};
}

Step success_step() {
    return {.id = id(at::success),
            .title = text("Success factors"),
            .heading = text("What made it work?"),
            .minutes = 10,
            .questions = {{id(at::success), text("What made it work?"), text("What did you do, and what did others do?")}},
            .case_text = true};
}

// The bakens are its questions: what is written with one is the example by which one can tell.
Step lens_step() {
    Step step{.id = id(at::lens),
              .title = text("Through the beacons"),
              .heading = text("Where do we see this beacon? Where not?"),
              .kind = StepKind::rate,
              .minutes = 15,
              .case_text = true,
              .scales = {id(lens_scale)}};
    for (const Term& baken : alp::bakens()) step.questions.push_back({baken.id, baken.name, baken.meaning});
    return step;
}

Step core_step() {
    return {.id = id(at::core),
            .title = text("The core"),
            .heading = text("What is it really about, in your view?"),
            .minutes = 5,
            .questions = {{id(at::core), text("What is it really about, in your view?"), text("One sentence each.")},
                          {id(asked::core), text("The core, in the words of the case bringer"), {}}},
            .case_text = true};
}

Step reword_step() {
    return {
        .id = id(at::reword),
        .title = text("Reword"),
        .heading = text("What is your question now?"),
        .minutes = 5,
        .questions = {{id(at::reword), text("What is your question now?"), text("The case bringer says it anew, or keeps the first.")}}};
}

Step approach_step() {
    return {.id = id(at::approach),
            .title = text("Approach"),
            .heading = text("How will you go about it now, and how much do you want to?"),
            .minutes = 10,
            .questions = {{id(at::approach), text("How will you go about it now?"), {}}},
            .case_text = true,
            .scales = {id(willing_scale)}};
}

// The rungs are its questions: an option is on a rung, or is not placed yet.
Step options_step() {
    Step step{.id = id(at::options),
              .title = text("What else is possible"),
              .heading = text("What would you do? What can the resident do, the network, the neighbourhood?"),
              .minutes = 10,
              .questions = {{id(at::options), text("What would you do?"), text("Write first, place afterwards.")}},
              .case_text = true};
    for (const Term& rung : alp::rungs()) step.questions.push_back({rung.id, rung.name, rung.meaning});
    return step;
}

Step elsewhere_step() {
    return {.id = id(at::elsewhere),
            .title = text("Elsewhere"),
            .heading = text("Where can we do this more often?"),
            .minutes = 5,
            .questions = {{id(at::elsewhere), text("Where can we do this more often?"), {}}}};
}

Step harvest_step() {
    return {.id = id(at::harvest),
            .title = text("Harvest"),
            .heading = text("What do you take away? What does the team?"),
            .minutes = 5,
            .questions = {
                {id(asked::me), text("What do you take away?"), text("A personal lesson, one sentence."), alp::ContributionKind::lesson},
                {id(asked::team), text("What does the team take away?"), text("A lesson for all of us."), alp::ContributionKind::lesson}}};
}

Step actions_step() {
    return {.id = id(at::actions),
            .title = text("Actions"),
            .heading = text("What will I do? What will we do? What do we ask others?"),
            .kind = StepKind::actions,
            .minutes = 5,
            .questions = {{"cl.9.me", text("What will I do?"), {}},
                          {"cl.9.team", text("What will we do?"), {}},
                          {"cl.9.others", text("What do we ask others?"), {}}}};
}

std::vector<Scale> scales() {
    return {{.id = id(lens_scale),
             .name = text("Seen in this case"),
             .low = not_visible,
             .high = visible,
             .words = {text("Not"), text("Partly"), text("Visible"), text("n/a")}},
            {.id = id(effect_scale),
             .name = text("Effect"),
             .low = did_not_help,
             .high = helped,
             .words = {text("Did not help"), text("Helped partly"), text("Helped"), text("Too early to tell")}},
            {.id = id(weight_scale),
             .name = text("How close a question comes"),
             .low = 1,
             .high = 3,
             .words = {text("Cold"), text("Lukewarm"), text("Warm")},
             .unknown = false},
            {.id = id(willing_scale),
             .name = text("How much do you want to?"),
             .low = 1,
             .high = 5,
             .words = {text("hardly"), text("a little"), text("reasonably"), text("much"), text("very much")},
             .unknown = false}};
}

}  // namespace

Outline outline() {
    Outline made;
    made.name = {{{"nl", "Casusleren"}, {"en", "Casusleren"}}};
    made.purpose = text("Learn from one real situation, through the eight beacons; bring back next time what came of it.");
    made.our_reading = text(
        "That a case is looked at through the beacons and its effect brought back is known; the steps, their minutes, the lens and the "
        "other methods as forms of it are our reading: the step list of ALP is not public.");
    made.people_low = 3;
    made.people_high = 12;
    made.colour = colour;
    made.steps = {bring_back_step(), choose_step(),    ask_step(),     tell_step(),   clarify_step(), weigh_step(),
                  answers_step(),    success_step(),   lens_step(),    core_step(),   reword_step(),  approach_step(),
                  options_step(),    elsewhere_step(), harvest_step(), actions_step()};
    made.scales = scales();
    made.variants = plans();
    return made;
}

std::string heading_of(const Step& step, std::string_view variant) {
    if (variant == "appreciative" && step.id == at::choose) return tr("What went well? What can all of us learn from?");
    if (variant == "tenstep" && step.id == at::core) return tr("What is the core, according to the group?");
    return step.heading.shown();
}

}  // namespace cl
