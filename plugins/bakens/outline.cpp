#include "outline.h"

#include <alp/text.h>
#include <alp/vocabulary.h>

namespace bw {

using alp::bakens, alp::ContributionKind, alp::filled, alp::Outline, alp::Question, alp::Scale, alp::Step, alp::StepKind, alp::Text,
    alp::text, alp::tr, alp::Variant;

namespace {

// One question for each baken: what is written there belongs to that baken.
std::vector<Question> for_each_baken(std::string_view step, const Text& hint, ContributionKind kind) {
    std::vector<Question> all;
    for (std::size_t i = 0; i < baken_count; ++i) all.push_back({question_of(step, i), bakens()[i].name, hint, kind});
    return all;
}

Step look_back_step() {
    return {.id = std::string(look_back),
            .title = text("Look back"),
            .heading = text("Which beacon did we choose last time, and what happened?"),
            .kind = StepKind::look_back,
            .minutes = 5,
            .questions = {{"bw.0", text("What happened since then?"), {}}}};
}

Step score_step() {
    return {.id = std::string(score),
            .title = text("Score"),
            .heading = text("How strongly do you see this beacon in our work of the last three months?"),
            .kind = StepKind::rate,
            .minutes = 10,
            .scales = {std::string(score_scale)}};
}

Step wish_step() {
    return {.id = std::string(wish),
            .title = text("Wish"),
            .heading = text("Where do we want to be in a year?"),
            .kind = StepKind::rate,
            .minutes = 5,
            .scales = {std::string(wish_scale)}};
}

Step picture_step() {
    return {.id = std::string(picture),
            .title = text("The picture"),
            .heading = text("Where do we stand on the beacons?"),
            .minutes = 5,
            .questions = {{"bw.3", text("What strikes you?"), {}}}};
}

Step differences_step() {
    return {.id = std::string(differences),
            .title = text("Differences"),
            .heading = text("High score: which example? Low score: what did you miss?"),
            .minutes = 15,
            .questions = for_each_baken(differences, text("An example of what we did, or of what was missed."), ContributionKind::plain)};
}

Step choose_step() {
    return {.id = std::string(choose),
            .title = text("Choose"),
            .heading = text("Which beacon do we work on first?"),
            .kind = StepKind::vote,
            .minutes = 5};
}

Step signs_step() {
    return {.id = std::string(signs),
            .title = text("Signs"),
            .heading = text("How will residents notice it is better?"),
            .minutes = 5,
            .questions = for_each_baken(signs, text("What will a resident see, hear or feel?"), ContributionKind::sign)};
}

Step actions_step() {
    return {.id = std::string(actions),
            .title = text("Actions"),
            .heading = text("What will I do? What will we do? What do we ask others?"),
            .kind = StepKind::actions,
            .minutes = 10,
            .questions = {{"bw.7.1", text("What will I do?"), {}},
                          {"bw.7.2", text("What will we do?"), {}},
                          {"bw.7.3", text("What do we ask others?"), {}}}};
}

std::vector<Text> five_words() {
    return {text("hardly ever"), text("sometimes"), text("regularly"), text("mostly"), text("nearly always")};
}

// The round costs most: a minute a person to score.
Variant whole_plan() {
    return {"whole",
            text("Whole: all eight beacons"),
            {{"back", text("Look back"), 5, {std::string(look_back)}},
             {"score", text("Everyone scores"), 10, {std::string(score)}, 1.5, 1},
             {.id = "wish", .title = text("Where we want to be"), .minutes = 5, .steps = {std::string(wish)}, .spare = 1},
             {"picture", text("The picture"), 5, {std::string(picture)}},
             {"talk", text("Talk about the differences"), 15, {std::string(differences)}},
             {"choose", text("Choose"), 5, {std::string(choose)}},
             {.id = "signs", .title = text("How we will notice it"), .minutes = 5, .steps = {std::string(signs)}, .spare = 2},
             {"actions", text("Actions"), 10, {std::string(actions)}}}};
}

Variant short_plan() {
    return {std::string(short_form),
            text("Short: two beacons that you pick"),
            {{"score", text("Everyone scores"), 6, {std::string(score)}, 0.5, 1},
             {"picture", text("The picture"), 2, {std::string(picture)}},
             {"talk", text("Talk about the differences"), 5, {std::string(differences)}},
             {"choose", text("Choose"), 2, {std::string(choose)}},
             {"signs", text("How we will notice it"), 2, {std::string(signs)}},
             {"actions", text("Actions"), 3, {std::string(actions)}}}};
}

}  // namespace

Outline outline() {
    Outline made;
    made.name = {{{"nl", "Bakens Welzijn Nieuwe Stijl"}, {"en", "Bakens Welzijn Nieuwe Stijl"}}};
    made.purpose = text("See together where you stand on the eight beacons, and choose what to work on.");
    made.our_reading = text(
        "The eight beacons are those of Welzijn Nieuwe Stijl; the steps, the scale of five and the questions to think along are our "
        "reading, for no scoring form of the Actieleerprogramma is public.");
    made.people_low = 4;
    made.people_high = 15;
    made.colour = colour;
    made.steps = {look_back_step(),   score_step(),  wish_step(),  picture_step(),
                  differences_step(), choose_step(), signs_step(), actions_step()};
    made.scales = {{std::string(score_scale), text("How strongly we see it"), 1, 5, five_words(), true},
                   {std::string(wish_scale), text("Where we want to be"), 1, 5, five_words(), false}};
    made.variants = {whole_plan(), short_plan()};
    return made;
}

const std::string& term_id(std::size_t baken) { return bakens()[baken].id; }
std::string question_of(std::string_view step, std::size_t baken) { return filled("{}.{}", step, baken + 1); }

std::size_t baken_of(std::string_view term) {
    for (std::size_t i = 0; i < baken_count; ++i)
        if (term_id(i) == term) return i;
    return baken_count;
}

std::string named(std::size_t baken) { return filled("{} {}", baken + 1, bakens()[baken].brief.shown()); }

std::pair<std::string, std::string> prompts(std::size_t baken) {
    switch (baken) {
        case 0:
            return {tr("How long do we keep asking before we offer something?"),
                    tr("When did the question turn out different from what it seemed?")};
        case 1: return {tr("What do we leave to the resident?"), tr("When did we take over too much?")};
        case 2: return {tr("Whom did we reach too late?"), tr("How fast are we at the door?")};
        case 3: return {tr("Who from the network sat at the table?"), tr("Where did a professional take the place of a volunteer?")};
        case 4: return {tr("Which question do we hear often?"), tr("What could we do with a group?")};
        case 5: return {tr("Which life areas did we not look at?"), tr("With whom did we make one plan?")};
        case 6: return {tr("Which result did we agree on?"), tr("When did we hold each other to it?")};
        default: return {tr("Where did we follow the rule against better judgement?"), tr("What room did we take?")};
    }
}

}  // namespace bw
