// The outline: what an instrument declares of itself. Plain data, stored with every session, so that the program can list,
// time, print, search and compare a session also when its plugin is missing.
#pragma once

#include <alp/model.h>
#include <alp/text.h>

#include <string>
#include <vector>

namespace alp {

struct Question {
    std::string id;  // stable for ever: stored with each contribution, "pk.2.1"
    Text text;       // as asked
    Text hint;       // what to think of; may be empty
    ContributionKind kind = ContributionKind::plain;  // of the contributions to it
};

// What happens in a step: which part of the guided form is drawn, and how reports and comparisons read it.
enum class StepKind { write, rate, vote, actions, look_back, close };

struct Step {
    std::string id;  // stable, "waarden"
    Text title;      // one or two words: "Waarden"
    Text heading;    // the question at the top of the screen: "Hoe willen we handelen?"
    StepKind kind = StepKind::write;
    int minutes = 0;
    std::vector<Question> questions = {};
    bool own_points = false;          // contributions to no question may be written too
    bool case_text = false;           // contributions to this step tell about residents: see Contribution::erase_on
    std::vector<std::string> scales = {};  // ids of the scales used here
    unsigned colour = 0;              // 0xRRGGBB on a light page; 0: the instrument's own
};

struct Scale {
    std::string id;
    Text name;
    int low = 1, high = 5;
    std::vector<Text> words;  // one per value from low to high, or none; with `unknown` one more may follow, for no value: "n.v.t."
    bool unknown = true;      // "weet niet" may be chosen; it is stored as no value

    std::string word_for_none() const;  // of no value: the one in `words`, else "weet niet"
};

// One stretch of a plan: minutes on the clock for one or more steps.
struct Phase {
    std::string id;
    Text title;
    int minutes = 0;
    std::vector<std::string> steps;  // empty: welcome, break; the program then shows the title and what it says
    double turn_minutes = 0;         // minutes each person takes in this phase; 0: not a round
    int rounds = 0;
    std::string way = {};            // which page of its step it opens, a word of the instrument's own: View::way; empty: any
    int least = 0;                   // minutes with which it still makes sense; 0: half of its minutes, or of everyone's turn once
    int spare = 0;                   // left out when there is too little time: those with 1 first, then 2; 0: never by itself
    std::vector<Text> says = {};     // sentences on the screen in a phase without a step: the rules of the conversation
};

struct Variant {
    std::string id;  // "short", "full"
    Text name;
    std::vector<Phase> phases;
    int minutes() const;
    // Minutes needed with so many people: of each phase the larger of its minutes and people × turn × rounds.
    double minutes_for(int people) const;
};

struct Outline {
    int version = 1;  // raised by the instrument when ids or meaning change
    Text name;
    Text purpose;      // one sentence for the picker
    Text our_reading;  // which part of this is our interpretation and not said by the source; empty: none
    int people_low = 2, people_high = 15;
    unsigned colour = 0x0F766E;
    std::vector<Step> steps;
    std::vector<Scale> scales;
    std::vector<Variant> variants;  // the first is proposed

    const Step* step(std::string_view id) const;
    const Question* question(std::string_view id) const;
    const Scale* scale(std::string_view id) const;
    const Variant* variant(std::string_view id) const;
    std::vector<const Step*> steps_of(std::string_view variant) const;  // those that its phases name, in their order; all when they name none
};

// What is wrong with an outline, a sentence each; empty when it can be used.
std::vector<std::string> problems(const Outline& outline);

Json to_json(const Outline& outline);
Outline outline_from_json(const Json& json);  // throws std::runtime_error with a sentence

}  // namespace alp
