// The five forms. Minutes of the incident method and of the ten steps follow their sources (domain.md 2.2); the rest is our reading.
#include "outline.h"

#include <alp/text.h>

namespace cl {

using alp::Phase, alp::text, alp::Variant;

namespace {

template <typename... Steps>
std::vector<std::string> with(Steps... steps) {
    return {std::string(steps)...};
}

// The minutes of the steps add up to 80: the short ones give one each.
Variant long_form() {
    return {"long",
            text("Long form"),
            {{"back", text("Bring back"), 10, with(at::bring_back)},
             {"choose", text("Choose a situation"), 4, with(at::choose)},
             {"ask", text("Learning question"), 4, with(at::ask)},
             {"tell", text("Tell, without interruption"), 10, with(at::tell)},
             {"clarify", text("Clarify: open questions"), 10, with(at::clarify)},
             {"lens", text("Through the eight beacons"), 15, with(at::lens)},
             {.id = "core", .title = text("The core, a sentence each"), .minutes = 4, .steps = with(at::core), .spare = 1},
             {"options", text("What else is possible"), 10, with(at::options)},
             {"harvest", text("Harvest"), 4, with(at::harvest)},
             {"actions", text("Actions"), 4, with(at::actions)}}};
}

Variant short_form() {
    return {"short",
            text("Short form: three beacons"),
            {{"back", text("Bring back"), 5, with(at::bring_back)},
             {"ask", text("Learning question"), 5, with(at::ask)},
             {"tell", text("Tell, without interruption"), 8, with(at::tell)},
             {"clarify", text("Clarify: open questions"), 7, with(at::clarify)},
             {"lens", text("Through three beacons"), 10, with(at::lens)},
             {"harvest", text("Harvest"), 5, with(at::harvest)},
             {"actions", text("Actions"), 5, with(at::actions)}}};
}

Variant incident_method() {
    return {"incident",
            text("Incident method"),
            {{"back", text("Look back on the last advice"), 5, with(at::bring_back)},
             {"bring", text("Bring in situations"), 10, with(at::choose)},
             {"choose", text("Choose one, and its question"), 5, with(at::choose, at::ask)},
             {"facts", text("Tell and ask: facts only"), 15, with(at::tell, at::clarify)},
             {"analysis", text("The group analyses, the bringer listens"), 10, with(at::lens, at::core)},
             {"advice", text("A round of advice, the bringer only listens"), 10, with(at::options)},
             {"close", text("Evaluation and next step"), 10, with(at::harvest, at::actions)}}};
}

Variant ten_steps() {
    return {"tenstep",
            text("Ten-step method"),
            {{"back", text("Bring back"), 10, with(at::bring_back)},
             {"choose", text("Choose a situation"), 5, with(at::choose)},
             {"case", text("1 Introduce the case"), 15, with(at::ask, at::tell)},
             {"questions", text("2 Write questions"), 10, with(at::clarify)},
             {"weigh", text("3 The bringer weighs the questions"), 5, with(at::weigh)},
             {"answers", text("4 and 5 Answers and last questions"), 15, with(at::answers)},
             {"lens", text("Through the eight beacons"), 10, with(at::lens)},
             {"core", text("6 The group says the core"), 10, with(at::core)},
             {.id = "reword", .title = text("7 The bringer rewords the question"), .minutes = 5, .steps = with(at::reword), .spare = 1},
             {.id = "approach", .title = text("8 A new approach, and how willing"), .minutes = 10, .steps = with(at::approach), .spare = 2},
             {"tips", text("9 Tips"), 10, with(at::options)},
             {"harvest", text("10 What each of us saw"), 10, with(at::harvest)},
             {"actions", text("Actions"), 5, with(at::actions)}}};
}

Variant appreciative() {
    return {"appreciative",
            text("Appreciative: start from a success"),
            {{"back", text("Bring back"), 5, with(at::bring_back)},
             {"choose", text("Choose a success, and its question"), 5, with(at::choose, at::ask)},
             {"tell", text("Tell, without interruption"), 5, with(at::tell)},
             {"clarify", text("Clarify: open questions"), 10, with(at::clarify)},
             {"success", text("What made it work"), 10, with(at::success)},
             {"lens", text("Through the eight beacons"), 10, with(at::lens)},
             {"elsewhere", text("Where more often"), 5, with(at::elsewhere)},
             {"harvest", text("Harvest"), 5, with(at::harvest)},
             {"actions", text("Actions"), 5, with(at::actions)}}};
}

}  // namespace

std::vector<Variant> plans() { return {long_form(), short_form(), incident_method(), ten_steps(), appreciative()}; }

}  // namespace cl
