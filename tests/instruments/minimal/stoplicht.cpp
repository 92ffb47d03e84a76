// Stoplicht: a check-in in a quarter of an hour. It only says what its steps are; the guided form draws them.
// Its words stand here in both languages, because it is for tests; an instrument of your own has a po/ folder for them.
#include <alp/instrument.h>

namespace {

alp::Text both(const char* dutch, const char* english) { return {{{"nl", dutch}, {"en", english}}}; }

class Stoplicht final : public alp::Instrument {
public:
    alp::Outline outline() const override {
        alp::Outline outline;
        outline.name = both("Stoplicht", "Traffic light");
        outline.purpose = both("Even peilen hoe het staat, en wat de week nodig heeft.", "See how things stand, and what the week needs.");
        outline.colour = 0xB45309;
        outline.people_high = 12;
        outline.steps = {rate(), write(), actions()};
        outline.scales = {light()};
        outline.variants = {{"short", both("Kort", "Short"), {{"all", both("Samen", "Together"), 15, {"light", "why", "actions"}, 0, 0}}}};
        return outline;
    }

private:
    static alp::Scale light() {
        alp::Scale scale;
        scale.id = "light";
        scale.name = both("Kleur", "Colour");
        scale.high = 3;
        scale.words = {both("rood", "red"), both("oranje", "amber"), both("groen", "green")};
        return scale;
    }

    static alp::Step rate() {
        alp::Step step = named("light", both("Kleur", "Colour"), both("Op welke kleur staan we?", "Which colour are we at?"), 5);
        step.kind = alp::StepKind::rate;
        step.scales = {"light"};
        step.questions = {{"light.work", both("De drukte van het werk", "How busy the work is"), {}},
                          {"light.team", both("Hoe we elkaar helpen", "How we help each other"), {}}};
        return step;
    }

    static alp::Step write() {
        alp::Step step = named("why", both("Waarom", "Why"), both("Wat maakt het zo?", "What makes it so?"), 5);
        step.questions = {
            {"why.red", both("Wat staat op rood?", "What is at red?"), both("Wat kost nu te veel?", "What costs too much now?")},
            {"why.green", both("Wat staat op groen?", "What is at green?"), {}}};
        step.own_points = true;
        return step;
    }

    static alp::Step actions() {
        alp::Step step = named("actions", both("Acties", "Actions"), both("Wat doen we deze week?", "What do we do this week?"), 5);
        step.kind = alp::StepKind::actions;
        return step;
    }

    static alp::Step named(const char* id, alp::Text title, alp::Text heading, int minutes) {
        alp::Step step;
        step.id = id;
        step.title = std::move(title);
        step.heading = std::move(heading);
        step.minutes = minutes;
        return step;
    }
};

}  // namespace

ALP_INSTRUMENT(Stoplicht, .id = "nl.alp.test.minimal", .name = "Stoplicht", .version = "1.0.0", .summary = "Een korte peiling vooraf.")
