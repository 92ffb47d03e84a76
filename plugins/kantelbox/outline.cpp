#include "outline.h"

#include <alp/text.h>

#include <algorithm>
#include <charconv>

namespace kb {

using namespace alp;

namespace {

constexpr std::string_view card_mark = ".kaart-";

Step look_back() {
    return {
        .id = std::string(look_back_step),
        .title = text("Look back"),
        .heading = text("Did the tilt work?"),
        .kind = StepKind::look_back,
        .minutes = 3,
        .questions = {{"kb.0", text("Did the tilt work?"), text("Earlier tilted questions: worked, partly or not, and what it became.")}},
        .scales = {std::string(worked_scale), std::string(became_scale)}};
}

Step draw_a_card() {
    return {.id = std::string(draw_step),
            .title = text("Draw a card"),
            .heading = text("Which request or habit do we take?"),
            .minutes = 2,
            .questions = {{"kb.1", text("Which request or habit do we take?"), text("The front of the card: as the request comes in.")}},
            .case_text = true};
}

Step what_we_do_now() {
    return {.id = std::string(now_step),
            .title = text("What we do now"),
            .heading = text("What do we do by reflex? Which offer is ready?"),
            .minutes = 5,
            .questions = {{"kb.2", text("What do we do by reflex? Which offer is ready?"), text("In pairs first. One thought per label.")}},
            .scales = {std::string(meter_scale)}};
}

Step question_behind() {
    return {.id = std::string(need_step),
            .title = text("Behind the question"),
            .heading = text("What does the resident want, can do, need?"),
            .minutes = 8,
            .questions = {{"kb.3.wil", text("What does the resident want?"), text("I want…")},
                          {"kb.3.kan", text("What can the resident do?"), text("I can…")},
                          {"kb.3.nodig", text("What does the resident need?"), text("I need…")}},
            .case_text = true};
}

Step tilting() {
    return {.id = std::string(tilt_step),
            .title = text("Tilt"),
            .heading = text("How does the request sound as a result?"),
            .minutes = 5,
            .questions = {
                {"kb.4", text("How does the request sound as a result?"), text("A sentence the resident could say. No offer in it.")}}};
}

Step the_stair() {
    Step step{.id = std::string(stair_step),
              .title = text("The stair"),
              .heading = text("What is possible, starting at the first rung?"),
              .minutes = 10};
    for (const Term& rung : rungs()) step.questions.push_back({"kb.5." + rung.id, rung.name, rung.meaning, ContributionKind::option});
    return step;
}

Step obstacles() {
    return {
        .id = std::string(obstacle_step),
        .title = text("In the way"),
        .heading = text("What is in the way: me, us, others?"),
        .minutes = 5,
        .questions = {{"kb.6.mij", text("With me"), text("A habit, a worry, something I do not know yet."), ContributionKind::obstacle},
                      {"kb.6.ons", text("With us as a team"), text("Our routine, our form, our agreements."), ContributionKind::obstacle},
                      {"kb.6.anderen", text("With others"), text("A rule, a partner, the municipality."), ContributionKind::obstacle}}};
}

Step agreeing() {
    return {.id = std::string(agree_step),
            .title = text("Agreement"),
            .heading = text("What do we do differently next time?"),
            .kind = StepKind::actions,
            .minutes = 5,
            .questions = {{"kb.7.1", text("What will I do?"), {}},
                          {"kb.7.2", text("What will we do as a team?"), {}},
                          {"kb.7.3", text("What do we ask others?"), {}},
                          {std::string(sentence), text("Which sentence do we say next time?"), text("Tilted, in your own words."),
                           ContributionKind::lesson}},
            .scales = {std::string(meter_scale)}};
}

Scale tilt_meter() {
    return {.id = std::string(meter_scale),
            .name = text("Tilt meter"),
            .low = -2,
            .high = 2,
            .words = {text("from our offer"), text("mostly from our offer"), text("in between"), text("mostly from question and strength"),
                      text("from question and strength")},
            .unknown = false};
}

Scale whether_it_worked() {
    return {.id = std::string(worked_scale),
            .name = text("Did it work?"),
            .low = did_not,
            .high = worked,
            .words = {text("No"), text("Partly"), text("Yes")},
            .unknown = false};
}

Scale what_it_became() {
    Scale scale{.id = std::string(became_scale),
                .name = text("Which rung did it become?"),
                .low = 1,
                .high = static_cast<int>(rungs().size()),
                .words = {},
                .unknown = true};
    for (const Term& rung : rungs()) scale.words.push_back(rung.brief);
    return scale;
}

Variant full_plan() {
    return {"full",
            text("45 minutes: one or two cards"),
            {{.id = "welcome", .title = text("Welcome"), .minutes = 2, .steps = {}, .spare = 1},
             {"back", text("Look back"), 3, {"kb.0"}},
             {"draw", text("Draw a card"), 2, {"kb.1"}},
             {"now", text("What we do now"), 5, {"kb.2"}},
             {"need", text("Behind the question"), 8, {"kb.3"}},
             {"tilt", text("Tilt"), 5, {"kb.4"}},
             {"stair", text("The stair"), 10, {"kb.5"}},
             {.id = "obstacles", .title = text("In the way"), .minutes = 5, .steps = {"kb.6"}, .spare = 2},
             {"agree", text("Agreement"), 5, {"kb.7"}}}};
}

Variant short_plan() {
    return {"short",
            text("20 minutes: one card, quickly"),
            {{"draw", text("Look back and draw"), 2, {"kb.0", "kb.1"}},
             {"now", text("What we do now"), 2, {"kb.2"}},
             {"need", text("Behind the question"), 4, {"kb.3"}},
             {"tilt", text("Tilt"), 3, {"kb.4"}},
             {"stair", text("The stair"), 5, {"kb.5"}},
             {"agree", text("In the way, and agreement"), 4, {"kb.6", "kb.7"}}}};
}

bool is_per_card(std::string_view question) { return question != "kb.0" && !(question.starts_with("kb.7.") && question != sentence); }

// "Kaart 2 · Wat wil de bewoner?" in every language there is.
Text for_card(const Text& asked, int card) {
    const Text pattern = text("Card {} · {}");
    Text made;
    for (const auto& [language, said] : asked.by_language) {
        const auto there = pattern.by_language.find(language);
        made.by_language[language] = filled(there == pattern.by_language.end() ? "{} · {}" : there->second, card, said);
    }
    return made;
}

}  // namespace

Outline outline() {
    Outline made;
    made.name = {{{"nl", "Kantelbox"}, {"en", "Kantelbox"}}};
    made.purpose = text("Tilt a request or a habit: from what we offer to what someone wants and can do.");
    made.our_reading = text("Only the name of the Kantelbox is public. Cards, steps and meter are our reading, built on De Kanteling.");
    made.people_low = 3;
    made.people_high = 12;
    made.colour = colour;
    made.steps = {look_back(), draw_a_card(), what_we_do_now(), question_behind(), tilting(), the_stair(), obstacles(), agreeing()};
    made.scales = {tilt_meter(), whether_it_worked(), what_it_became()};
    made.variants = {full_plan(), short_plan()};
    return made;
}

std::string about(std::string_view question, int card) {
    return card <= 1 ? std::string(question) : filled("{}{}{}", question, card_mark, card);
}

std::string_view without_card(std::string_view question) { return question.substr(0, question.find(card_mark)); }

int card_of(std::string_view question) {
    const auto at = question.find(card_mark);
    int card = 1;
    if (at != question.npos) std::from_chars(question.data() + at + card_mark.size(), question.data() + question.size(), card);
    return std::max(1, card);
}

Outline with_card(Outline outline, int card) {
    if (card <= 1) return outline;
    for (Step& step : outline.steps) {
        std::vector<Question> more;
        for (const Question& question : step.questions) {
            const std::string id = about(question.id, card);
            if (question.id.find(card_mark) != std::string::npos || !is_per_card(question.id) || outline.question(id)) continue;
            more.push_back({id, for_card(question.text, card), question.hint, question.kind});
        }
        step.questions.insert(step.questions.end(), more.begin(), more.end());
    }
    return outline;
}

const std::vector<Term>& results() {
    static const std::vector<Term> all = [] {
        std::vector<Term> made;
        const auto add = [&](Text name) { made.push_back({filled("resultaat.{}", made.size() + 1), name, name}); };
        add(text("a clean and liveable home"));
        add(text("a home that fits"));
        add(text("what is needed every day in the house"));
        add(text("clean clothes to wear"));
        add(text("caring for the children at home"));
        add(text("moving in and around the home"));
        add(text("getting around nearby"));
        add(text("contacts and taking part"));
        return made;
    }();
    return all;
}

const Term* result(std::string_view id) {
    const auto found = std::find_if(results().begin(), results().end(), [&](const Term& term) { return term.id == id; });
    return found == results().end() ? nullptr : &*found;
}

}  // namespace kb
